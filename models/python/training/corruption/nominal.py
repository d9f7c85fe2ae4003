"""Errors around nouns: articles, number, possessives, pronouns' company."""

from __future__ import annotations

from training.corruption.kinds import Context, kind, pick
from training.corruption.sentence import Sentence
from training.corruption.words import (
    ARTICLES,
    BE,
    DETERMINERS,
    DO,
    FUNCTION_WORDS,
    HAVE,
    MODALS,
    PLURAL_CUES,
    PREPOSITIONS,
    SINGULAR_CUES,
    is_adjective,
    is_noun,
    other_numbers,
    regularised,
    verb,
)

_UNCOUNTABLE = frozenset(
    "advice information knowledge equipment research homework furniture evidence software news money work traffic luggage"
    " progress behavior behaviour health music weather education transportation pollution technology violence luck water"
    " food time life experience education society nature energy love peace freedom".split()
)


_SHARE_OF_AN = 0.1
"""Of the sentences without an "an", how many get one that is wrong."""

_NO_OWNERS = frozenset("it he she that this there here what who where how when why let one everyone everything".split())


def _articles(s: Sentence) -> list[int]:
    return [i for i in s.words if s.lower[i] in ARTICLES]


@kind("article-missing")
def article_missing(s: Sentence, c: Context) -> bool:
    """in the morning -> in morning"""
    i = pick([i for i in _articles(s) if s.after(i)], c)
    if i is None:
        return False
    s.delete(i)
    return True


@kind("article-swapped")
def article_swapped(s: Sentence, c: Context) -> bool:
    """the -> a, a -> the, an -> the"""
    i = pick(_articles(s), c)
    if i is None:
        return False
    following = s.after(i)
    vowel = following is not None and s.lower[following][0] in "aeiou"
    s.replace(i, "the" if s.lower[i] != "the" else "an" if vowel else "a")
    return True


@kind("article-form")
def article_form(s: Sentence, c: Context) -> bool:
    """a apple, an book: the first is what people write, though there are six times as many chances for the second"""
    forms = [i for i in s.words if s.lower[i] in ("a", "an") and s.after(i)]
    before_vowels = [i for i in forms if s.lower[i] == "an"]
    i = pick(before_vowels or (forms if c.random.random() < _SHARE_OF_AN else []), c)
    if i is None:
        return False
    s.replace(i, "an" if s.lower[i] == "a" else "a")
    return True


@kind("article-extra")
def article_extra(s: Sentence, c: Context) -> bool:
    """in the Europe, a people, the life is hard"""
    candidates = []
    for i in s.words:
        following = s.after(i)
        noun_next = following is not None and is_noun(s.lower[following])
        if not s.tokens[i].islower() or not (is_noun(s.lower[i]) or (is_adjective(s.lower[i]) and noun_next)):
            continue
        previous = s.before(i)
        word = s.lower[previous] if previous is not None else ""
        if previous is None and i != s.words[0]:
            continue
        if word in MODALS or word in DO or (word == "to" and verb(s.lower[i])):
            continue
        if previous is None or word in PREPOSITIONS or word in BE | HAVE or (word not in FUNCTION_WORDS and verb(word)):
            candidates.append(i)
    i = pick(candidates, c)
    if i is None:
        return False
    s.insert(i, c.random.choice(("the", "the", "the", "an" if s.lower[i][0] in "aeiou" else "a")))
    return True


@kind("determiner-swapped")
def determiner_swapped(s: Sentence, c: Context) -> bool:
    """this books, much people"""
    pairs = {"this": "these", "these": "this", "that": "those", "those": "that", "much": "many", "many": "much",
             "every": "all", "another": "other", "other": "another", "few": "little", "some": "any", "any": "some"}  # fmt: skip
    i = pick([i for i in s.words if s.lower[i] in pairs and s.after(i)
              and (is_noun(s.lower[s.after(i) or 0]) or is_adjective(s.lower[s.after(i) or 0]))], c)  # fmt: skip
    if i is None:
        return False
    s.replace(i, pairs[s.lower[i]])
    return True


