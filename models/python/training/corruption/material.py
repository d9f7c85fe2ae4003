"""What errors are made of beside rules: counts and lists that `training.prepare` leaves in its folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Material:
    """`words`: lower-case words with their counts. `misspellings`: word -> how it was misspelled. `capitalised`: words that have a
    capital nearly always. `pairs`: "well known" -> how often it is written with a hyphen, with a space, and as one word."""

    words: Mapping[str, int] = field(default_factory=dict)
    misspellings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    capitalised: frozenset[str] = frozenset()
    pairs: Mapping[str, tuple[int, int, int]] = field(default_factory=dict)


def read_material(data: Path) -> Material:
    """What is in the prepared data."""
    found = {name: json.loads((data / f"{name}.json").read_text(encoding="utf-8")) for name in ("words", "misspellings", "capitalised", "pairs")}
    return Material(
        found["words"],
        {word: tuple(wrong) for word, wrong in found["misspellings"].items()},
        frozenset(found["capitalised"]),
        {pair: (counts[0], counts[1], counts[2]) for pair, counts in found["pairs"].items()},
    )
