"""Errors of hyphens, of words that are written together or apart, of sound, of near words, of names and of set phrases."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from training.corruption.dialects import are_variants
from training.corruption.kinds import Context, kind, pick
from training.corruption.sentence import Sentence, recased
from training.corruption.words import FUNCTION_WORDS, is_adjective, is_noun, verb
from training.lists import lexicon, read_from

_MOSTLY_HYPHENED = 0.8
_ATTRIBUTIVE_HYPHENED = 0.3
_OFTEN = 100
_FEWEST_NAMES = 150
_NEVER = (0, 0, 0)
_SHORT_HALVES = frozenset("in to on up be my an no so it me we us of or as at by do go if is out any".split())


def _read_phrases() -> dict[str, dict[tuple[str, ...], tuple[str, ...]]]:
    table: dict[str, dict[tuple[str, ...], tuple[str, ...]]] = {}
    for line in read_from(__file__, "set_phrases.txt"):
        right, _, wrong = line.partition(" > ")
        words = tuple(re.findall(r"[\w']+|-", right.lower()))
        table.setdefault(words[0], {})[words] = tuple(wrong.split(" | "))
    return table


PHRASES = _read_phrases()


@kind("hyphen-missing")
def hyphen_missing(s: Sentence, c: Context) -> bool:
    """a well known man, a wellknown man; where the text mostly has a hyphen, or where a noun follows"""
    found = []
    for i in range(1, len(s.tokens) - 1):
        if s.tokens[i] != "-" or not (s.tokens[i - 1].isalpha() and s.tokens[i + 1].isalpha()):
            continue
        hyphened, apart, joined = c.material.pairs.get(f"{s.lower[i - 1]} {s.lower[i + 1]}", _NEVER)
        following = s.after(i + 1)
        attributive = following is not None and is_noun(s.lower[following])
        if hyphened > (_ATTRIBUTIVE_HYPHENED if attributive else _MOSTLY_HYPHENED) * (hyphened + apart + joined):
            found.append(i)
    i = pick(found, c)
    if i is None:
        return False
    joined_word = s.lower[i - 1] + s.lower[i + 1]
    together = c.random.random() < 0.25 and joined_word not in lexicon()
    s.put(i, "" if together else " ")
    return True


@kind("hyphen-extra")
def hyphen_extra(s: Sentence, c: Context) -> bool:
    """a highly-skilled man, some-thing, in-front; where the text never has a hyphen"""
    apart, together = [], []
    for i in s.words:
        j = s.after(i)
        if j is not None and s.tokens[i].isalpha() and s.tokens[j].islower() and s.tokens[j].isalpha():
            likely = s.lower[i].endswith("ly") or not {s.lower[i], s.lower[j]} & FUNCTION_WORDS or c.random.random() < 0.05
            if likely and c.material.pairs.get(f"{s.lower[i]} {s.lower[j]}", _NEVER)[0] == 0:
                apart.append(i)
        if s.is_common(i) and c.vocabulary.is_frequent(s.lower[i], _OFTEN):
            together += [(i, n) for n in _halves(s.lower[i], c)]
    if together and c.random.random() < 0.3:
        i, n = c.random.choice(together)
        s.put(i, s.tokens[i][:n] + "-" + s.tokens[i][n:])
        return True
    sure = [i for i in apart if s.lower[i].endswith("ly")]
    i = pick(sure if sure and c.random.random() < 0.4 else apart, c)
    if i is None:
        return False
    s.put(i + 1, "-")
    return True


def _halves(word: str, c: Context) -> list[int]:
    """Where the word could be split into two words that the text never has apart or with a hyphen."""
    return [
        n
        for n in range(2, len(word) - 1)
        if all(len(half) > 2 or half in _SHORT_HALVES for half in (word[:n], word[n:]))
        and (counts := c.material.pairs.get(f"{word[:n]} {word[n:]}")) and counts[2] > _OFTEN and counts[0] + counts[1] < 0.02 * counts[2]
    ]


@kind("word-split")
def word_split(s: Sentence, c: Context) -> bool:
    """some thing, with out, under stand: words that the text has as one"""
    found = [(i, n) for i in s.words if s.is_common(i) for n in _halves(s.lower[i], c)]
    if not found:
        return False
    i, n = c.random.choice(found)
    s.put(i, s.tokens[i][:n] + " " + s.tokens[i][n:])
    return True


@kind("word-joined")
def word_joined(s: Sentence, c: Context) -> bool:
    """infact, alot, eachother, highschool, aswell; and any two short words"""
    found = []
    for i in s.words:
        j = s.after(i)
        if j is None or not (s.tokens[i].isalpha() and s.tokens[j].islower() and s.tokens[j].isalpha()):
            continue
        together = s.lower[i] + s.lower[j]
        if together not in lexicon() and len(together) < 14 and c.material.pairs.get(f"{s.lower[i]} {s.lower[j]}", _NEVER)[2] == 0:
            found.append(i)
    i = pick(found, c)
    if i is None:
        return False
    s.put(i + 1, "")
    return True


@kind("near-word")
def near_word(s: Sentence, c: Context) -> bool:
    """form for from, trail for trial, quiet for quite"""
    return _replaced(s, c, c.near.near)


@kind("sound-alike")
def sound_alike(s: Sentence, c: Context) -> bool:
    """week for weak, their for there"""
    return _replaced(s, c, c.near.sound_alike)


def _replaced(s: Sentence, c: Context, other: Callable[[str, random.Random], str | None]) -> bool:
    """One of a few words that were tried is replaced."""
    candidates = [i for i in s.words if s.is_common(i) and len(s.tokens[i]) > 1]
    for i in c.random.sample(candidates, min(len(candidates), 5)):
        wrong = other(s.lower[i], c.random)
        if wrong:
            s.replace(i, wrong)
            return True
    return False


@kind("name-misspelled")
def name_misspelled(s: Sentence, c: Context) -> bool:
    """Shakspeare, Micheal, Febuary: names that are well known"""
    i = pick([i for i in s.words if s.tokens[i].istitle() and s.tokens[i].isascii() and len(s.tokens[i]) > 3
              and s.lower[i] in c.material.capitalised and c.vocabulary.is_frequent(s.lower[i], _FEWEST_NAMES)], c)  # fmt: skip
    if i is None:
        return False
    wrong = c.misspeller.misspelled(s.tokens[i], c.random)
    if wrong == s.tokens[i] or wrong.lower() in c.material.capitalised or wrong.lower() in lexicon():
        return False
    s.put(i, wrong)
    return True


@kind("set-phrase")
def set_phrase(s: Sentence, c: Context) -> bool:
    """could of, in the other hand, depends of"""
    found = []
    for i in s.words:
        for phrase, wrong in PHRASES.get(s.lower[i], {}).items():
            end = i + 2 * len(phrase) - 1
            if s.lower[i:end:2] == list(phrase) and all(s.tokens[n] == " " for n in range(i + 1, end, 2)):
                found.append((i, end, wrong))
    if not found:
        return False
    i, end, wrong = c.random.choice(found)
    s.tokens[i + 1 : end] = []
    s.put(i, recased(c.random.choice(wrong), s.tokens[i]))
    return True


@kind("verb-noun")
def verb_noun(s: Sentence, c: Context) -> bool:
    """advise for advice, lose for loss, grow for growth: a word of the same family and another part of speech"""
    found = []
    for i in s.words:
        if s.is_common(i):
            found += [(i, o) for o in c.vocabulary.derived(s.lower[i])
                      if c.vocabulary.is_frequent(o, _OFTEN) and _other_part(s.lower[i], o) and not are_variants(s.lower[i], o)]  # fmt: skip
    if not found:
        return False
    i, other = c.random.choice(found)
    s.replace(i, other)
    return True


def _other_part(word: str, other: str) -> bool:
    return other in lexicon() and (bool(verb(word)) != bool(verb(other)) or is_adjective(word) != is_adjective(other))
