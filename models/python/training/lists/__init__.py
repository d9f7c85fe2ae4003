"""Word lists that are committed, and how they are read; `python -m training.lists.make` writes the derived ones anew."""

from __future__ import annotations

import lzma
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@cache
def lexicon() -> frozenset[str]:
    """English words in lower case, in every spelling that some dialect has (SCOWL, sizes 10 to 60)."""
    return frozenset(lzma.decompress((HERE / "lexicon.txt.xz").read_bytes()).decode("utf-8").split())


@cache
def sound_alikes() -> dict[str, tuple[str, ...]]:
    """Word -> words that are spoken alike (CMUdict)."""
    table: dict[str, tuple[str, ...]] = {}
    for line in read("homophones.txt"):
        members = line.split()
        table |= {member: (*table.get(member, ()), *(o for o in members if o != member)) for member in members}
    return table


def read(name: str) -> list[str]:
    """The lines of a list of this folder, without comments and empty ones."""
    return read_from(__file__, name)


def read_from(module: str, name: str) -> list[str]:
    """The lines of a list beside the module's file, without comments and empty ones."""
    lines = (Path(module).parent / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
