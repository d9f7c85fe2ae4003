"""Real words that are a letter or two off another: what a spelling checker cannot see."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping

from training.corruption.dialects import are_variants
from training.corruption.words import parts_of_speech
from training.lists import lexicon, sound_alikes

_SHORTEST = 3
_RAREST = 40
_SAME_PART = 0.3


class NearWords:
    """Finds and draws near words. Two words are near if one letter taken from either, or from both, makes them equal; that is
    one edit, or two at different places. Words of other parts of speech come sooner: there the context tells which was meant.
    A word is rarely written for one that is far rarer, and a rare one is not written often. Not thread-safe; the index is made when it is first needed."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        self._index: dict[str, list[str]] | None = None
        self._near: dict[str, tuple[list[str], list[float]]] = {}
        self._alike: dict[str, tuple[list[str], list[float]]] = {}

    def near(self, word: str, r: random.Random) -> str | None:
        """Another word that is spelled nearly as the lower-case word; None if there is none."""
        if word not in self._near:
            if self._index is None:
                self._index = self._made_index()
            found = {other for sign in _signs(word) for other in self._index.get(sign, ())} if word in lexicon() else set()
            self._near[word] = self._weighted(word, found)
        return _drawn(self._near[word], r)

    def sound_alike(self, word: str, r: random.Random) -> str | None:
        """Another word that is spoken as the lower-case word is; None if there is none."""
        if word not in self._alike:
            self._alike[word] = self._weighted(word, {w for w in sound_alikes().get(word, ()) if len(w) > 1 and self._counts.get(w, 0) >= _RAREST})
        return _drawn(self._alike[word], r)

    def _made_index(self) -> dict[str, list[str]]:
        index: dict[str, list[str]] = defaultdict(list)
        for word in sorted(w for w, n in self._counts.items() if n >= _RAREST and len(w) >= _SHORTEST and w in lexicon()):
            for sign in _signs(word):
                index[sign].append(word)
        return index

    def _weighted(self, word: str, found: set[str]) -> tuple[list[str], list[float]]:
        others = sorted(other for other in found if not are_variants(word, other))
        own, parts = self._counts.get(word, 0) + 1, parts_of_speech(word)
        weights = []
        for other in others:
            rarer = own / (self._counts.get(other, 0) + 1)
            share = rarer**0.5 if rarer < 1 else rarer**-0.2
            weights.append(share * (_SAME_PART if parts & parts_of_speech(other) else 1.0))
        return others, weights


def _signs(word: str) -> Iterator[str]:
    yield word
    yield from {word[:i] + word[i + 1 :] for i in range(len(word))}


def _drawn(words: tuple[list[str], list[float]], r: random.Random) -> str | None:
    return r.choices(*words)[0] if words[0] else None
