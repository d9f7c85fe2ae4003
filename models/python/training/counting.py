"""Counts the training text for the errors' sake: words, names, and how two words are written together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from training.corruption.dialects import are_variants
from training.lists import lexicon

RAREST_WORD = 3
_FEWEST_HYPHENS = 3
_FREQUENT_WHOLE = 100
_FREQUENT_HALF = 200
_NAME_SHARE = 0.9
_MOST_FORMS = 40
_WORD = re.compile(r"[a-z]+")
_INSIDE = re.compile(r"(?<=[a-z,] )[A-Z]?[a-z]+")
_HYPHENED = re.compile(r"(?=(?<![a-z-])([a-z]+)-([a-z]+)|(?<=-)([a-z]+)-([a-z]+))")


def word_counts(sentences: Iterable[str]) -> dict[str, int]:
    """Lower-case words that occur `RAREST_WORD` times and more."""
    words = Counter(word for sentence in sentences for word in _WORD.findall(sentence.lower()))
    return {word: count for word, count in sorted(words.items()) if count >= RAREST_WORD}


def capitalised(sentences: Iterable[str]) -> list[str]:
    """Lower-case forms of words that have a capital nearly always, the starts of sentences apart."""
    seen = Counter(word for sentence in sentences for word in _INSIDE.findall(sentence))
    names = (word for word, count in seen.items() if word[0].isupper() and len(word) > 2 and count >= RAREST_WORD)
    return sorted(name.lower() for name in names if seen[name] >= _NAME_SHARE * (seen[name] + seen[name.lower()]))


def written_pairs(sentences: list[str], words: dict[str, int]) -> dict[str, list[int]]:
    """ "well known" -> how often it is written with a hyphen, with a space, and as one word; for pairs that have a hyphen now and
    then, and for the halves of frequent words."""
    hyphened: Counter[tuple[str, str]] = Counter()
    for sentence in sentences:
        if "-" in sentence:
            hyphened.update((a or c, b or d) for a, b, c, d in _HYPHENED.findall(sentence.lower()))
    wanted = {pair for pair, count in hyphened.items() if count >= _FEWEST_HYPHENS}
    halves = {word for word, count in words.items() if count >= _FREQUENT_HALF and word in lexicon() and len(word) > 1}
    for word, count in words.items():
        if count >= _FREQUENT_WHOLE and word in lexicon():
            wanted |= {(word[:n], word[n:]) for n in range(2, len(word) - 1) if word[:n] in halves and word[n:] in halves}
    firsts = {a for a, _ in wanted}
    apart: Counter[tuple[str, str]] = Counter()
    for sentence in sentences:
        found = re.findall(r"[a-z]+|[^a-z ]", sentence.lower())
        apart.update(pair for pair in zip(found, found[1:], strict=False) if pair[0] in firsts and pair in wanted)
    return {f"{a} {b}": [hyphened[a, b], apart[a, b], words.get(a + b, 0)] for a, b in sorted(wanted)}


def misspellings(path: Path, words: dict[str, int]) -> dict[str, list[str]]:
    """Word -> its listed misspellings ("wrong TAB right[,right]" a line), where only one word can be meant: one of the rights is
    known, and far more frequent than the others. Nothing that is a word itself, in any dialect, counts as misspelled."""
    table: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        wrong, _, rights = line.partition("\t")
        ranked = sorted(rights.split(","), key=lambda w: -words.get(w, 0))
        clear = len(ranked) == 1 or words.get(ranked[0], 0) > 20 * words.get(ranked[1], 0)
        usable = wrong.isalpha() and wrong.isascii() and wrong not in lexicon() and words.get(ranked[0], 0) >= RAREST_WORD
        if clear and usable and words.get(wrong, 0) < 0.05 * words[ranked[0]] and not _is_dialect(wrong, ranked[0]):
            table.setdefault(ranked[0], []).append(wrong)
    return {word: forms[:_MOST_FORMS] for word, forms in sorted(table.items())}


def _is_dialect(wrong: str, right: str) -> bool:
    """A spelling that the lexicon lacks, but whose variant it has: "colourise" for "colorize"."""
    return are_variants(wrong, right) and re.sub("is", "iz", wrong) == re.sub("is", "iz", right)
