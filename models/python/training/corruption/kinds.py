"""The table of error kinds: a name and a function that puts one error of the kind into a sentence."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from training.corruption.material import Material
from training.corruption.near import NearWords
from training.corruption.sentence import Sentence
from training.corruption.spelling import Misspeller
from training.corruption.words import Vocabulary


@dataclass(frozen=True)
class Context:
    """What kinds draw on beside the sentence. Words seen less than `rarest_misspelled` times are not misspelled: nobody could
    tell which word was meant, and the model would learn to replace every name it does not know."""

    random: random.Random
    vocabulary: Vocabulary
    misspeller: Misspeller
    rarest_misspelled: int
    material: Material
    near: NearWords


Kind = Callable[[Sentence, Context], bool]

KINDS: dict[str, Kind] = {}
"""Name -> function. The function changes the sentence and says whether it did."""


def kind(name: str) -> Callable[[Kind], Kind]:
    """Enters the function into the table."""

    def enter(function: Kind) -> Kind:
        if name in KINDS:
            raise ValueError(f"two kinds are called {name}")
        KINDS[name] = function
        return function

    return enter


def pick(candidates: list[int], c: Context) -> int | None:
    """One of the candidates, None if there are none."""
    return c.random.choice(candidates) if candidates else None
