"""Whether a model reads the rest of a sentence better with a plain word in a carrier's place: `python -m training.placeholders
CHECKPOINT --data FOLDER --tokenizer FILE`.

What a corrector protects, such as a web address, no edit may touch; so only the rest of the sentence counts. A line is right if
the model, fed what is expected, predicts each token outside the carrier. Lines are made of held-out sentences and of entries that
training never draws, as they are and with errors put in.
"""

from __future__ import annotations

import argparse
import random
import sys
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer

from training import checkpoint
from training.carriers import Carriers, Draw
from training.carriers.frame import FIRST_PLACE, Carried
from training.carriers.spans import SPANS
from training.corruption import Corruptor, load_recipe, read_material
from training.evaluate import RECIPES, TOKENS
from training.model import Corrector
from training.pairs import collated
from training.probe import LONGEST, LONGEST_TEXT, SEED

KINDS = ("url", "e-mail", "code", "Markdown", "path", "file", "mention", "hash tag", "identifier", "unit", "money", "version")
WORDS = ("it", "this", "example", "Example", "X", "12", "Anna")


@dataclass(frozen=True)
class Line:
    """A sentence with a private character where the carrier is, on both sides."""

    source: str
    target: str
    carrier: str

    def sides(self, shown: str) -> tuple[str, str, tuple[int, int]]:
        """Both sides with `shown` there, and where that is in the target."""
        place = chr(FIRST_PLACE)
        at = self.target.index(place)
        return self.source.replace(place, shown), self.target.replace(place, shown), (at, at + len(shown))


def lines_of(kind: str, sentences: list[str], count: int, corruptor: Corruptor) -> tuple[list[Line], list[Line]]:
    """`count` lines without and with errors."""
    random_of_kind = random.Random(f"{SEED}:{kind}")
    draw, carriers = Draw(random_of_kind, probe=True), Carriers({}, {})
    clean: list[Line] = []
    wrong: list[Line] = []
    for sentence in sentences:
        if len(wrong) == count:
            break
        carried = carriers.with_span(Carried(sentence), kind, draw)
        if len(clean) < count:
            clean.append(Line(carried.text, carried.text, carried.spans[0]))
        source = corruptor.corrupted(carried.text, random_of_kind).text
        if source != carried.text and source.count(chr(FIRST_PLACE)) == 1:
            wrong.append(Line(source, carried.text, carried.spans[0]))
    return clean, wrong


@torch.no_grad()
def right(model: Corrector, tokenizer: Tokenizer, sides: list[tuple[str, str, tuple[int, int]]]) -> list[bool]:
    """For every pair, whether each token of the target outside the place is predicted; a pair that is too long is wrong."""
    found = [False] * len(sides)
    sources, targets = ([tokenizer.encode(side[i]) for side in sides] for i in (0, 1))
    short = [i for i in range(len(sides)) if max(len(sources[i].ids), len(targets[i].ids)) <= LONGEST]
    short.sort(key=lambda i: len(targets[i].ids))
    while short:
        longest = max(max(len(sources[i].ids), len(targets[i].ids)) for i in short[:100])
        rows, short = short[: TOKENS // longest], short[TOKENS // longest :]
        batch = collated([(sources[i].ids, targets[i].ids) for i in rows])
        source, target = torch.from_numpy(batch.source), torch.from_numpy(batch.target)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            hits = model(source, target).argmax(-1) == target
        for row, i in enumerate(rows):
            start, end = sides[i][2]
            offsets = targets[i].offsets
            found[i] = all(hit or a < end and start < b for hit, (a, b) in zip(hits[row].tolist(), offsets, strict=False))
    return found


def main() -> int:
    """Prints a table: for every kind, the shares that are right with the carrier itself and with each word in its place."""
    parser = argparse.ArgumentParser(prog="training.placeholders", description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--data", type=Path, required=True, help="folder of training.prepare")
    parser.add_argument("--tokenizer", type=Path, required=True, help="tokenizer.json")
    parser.add_argument("--lines", type=int, default=150, help="lines a kind, without and with errors each (default: %(default)s)")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    a = parser.parse_args()
    torch.set_num_threads(a.threads)
    model, tokenizer = checkpoint.load(a.checkpoint).model, Tokenizer.from_file(str(a.tokenizer))
    model.eval()
    corruptor = Corruptor(load_recipe(RECIPES / "learner.toml"), read_material(a.data))
    sentences = [s for s in (a.data / "heldout.txt").read_text(encoding="utf-8").splitlines() if len(s) <= LONGEST_TEXT]
    print("| kind, clean / with errors | as it is |" + "".join(f" {word} |" for word in WORDS))
    print("|---|---|" + "---|" * len(WORDS))
    for kind in KINDS:
        if kind not in SPANS:
            raise ValueError(f"no such carrier: {kind}; there are {', '.join(SPANS)}")
        groups = lines_of(kind, sentences, a.lines, corruptor)
        cells = []
        for word in (None, *WORDS):
            shares = [right(model, tokenizer, [line.sides(word or line.carrier) for line in lines]) for lines in groups]
            cells.append(" / ".join(f"{sum(share) / max(1, len(share)):.0%}" for share in shares))
        print(f"| {kind} | " + " | ".join(cells) + " |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