@kind("determiner-missing")
def determiner_missing(s: Sentence, c: Context) -> bool:
    """He lost his keys -> He lost keys"""
    i = pick([i for i in s.words[1:] if s.lower[i] in DETERMINERS and s.lower[i] not in ARTICLES and s.after(i)], c)
    if i is None:
        return False
    s.delete(i)
    return True


def _number_candidates(s: Sentence) -> tuple[list[int], list[int]]:
    """Nouns whose number a word before them decides; other nouns."""
    clear, open_ = [], []
    for i in s.words:
        if not s.is_common(i) or len(s.tokens[i]) < 3 or s.lower[i] in FUNCTION_WORDS or not other_numbers(s.lower[i]):
            continue
        previous = s.before(i)
        word = s.lower[previous] if previous is not None else ""
        further = s.before(previous) if previous is not None else None
        cue = {word} | ({s.lower[further]} if further is not None and is_adjective(word) else set())
        if cue & SINGULAR_CUES or cue & PLURAL_CUES or word.isdigit():
            clear.append(i)
        elif word in DETERMINERS or word in PREPOSITIONS or is_adjective(word) or not verb(s.lower[i]):
            open_.append(i)
    return clear, open_


@kind("noun-number")
def noun_number(s: Sentence, c: Context) -> bool:
    """two book, a cars; where nothing before the noun tells, too"""
    clear, open_ = _number_candidates(s)
    i = pick(clear if clear and (not open_ or c.random.random() < 0.5) else open_, c)
    if i is None:
        return False
    s.replace(i, c.random.choice(other_numbers(s.lower[i])))
    return True


@kind("noun-uncountable")
def noun_uncountable(s: Sentence, c: Context) -> bool:
    """informations"""
    i = pick([i for i in s.words if s.lower[i] in _UNCOUNTABLE], c)
    if i is None:
        return False
    s.replace(i, s.lower[i] + ("es" if s.lower[i].endswith(("ch", "s")) else "s"))
    return True


@kind("noun-form")
def noun_form(s: Sentence, c: Context) -> bool:
    """childs, citys"""
    i = pick([i for i in s.words if s.is_common(i) and other_numbers(s.lower[i]) and regularised(s.lower[i])], c)
    if i is None:
        return False
    s.replace(i, c.random.choice(regularised(s.lower[i])))
    return True


@kind("possessive")
def possessive(s: Sentence, c: Context) -> bool:
    """this week's update -> this weeks update, mostly; this weeks' update, this week update; the boys' -> the boys"""
    ended = [i for i in s.words if s.lower[i].endswith(("'s", "’s")) and s.after(i) and (is_noun(s.lower[i][:-2]) or s.tokens[i][0].isupper())
             and s.lower[i][:-2] not in _NO_OWNERS]  # fmt: skip
    plural = [i for i in s.words if s.lower[i].endswith("s") and i + 1 < len(s.tokens) and s.tokens[i + 1] in ("'", "’")]
    i = pick(ended + plural, c)
    if i is None:
        return False
    if i in plural:
        s.put(i + 1, "")
        return True
    bare, mark = s.tokens[i][:-2], s.tokens[i][-2]
    s.put(i, c.random.choices((bare + "s", bare + "s" + mark, bare, bare + " " + mark + "s"), (70, 15, 10, 5))[0])
    return True


@kind("possessive-extra")
def possessive_extra(s: Sentence, c: Context) -> bool:
    """the book's are"""
    i = pick([i for i in s.words if s.is_common(i) and s.lower[i].endswith("s") and len(s.lower[i]) > 4
              and is_noun(s.lower[i][:-1]) and other_numbers(s.lower[i])], c)  # fmt: skip
    if i is None:
        return False
    s.put(i, s.tokens[i][:-1] + "'s")
    return True
