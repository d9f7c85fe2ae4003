"""Makes a judge's bundles and checks them against transformers, number by number."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from transformers import AutoModelForCausalLM, PreTrainedModel

from redraft_export import __version__
from redraft_export.bundle.placing import put_file, put_in_place
from redraft_export.errors import UnsupportedModelError, VerificationError
from redraft_export.graphs.builder import GraphBuilder
from redraft_export.graphs.precision import PRECISIONS, Fp32, PerRowInt8
from redraft_export.graphs.weight_store import WeightStore
from redraft_export.judge.description import GRAPH, JUDGE, SELF_TEST_TEXT, Labels, write_description
from redraft_export.judge.gguf_file import GgufLlama, find_gguf
from redraft_export.judge.graph import build_judge
from redraft_export.judge.packing import JudgeSession
from redraft_export.judge.rotation import SIZE, TurnedLlama
from redraft_export.judge.tokenizer import tokenizer_json
from redraft_export.judge.weights import HuggingFaceLlama, LlamaWeights

TOKENIZER = "tokenizer.json"
END_OF_TEXT = "<|endoftext|>"
TORCH_TOLERANCE = 2e-3
TREE_TOLERANCE = 5e-3
ROUGH_TREE_TOLERANCE = 3.0
"""Where activations have 8 bits, the last bit of a sum decides on steps of them, and layers multiply that."""


@dataclass(frozen=True)
class JudgeRequest:
    """A wheel, GGUF file or Hugging Face folder; the folder for each precision; name; texts to check on."""

    source: Path
    targets: dict[str, Path]
    name: str
    sentences: list[str]
    skeleton: Path | None = None


@dataclass(frozen=True)
class _Opened:
    weights: LlamaWeights
    tokenizer: str
    reference: PreTrainedModel
    file: Path


def export(request: JudgeRequest) -> None:
    """Writes nothing unless the FP32 graph agrees with transformers and branches with sentences of their own."""
    with _opened(request.source) as opened, tempfile.TemporaryDirectory(prefix="redraft-judge-") as work:
        tokenizer = Tokenizer.from_str(opened.tokenizer)
        texts = [_framed(tokenizer, text) for text in (SELF_TEST_TEXT, *request.sentences)]
        exact = _write(Path(work), Fp32.label, opened)
        expected = _check_against_torch(_session(exact, opened), opened.reference, texts)
        for precision, target in request.targets.items():
            folder = exact if precision == Fp32.label else _write(Path(work), precision, opened)
            session = _session(folder, opened)
            _check_tree(session, texts, precision)
            totals = [session.total(text) for text in texts]
            change = np.abs(np.array(totals) - expected) / [len(text) - 1 for text in texts]
            print(f"{precision}: a token's log-probability differs from fp32 by {change.mean():.4f} nats on average of sentences")
            (folder / TOKENIZER).write_text(opened.tokenizer, encoding="utf-8")
            write_description(folder, Labels(request.name, precision, opened.file), opened.weights.settings, texts[0], totals[0])
            put_in_place(folder, target)
            if request.skeleton:
                for name in (GRAPH, JUDGE):
                    put_file(folder / name, request.skeleton / precision / name)


@contextmanager
def _opened(source: Path) -> Iterator[_Opened]:
    with tempfile.TemporaryDirectory(prefix="redraft-gguf-") as work:
        file = find_gguf(source, Path(work))
        if file is not None:
            gguf = GgufLlama(file)
            reference = AutoModelForCausalLM.from_pretrained(file.parent, gguf_file=file.name, dtype=torch.float32)
            yield _Opened(gguf, tokenizer_json(gguf), reference.eval(), file)
        else:
            weights = HuggingFaceLlama(source)
            tokenizer = (source / TOKENIZER).read_text(encoding="utf-8")
            reference = AutoModelForCausalLM.from_pretrained(source, dtype=torch.float32)
            yield _Opened(weights, tokenizer, reference.eval(), source)


def _framed(tokenizer: Tokenizer, text: str) -> list[int]:
    end = tokenizer.token_to_id(END_OF_TEXT)
    if end is None:
        raise UnsupportedModelError(f"the tokenizer has no {END_OF_TEXT}, which goes before and behind every sentence")
    return [end, *tokenizer.encode(text, add_special_tokens=False).ids, end]


def _write(work: Path, precision: str, opened: _Opened) -> Path:
    folder = work / precision
    folder.mkdir()
    with WeightStore(folder) as store:
        graph = GraphBuilder("judge", store)
        build_judge(graph, PRECISIONS[precision](graph), _weights(precision, opened))
        (folder / GRAPH).write_bytes(graph.model(__version__).SerializeToString(deterministic=True))
    return folder


def _weights(precision: str, opened: _Opened) -> LlamaWeights:
    """Turned for 8 bits, where the width allows it; 4 bits in blocks fit the weights as they are best."""
    can_turn = precision == PerRowInt8.label and opened.weights.settings.width % SIZE == 0
    return TurnedLlama(opened.weights) if can_turn else opened.weights


def _session(folder: Path, opened: _Opened) -> JudgeSession:
    settings = opened.weights.settings
    return JudgeSession(folder, settings.layers, settings.key_heads, settings.head_size)


def _check_against_torch(session: JudgeSession, reference: PreTrainedModel, texts: list[list[int]]) -> np.ndarray:
    """The totals of PyTorch, which those of the graph must be."""
    expected = []
    with torch.inference_mode():
        for text in texts:
            ids = torch.tensor([text])
            every = reference(ids).logits[0, :-1].log_softmax(-1)
            expected.append(every.gather(1, ids[0, 1:, None]).double().sum().item())
    largest = max(abs(session.total(text) - total) / len(text) for text, total in zip(texts, expected, strict=True))
    print(f"fp32 against PyTorch: a sentence's log-probability a token differs by {largest:.1e} nats at most, {len(texts)} sentences")
    if largest > TORCH_TOLERANCE:
        raise VerificationError(f"the FP32 graph differs from PyTorch by more than {TORCH_TOLERANCE}")
    return np.array(expected)


def _check_tree(session: JudgeSession, texts: list[list[int]], precision: str) -> None:
    """Branches in one call against sentences of their own: one token left out, and one put in the place of another."""
    largest = 0.0
    for text in texts:
        if len(text) < 6:
            continue
        middle = len(text) // 2
        branches = [text[:2] + text[3:], text[:middle] + [text[1]] + text[middle + 1 :], text[:-2] + text[-1:]]
        branches = [branch for branch in branches if branch != text]
        whole = session.total(text)
        together = session.differences(text, branches)
        largest = max(largest, *(abs(whole - session.total(b) - d) for b, d in zip(branches, together, strict=True)))
    print(f"{precision}: differences from one call and from calls for each sentence are {largest:.1e} nats apart at most")
    if largest > (TREE_TOLERANCE if precision == Fp32.label else ROUGH_TREE_TOLERANCE):
        raise VerificationError(f"{precision}: branches in one call are judged otherwise than alone, by {largest}")
