"""Clean sentence -> sentence with errors, after a recipe."""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import accumulate

from training.corruption.kinds import KINDS, Context
from training.corruption.material import Material
from training.corruption.near import NearWords
from training.corruption.recipe import Recipe, Writer
from training.corruption.sentence import Sentence
from training.corruption.spelling import Misspeller
from training.corruption.words import Vocabulary

_ORDINARY_WORDS = 18
_TRIES = 6


@dataclass(frozen=True)
class Corrupted:
    """The sentence with errors, and the kinds that were put in, in this order."""

    text: str
    kinds: tuple[str, ...]


class Corruptor:
    """Corrupts sentences. The same recipe, words and random numbers give the same errors. Not thread-safe."""

    def __init__(self, recipe: Recipe, material: Material) -> None:
        self._recipe = recipe
        self._material = material
        self._vocabulary = Vocabulary(dict(material.words))
        self._near = NearWords(material.words)
        self._misspeller = Misspeller(recipe.misspellings, recipe.second_slip, material.misspellings, recipe.listed_share)
        self._writers = list(recipe.writers.values())
        self._writer_weights = [writer.share for writer in self._writers]
        self._kinds = {id(writer): (list(writer.kinds), list(accumulate(writer.kinds.values()))) for writer in self._writers}

    def corrupted(self, text: str, r: random.Random) -> Corrupted:
        """The sentence with the recipe's share of errors; unchanged as often as the recipe says."""
        if r.random() < self._recipe.clean_share:
            return Corrupted(text, ())
        writer = r.choices(self._writers, self._writer_weights)[0]
        sentence, context = Sentence(text), self._context(r)
        wanted = self._error_count(len(sentence.words), writer, r)
        names, weights = self._kinds[id(writer)]
        done: list[str] = []
        for name in r.choices(names, cum_weights=weights, k=wanted * _TRIES):
            if len(done) >= wanted:
                break
            if len(sentence.words) > 1 and KINDS[name](sentence, context):
                done.append(name)
        return Corrupted(sentence.text(), tuple(done))

    def with_kind(self, text: str, name: str, r: random.Random) -> str | None:
        """The sentence with one error of the kind; None if it has no room for it."""
        sentence, context = Sentence(text), self._context(r)
        for _ in range(_TRIES):
            if KINDS[name](sentence, context):
                return sentence.text()
        return None

    def _context(self, r: random.Random) -> Context:
        return Context(r, self._vocabulary, self._misspeller, self._recipe.rarest_misspelled, self._material, self._near)

    def _error_count(self, words: int, writer: Writer, r: random.Random) -> int:
        """At least 1; geometric, its mean growing with the sentence from half to twice the writer's."""
        mean = max(1.0, writer.mean_errors * min(2.0, max(0.5, words / _ORDINARY_WORDS)))
        count = 1
        while count < self._recipe.most_errors and r.random() < 1 - 1 / mean:
            count += 1
        return count
