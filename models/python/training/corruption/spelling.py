"""Misspelled words: as learners hear and half remember them, and as fingers slip.

The classes of slip follow Pollock and Zamora, "Automatic spelling correction in scientific and scholarly text" (1984), and
Mitton, "Spelling checkers, spelling correctors and the misspellings of poor spellers" (1987): the first letter is mostly
right; unstressed vowels, silent letters and doubled consonants are where poor spellers err.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from training.corruption.sentence import recased
from training.corruption.words import regularised

_KEYS = dict(
    zip(
        "qwertyuiopasdfghjklzxcvbnm",
        "wa qes wrd etf ryg tuh yij uok ipl o qsz awdx sefc drgv fthb gyjn hukm jil ko asx zsdc xdfv cfgb vghn bhjm njk".split(),
        strict=True,
    )
)
_SHORTEST_FOR_TWO = 6


def _read_rules() -> dict[str, tuple[tuple[re.Pattern[str], str], ...]]:
    table = tomllib.loads((Path(__file__).parent / "spelling.toml").read_text(encoding="utf-8"))
    split = {name: [rule.split(" > ") for rule in rules] for name, rules in table.items()}
    return {name: tuple((re.compile(p), to) for p, to in rules) for name, rules in split.items()}


_RULES = _read_rules()


@lru_cache(50_000)
def rewritten(word: str, name: str) -> tuple[str, ...]:
    """Every spelling that one rule of the class makes of the lower-case word."""
    found = {
        word[: m.start()] + m.expand(to) + word[m.end() :]
        for p, to in _RULES[name]
        for m in p.finditer(word)
        if m.start() > 0 or p.pattern.startswith("^")
    }
    return tuple(sorted(found - {word}))


def _swapped(word: str, r: random.Random) -> str:
    i = r.randrange(0 if r.random() < 0.1 else 1, len(word) - 1) if len(word) > 2 else 0
    return word[:i] + word[i + 1] + word[i] + word[i + 2 :]


def _omitted(word: str, r: random.Random) -> str:
    i = r.randrange(0 if r.random() < 0.05 else 1, len(word))
    return word[:i] + word[i + 1 :]


def _repeated(word: str, r: random.Random) -> str:
    i = r.randrange(len(word))
    return word[:i] + word[i] + word[i:]


def _neighbouring_key(word: str, r: random.Random) -> str:
    """A key beside the right one, instead of it or with it."""
    i = r.randrange(0 if r.random() < 0.1 else 1, len(word))
    near = _KEYS.get(word[i])
    return word[:i] + r.choice(near) + word[i + (r.random() < 0.6) :] if near else word


def _added(word: str, r: random.Random) -> str:
    i = r.randrange(1, len(word) + 1)
    return word[:i] + r.choice("etaoinsrhlu") + word[i:]


_SLIPS: dict[str, Callable[[str, random.Random], str]] = {
    "swap": _swapped, "omission": _omitted, "repeat": _repeated, "key": _neighbouring_key, "addition": _added,
}  # fmt: skip
CLASSES = (*_RULES, "inflection", *_SLIPS)


class Misspeller:
    """Misspells words; the classes' weights come from the recipe. Stateless but for caches."""

    def __init__(
        self, weights: Mapping[str, float], second: float, listed: Mapping[str, Sequence[str]] = MappingProxyType({}), share: float = 0.0
    ) -> None:
        """`second` is the probability that a word of six letters and more is misspelled twice; `listed` has misspellings that were
        seen, by their lower-case word, and `share` says how often one of them is taken where there is one."""
        if unknown := weights.keys() - set(CLASSES):
            raise ValueError(f"unknown classes of misspellings: {', '.join(sorted(unknown))}; known: {', '.join(CLASSES)}")
        self._names = list(weights)
        self._weights = list(weights.values())
        self._second = second
        self._listed, self._listed_share = listed, share

    def misspelled(self, word: str, r: random.Random) -> str:
        """The word with one or two slips and its capitals; the word itself if none applies."""
        lower = word.lower()
        if r.random() < self._listed_share and (seen := self._listed.get(lower)):
            return recased(r.choice(seen), word)
        wrong = self._once(lower, r)
        if len(word) >= _SHORTEST_FOR_TWO and r.random() < self._second:
            wrong = self._once(wrong, r)
        return word if wrong == lower else recased(wrong, word)

    def _once(self, word: str, r: random.Random) -> str:
        for name in r.choices(self._names, self._weights, k=4):
            if name in _SLIPS:
                wrong = _SLIPS[name](word, r)
            else:
                forms = regularised(word) if name == "inflection" else rewritten(word, name)
                wrong = r.choice(forms) if forms else word
            if wrong != word:
                return wrong
        return word
