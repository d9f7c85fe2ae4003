"""Sentences with their errors and corrections marked where they stand: `python -m training.annotations FILE...` checks such files.

A line is a sentence; `[wrong|right]` marks an error, `[|right]` something that is missing, `[wrong|]` something needless. Where a side is
empty a space beside it goes, too. annotated/ has the lines that recipes draw from (`annotated_share`).
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

ANNOTATED = Path(__file__).parent / "annotated"
HELD_OUT_OF = 10
"""One line of so many is never drawn: it is measured, and confidence is fitted to it."""
ALL_ERRORS, SOME_ERRORS = 0.55, 0.35
"""How often a drawn line has all of its errors, and only some; otherwise it has none."""
STAYS = 0.6
"""How likely each error stays where only some do."""
_MARKED = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")
_BEFORE_MARK = re.compile(r"(?<!\.) [.,;:?!](?!\w)(?!\.)")


class AnnotationError(ValueError):
    """A line is not what this module's text says; the message quotes it."""


@dataclass(frozen=True)
class Annotated:
    """A sentence: its texts in order, each with what stands there wrongly and rightly; both are the same outside of errors."""

    parts: tuple[tuple[str, str], ...]

    @property
    def errors(self) -> int:
        """How many there are."""
        return sum(wrong != right for wrong, right in self.parts)

    def with_errors(self, stay: list[bool]) -> str:
        """The sentence with those of its errors that stay."""
        chosen = iter(stay)
        return _joined([wrong if wrong != right and next(chosen) else right for wrong, right in self.parts])

    def pair(self) -> tuple[str, str]:
        """With all errors, and with none."""
        return self.with_errors([True] * self.errors), self.with_errors([False] * self.errors)

    def drawn(self, r: Random) -> tuple[str, str]:
        """A pair to train on, with all errors, some, or none."""
        wrong, right = self.pair()
        lot = r.random()
        if lot < ALL_ERRORS:
            return wrong, right
        if lot < ALL_ERRORS + SOME_ERRORS:
            return self.with_errors([r.random() < STAYS for _ in range(self.errors)]), right
        return right, right


def _joined(parts: list[str]) -> str:
    """The parts one behind the other; where one is empty only one of the spaces around it stays, and none at an end or a mark."""
    text = ""
    empty = False
    for part in parts:
        if empty and part.startswith(" ") and (not text or text.endswith(" ")):
            part = part[1:]
        elif empty and part and text.endswith(" ") and not part[0].isalnum() and part[0] not in "\"'($#@":
            text = text[:-1]
        empty = not part or (empty and not part.strip())
        text += part
    return text.rstrip(" ") if empty else text


def parsed(line: str) -> Annotated:
    """Raises AnnotationError where brackets and bars are not as they should be, or the correction cannot be meant."""
    parts: list[tuple[str, str]] = []
    at = 0
    for found in _MARKED.finditer(line):
        parts += [(line[at : found.start()],) * 2, found.groups()]
        at = found.end()
    parts.append((line[at:],) * 2)
    if any(mark in same for same, _ in parts[::2] for mark in "[]|"):
        raise AnnotationError(f"a bracket or bar too many: {line}")
    if any(wrong == right for wrong, right in parts[1::2]):
        raise AnnotationError(f"a correction changes nothing: {line}")
    annotated = Annotated(tuple(parts))
    _, right = annotated.pair()
    if right.strip() != right or not right or "  " in right or "\t" in line or _BEFORE_MARK.search(right):
        raise AnnotationError(f"spaces are wrong in what is right: {line}")
    return annotated


@cache
def read(folder: Path = ANNOTATED) -> list[Annotated]:
    """All lines of the folder's .txt files that may be drawn; not to be changed."""
    return [parsed(line) for line in _lines(folder) if not _is_held_out(line)]


@cache
def held_out(folder: Path = ANNOTATED) -> list[tuple[str, str]]:
    """The pairs of all lines that are never drawn; not to be changed."""
    return [parsed(line).pair() for line in _lines(folder) if _is_held_out(line)]


def _lines(folder: Path) -> list[str]:
    return [line for file in sorted(folder.glob("*.txt")) for line in file.read_text(encoding="utf-8").splitlines()]


def _is_held_out(line: str) -> bool:
    return int(hashlib.sha256(line.encode("utf-8")).hexdigest(), 16) % HELD_OUT_OF == 0


def main() -> int:
    """Says which lines are wrong; 1 if any is."""
    parser = argparse.ArgumentParser(prog="training.annotations", description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    wrong = 0
    for file in parser.parse_args().files:
        lines = file.read_text(encoding="utf-8").splitlines()
        errors = 0
        for number, line in enumerate(lines, 1):
            try:
                errors += parsed(line).errors
            except AnnotationError as error:
                print(f"{file}:{number}: {error}", file=sys.stderr)
                wrong += 1
        print(f"{file}: {len(lines)} lines, {errors} errors")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
