"""Errors of choice: prepositions, confused words, word families, comparison, order, missing and repeated words."""

from __future__ import annotations

from pathlib import Path

from training.corruption.kinds import Context, kind, pick
from training.corruption.sentence import Sentence
from training.corruption.words import (
    AUXILIARIES,
    FUNCTION_WORDS,
    PREPOSITIONS,
    SUBJECTS_PLURAL,
    SUBJECTS_SINGULAR,
    comparison,
    is_adjective,
    is_noun,
    verb,
)

_LINKS = ("and", "but", "because", "so", "or", "that", "which", "who", "if", "when")
_FREQUENT = 1500
_VERY_FREQUENT = 100_000


def _read_confusions() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for line in (Path(__file__).parent / "confusions.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        word, arrow, rest = line.partition(" > ")
        members = line.split()
        for key, others in {word: rest.split()}.items() if arrow else {m: [o for o in members if o != m] for m in members}.items():
            table.setdefault(key, []).extend(others)
    return {key: tuple(dict.fromkeys(others)) for key, others in table.items()}


CONFUSIONS = _read_confusions()


@kind("preposition-missing")
def preposition_missing(s: Sentence, c: Context) -> bool:
    """listen music"""
    i = pick([i for i in s.words[1:] if s.lower[i] in PREPOSITIONS and s.after(i) and s.before(i) is not None], c)
    if i is None:
        return False
    s.delete(i)
    return True


@kind("preposition-swapped")
def preposition_swapped(s: Sentence, c: Context) -> bool:
    """depend of, in Monday; the likelier confusions first"""
    i = pick([i for i in s.words if s.lower[i] in PREPOSITIONS], c)
    if i is None:
        return False
    others = PREPOSITIONS[s.lower[i]]
    s.replace(i, c.random.choices(others, [1 / (n + 1) for n in range(len(others))])[0])
    return True


@kind("preposition-extra")
def preposition_extra(s: Sentence, c: Context) -> bool:
    """discuss about it"""
    candidates = []
    for i in s.words[1:]:
        before = s.before(i)
        follows_verb = before is not None and s.lower[before] not in AUXILIARIES and bool(verb(s.lower[before]))
        if follows_verb and s.tokens[i].islower() and s.lower[i] not in PREPOSITIONS and s.lower[i] not in AUXILIARIES:
            candidates.append(i)
    i = pick(candidates, c)
    if i is None:
        return False
    s.insert(i, c.random.choice(("to", "to", "of", "in", "for", "on", "with", "at", "about")))
    return True


@kind("confusion")
def confusion(s: Sentence, c: Context) -> bool:
    """their for there, much for many"""
    candidates = [i for i in s.words if s.lower[i] in CONFUSIONS]
    if not candidates:
        return False
    i = c.random.choices(candidates, [0.3 if c.vocabulary.is_frequent(s.lower[i], _VERY_FREQUENT) else 1 for i in candidates])[0]
    s.replace(i, c.random.choice(CONFUSIONS[s.lower[i]]))
    return True


@kind("word-family")
def word_family(s: Sentence, c: Context) -> bool:
    """a importance thing, quick for quickly"""
    i = pick([i for i in s.words if s.is_common(i) and c.vocabulary.derived(s.lower[i])], c)
    if i is None:
        return False
    s.replace(i, c.random.choice(c.vocabulary.derived(s.lower[i])))
    return True


@kind("comparison")
def wrong_comparison(s: Sentence, c: Context) -> bool:
    """more easier, more easy, easyer"""
    i = pick([i for i in s.words if s.is_common(i) and comparison(s.lower[i]) and comparison(s.lower[i])["JJ"] != s.lower[i]
              and not comparison(s.lower[i])["JJ"] in ("good", "bad", "many", "much")], c)  # fmt: skip
    if i is None:
        return False
    forms = comparison(s.lower[i])
    more = "more" if s.lower[i] == forms["JJR"] else "most"
    s.replace(i, c.random.choice((f"{more} {s.lower[i]}", f"{more} {forms['JJ']}", f"{more} {s.lower[i]}")))
    return True


@kind("order-adjacent")
def order_adjacent(s: Sentence, c: Context) -> bool:
    """Two neighbouring words exchanged: adjective and noun, adverb and verb, any two."""
    pairs = [(i, s.after(i)) for i in s.words]
    usable = [(i, j) for i, j in pairs if j is not None and s.lower[i] != s.lower[j]]
    likely = [(i, j) for i, j in usable if is_adjective(s.lower[i]) or s.lower[i].endswith("ly") or s.lower[j].endswith("ly")
              or s.lower[i] in AUXILIARIES]  # fmt: skip
    if not usable:
        return False
    i, j = c.random.choice(likely if likely and c.random.random() < 0.7 else usable)
    if j is None:
        return False
    s.swap(i, j)
    return True


@kind("order-question")
def order_question(s: Sentence, c: Context) -> bool:
    """Why you are late? I know what is it."""
    candidates = []
    for i in s.words:
        j = s.after(i)
        if j is None:
            continue
        subject_first = s.lower[i] in SUBJECTS_SINGULAR | SUBJECTS_PLURAL and s.lower[j] in AUXILIARIES
        verb_first = s.lower[i] in AUXILIARIES and s.lower[j] in SUBJECTS_SINGULAR | SUBJECTS_PLURAL
        before = s.before(i)
        asks = before is not None and s.lower[before] in ("why", "what", "where", "how", "when", "who")
        if asks and (subject_first or verb_first) or (verb_first and s.text().endswith("?")):
            candidates.append(i)
    i = pick(candidates, c)
    j = s.after(i) if i is not None else None
    if i is None or j is None:
        return False
    s.swap(i, j)
    return True


@kind("word-missing")
def word_missing(s: Sentence, c: Context) -> bool:
    """A frequent word left out; which word it was must stay guessable."""
    i = pick([i for i in s.words[1:] if s.tokens[i].islower() and c.vocabulary.is_frequent(s.lower[i], _FREQUENT)
              and (s.lower[i] in FUNCTION_WORDS or s.lower[i] in _LINKS)], c)  # fmt: skip
    if i is None:
        return False
    s.delete(i)
    return True


@kind("word-doubled")
def word_doubled(s: Sentence, c: Context) -> bool:
    """the the"""
    i = pick([i for i in s.words if s.lower[i] in FUNCTION_WORDS or c.random.random() < 0.3], c)
    if i is None:
        return False
    s.insert(i, s.lower[i] if s.lower[i] != "i" else "I")
    return True


@kind("link-doubled")
def link_doubled(s: Sentence, c: Context) -> bool:
    """Although it rained, but we went. Because he was ill, so he stayed."""
    starts = {"although": "but", "though": "but", "because": "so", "if": "so", "since": "so"}
    first = s.lower[s.words[0]] if s.words else ""
    commas = [i for i, token in enumerate(s.tokens) if token == "," and i + 2 < len(s.tokens) and s.tokens[i + 1].isspace()]
    if first not in starts or not commas:
        return False
    s.insert(commas[0] + 2, starts[first])
    return True


@kind("adverb-form")
def adverb_form(s: Sentence, c: Context) -> bool:
    """He runs quick; a really problem."""
    i = pick([i for i in s.words if s.is_common(i) and s.lower[i].endswith("ly") and is_adjective(s.lower[i][:-2])], c)
    if i is not None and c.random.random() < 0.6:
        s.replace(i, s.lower[i][:-2])
        return True
    i = pick([i for i in s.words if s.is_common(i) and is_adjective(s.lower[i]) and s.lower[i] + "ly" in c.vocabulary
              and not is_noun(s.lower[i])], c)  # fmt: skip
    if i is None:
        return False
    s.replace(i, s.lower[i] + "ly")
    return True
