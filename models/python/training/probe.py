"""How surely carriers are copied: `python -m training.probe CHECKPOINT --data FOLDER --tokenizer FILE`.

For every kind of span and every form of line there is a set of lines, made of held-out sentences and of entries that training
never draws (`carriers.draw`). A line counts as untouched if the model, fed it, predicts each of its tokens: then greedy decoding
returns it. With `--corrector BUNDLE` it counts as untouched if the whole corrector, with its rules and its default level, leaves it
alone. Lines whose sentence is changed without the carrier, too, say nothing about carriers and are counted apart.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer

from training import checkpoint
from training.carriers import Carriers, Draw
from training.carriers.forms import FORMS
from training.carriers.frame import Carried
from training.carriers.spans import SPANS
from training.evaluate import forced
from training.model import Corrector
from training.scoring import changed_lines

SEED = 20_011
LONGEST_TEXT = 120
LONGEST = 72
AIM = 0.995


@dataclass(frozen=True)
class Line:
    """A line of the probe set, the sentence in it, and whether that is there word for word."""

    kind: str
    text: str
    sentence: str


def lines_of(kind: str, sentences: list[str], count: int) -> list[Line]:
    """`count` lines of a span's or a form's kind; the same whenever they are asked for."""
    draw = Draw(random.Random(f"{SEED}:{kind}"), probe=True)
    carriers = Carriers({}, {})
    made: list[Line] = []
    for sentence in sentences:
        if len(made) == count:
            break
        if kind in FORMS:
            carried = carriers.with_form(sentence, kind, draw)
        elif kind == "marks":
            carried = carriers.with_mark(Carried(sentence), draw)
        else:
            carried = carriers.with_span(Carried(sentence), kind, draw)
        if carried:
            made.append(Line(kind, carried.finished(carried.text), sentence))
    return made


@dataclass(frozen=True)
class Copying:
    """Of `lines`, `sound` have a sentence that is left alone without the carrier; `untouched` of these are left alone with it."""

    lines: int
    sound: int
    untouched: int
    examples: tuple[str, ...] = ()

    @property
    def share(self) -> float:
        """The share that is copied."""
        return self.untouched / max(1, self.sound)


LeftAlone = Callable[[list[str]], list[bool | None]]
"""Whether each text is left as it is; None where that cannot be told."""


def measured(left_alone: LeftAlone, sentences: list[str], count: int) -> dict[str, Copying]:
    """Kind -> copying, for all spans and forms, and "marks" around words."""
    sentences = [s for s in sentences if len(s) <= LONGEST_TEXT]
    lines = [line for kind in (*SPANS, "marks", *FORMS) for line in lines_of(kind, sentences, count)]
    drawn = list(dict.fromkeys(line.sentence for line in lines))
    plain = dict(zip(drawn, left_alone(drawn), strict=True))
    left = left_alone([line.text for line in lines])
    table: dict[str, list[tuple[Line, bool]]] = {}
    for line, alone in zip(lines, left, strict=True):
        if alone is not None:
            table.setdefault(line.kind, []).append((line, alone))
    return {kind: _copying(rows, plain) for kind, rows in table.items()}


def _copying(rows: list[tuple[Line, bool]], plain: dict[str, bool | None]) -> Copying:
    sound = [(line, alone) for line, alone in rows if plain[line.sentence]]
    return Copying(len(rows), len(sound), sum(alone for _, alone in sound), tuple(line.text for line, alone in sound if not alone)[:5])


def by_model(model: Corrector, tokenizer: Tokenizer) -> LeftAlone:
    """What the model alone leaves as it is; None for what is too long for it."""
    model.eval()

    def left_alone(texts: list[str]) -> list[bool | None]:
        ids = [encoding.ids for encoding in tokenizer.encode_batch(texts)]
        short = [i for i, x in enumerate(ids) if len(x) <= LONGEST]
        found: list[bool | None] = [None] * len(texts)
        for i, right in zip(short, forced(model, [(ids[i], ids[i]) for i in short]).right, strict=True):
            found[i] = right
        return found

    return left_alone


def by_corrector(bundle: Path) -> LeftAlone:
    """What `redraft check` finds nothing in at its defaults, without a judge; None for what is more than one line."""

    def left_alone(texts: list[str]) -> list[bool | None]:
        whole = [text for text in texts if len(text.splitlines()) == 1]
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "lines.txt"
            file.write_text("".join(f"{text}\n" for text in whole), encoding="utf-8")
            changed = changed_lines(bundle, file)
        found = {text: line not in changed for line, text in enumerate(whole, start=1)}
        return [found.get(text) for text in texts]

    return left_alone


def main() -> int:
    """Prints a table, and the whole."""
    parser = argparse.ArgumentParser(prog="training.probe", description=__doc__)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("checkpoint", type=Path, nargs="?", help="the model alone")
    what.add_argument("--corrector", type=Path, metavar="BUNDLE", help="the whole corrector with this bundle, as it is by default")
    parser.add_argument("--data", type=Path, required=True, help="folder of training.prepare")
    parser.add_argument("--tokenizer", type=Path, help="tokenizer.json; needed for a checkpoint")
    parser.add_argument("--lines", type=int, default=100, help="lines a kind (default: %(default)s)")
    parser.add_argument("--show", type=int, default=0, help="print so many changed lines a kind, too")
    parser.add_argument("--json", type=Path, help="write the table here, too")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    a = parser.parse_args()
    torch.set_num_threads(a.threads)
    if a.checkpoint and not a.tokenizer:
        parser.error("a checkpoint needs --tokenizer")
    sentences = (a.data / "heldout.txt").read_text(encoding="utf-8").splitlines()
    if a.corrector:
        left_alone = by_corrector(a.corrector)
    else:
        left_alone = by_model(checkpoint.load(a.checkpoint).model, Tokenizer.from_file(str(a.tokenizer)))
    rows = measured(left_alone, sentences, a.lines)
    print("| kind | lines | untouched |\n|---|---|---|")
    for kind, row in rows.items():
        print(f"| {kind} | {row.sound} | {row.share:.1%} |")
        for text in row.examples[: a.show]:
            print(f"    {text}")
    sound, untouched = sum(r.sound for r in rows.values()), sum(r.untouched for r in rows.values())
    print(f"| all | {sound} | {untouched / max(1, sound):.2%} |")
    print(f"{sum(r.share >= AIM for r in rows.values())} of {len(rows)} kinds reach {AIM:.1%}")
    if a.json:
        a.json.write_text(json.dumps({kind: [row.lines, row.sound, row.untouched] for kind, row in rows.items()}), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
