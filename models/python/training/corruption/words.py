"""What the errors know about English words: inflection (lemminflect), function words, frequencies."""

from __future__ import annotations

from functools import lru_cache

from lemminflect import getAllInflections, getAllLemmas

from training.corruption.dialects import is_other_spelling

_CACHE = 100_000

ARTICLES = ("a", "an", "the")
DETERMINERS = frozenset(
    "a an the this that these those my your his her its our their some any no every each all both many much few several"
    " another other one two three four five six seven eight nine ten".split()
)
SINGULAR_CUES = frozenset("a an this that every each another one much".split())
PLURAL_CUES = frozenset(
    "these those many several few two three four five six seven eight nine ten both all some most other various different".split()
)
BE = frozenset("am is are was were be been being".split())
HAVE = frozenset("have has had having".split())
MODALS = frozenset("can could will would shall should may might must cannot can't couldn't won't wouldn't shouldn't".split())
DO = frozenset("do does did don't doesn't didn't".split())
AUXILIARIES = BE | HAVE | MODALS | DO
PREPOSITIONS: dict[str, tuple[str, ...]] = {
    key: tuple(value.split())
    for key, value in {
        "about": "of on for in over", "above": "over on", "across": "through over in", "after": "since later",
        "against": "to with for", "among": "between in", "around": "about at", "as": "like for", "at": "in on to by",
        "before": "until ago", "below": "under", "between": "among in", "beside": "besides", "besides": "beside",
        "by": "with from of for in through", "despite": "although in", "during": "in for while",
        "for": "to of in about since during", "from": "of by in since to for", "in": "on at into of for during to",
        "inside": "in into", "into": "in to onto", "like": "as", "near": "next", "of": "in for from about on with to",
        "off": "of from", "on": "in at about of upon over to", "onto": "on to", "out": "off", "over": "on above in",
        "per": "a by in", "since": "for from", "than": "then that from", "through": "by with across", "throughout": "through in",
        "till": "to by", "to": "for at in into on of with", "toward": "to for", "towards": "to for", "under": "below in",
        "until": "to by till", "upon": "on at", "with": "by of to in from for", "within": "in inside", "without": "with no",
    }.items()
}
SUBJECTS_SINGULAR = frozenset("he she it this that everyone someone everybody somebody nobody everything nothing who which".split())
SUBJECTS_PLURAL = frozenset("i you we they these those people children men women".split())
FUNCTION_WORDS = DETERMINERS | AUXILIARIES | SUBJECTS_SINGULAR | SUBJECTS_PLURAL | frozenset(PREPOSITIONS) | frozenset(
    "and or but not so if when where why how what him her them me us there here then now also very too more most only just".split()
)
_AGREEMENT = {
    "is": ("are",), "are": ("is",), "was": ("were",), "were": ("was",), "has": ("have",), "have": ("has",),
    "does": ("do",), "do": ("does",), "isn't": ("aren't",), "aren't": ("isn't",), "wasn't": ("weren't",),
    "weren't": ("wasn't",), "doesn't": ("don't",), "don't": ("doesn't",), "hasn't": ("haven't",),
    "haven't": ("hasn't",), "am": ("is", "are"),
}  # fmt: skip


@lru_cache(_CACHE)
def _tags(word: str, part: str) -> dict[str, tuple[str, ...]]:
    """Penn tag -> forms of the first lemma that the word may have as this part of speech."""
    lemmas = getAllLemmas(word, upos=part).get(part, ())
    return dict(getAllInflections(lemmas[0], upos=part)) if lemmas else {}


@lru_cache(_CACHE)
def verb(word: str) -> dict[str, str]:
    """The forms (VB, VBZ, VBG, VBD, VBN) of the verb that the lower-case word may be; empty if it can be none."""
    tags = {tag: forms[0] for tag, forms in _tags(word, "VERB").items() if forms}
    return tags if word in tags.values() else {}


@lru_cache(_CACHE)
def other_numbers(word: str) -> tuple[str, ...]:
    """The plural of a singular noun, the singular of a plural; empty if the lower-case word can be no noun."""
    tags = _tags(word, "NOUN")
    singular, plural = tags.get("NN", ()), tags.get("NNS", ())
    others = singular if word in plural and word not in singular else plural
    return tuple(form for form in others if form != word and not is_other_spelling(form, word))


@lru_cache(_CACHE)
def is_plural(word: str) -> bool:
    """True if the word can be a plural noun and no singular."""
    tags = _tags(word, "NOUN")
    return word in tags.get("NNS", ()) and word not in tags.get("NN", ())


@lru_cache(_CACHE)
def is_noun(word: str) -> bool:
    """True if the word can be a noun and is no function word."""
    return word not in FUNCTION_WORDS and bool(_tags(word, "NOUN"))


@lru_cache(_CACHE)
def is_adjective(word: str) -> bool:
    """True if the word can be an adjective and is no function word."""
    return word not in FUNCTION_WORDS and bool(_tags(word, "ADJ"))


@lru_cache(_CACHE)
def parts_of_speech(word: str) -> frozenset[str]:
    """NOUN, VERB, ADJ, ADV, as far as the lower-case word can be one; function words are parts of their own."""
    if word in FUNCTION_WORDS:
        return frozenset((f"={word}",))
    return frozenset(part for part in ("NOUN", "VERB", "ADJ", "ADV") if _tags(word, part))


@lru_cache(_CACHE)
def comparison(word: str) -> dict[str, str]:
    """The forms JJ, JJR, JJS of an adjective that is compared with -er, -est."""
    tags = {tag: forms[0] for tag, forms in _tags(word, "ADJ").items() if forms}
    return tags if {"JJ", "JJR", "JJS"} <= tags.keys() and word in tags.values() else {}


def agreement(word: str) -> tuple[str, ...]:
    """The forms of be, have and do that agree with the other number."""
    return _AGREEMENT.get(word, ())


@lru_cache(_CACHE)
def regularised(word: str) -> tuple[str, ...]:
    """What the word would be if its inflection were regular, or were spelled without English's rules: goed, childs, stoped."""
    found = []
    forms = verb(word)
    if forms and word != forms.get("VB"):
        base = forms.get("VB", word)
        for tag, ending in (("VBD", "ed"), ("VBN", "ed"), ("VBG", "ing"), ("VBZ", "s")):
            if forms.get(tag) == word:
                found += [base + ending, base.removesuffix("e") + ending]
    if is_plural(word):
        for singular in _tags(word, "NOUN").get("NN", ()):
            found += [singular + "s", *([singular[:-1] + "ies"] if singular.endswith("ey") else [])]
    return tuple(sorted({form for form in found if form != word and not is_other_spelling(form, word)}))


_SUFFIXES = (
    ("ly", ""), ("", "ly"), ("ily", "y"), ("y", "ily"), ("ance", "ant"), ("ant", "ance"), ("ence", "ent"), ("ent", "ence"),
    ("tion", "te"), ("te", "tion"), ("ion", ""), ("", "ion"), ("ment", ""), ("", "ment"), ("al", ""), ("", "al"), ("ness", ""),
    ("", "ness"), ("ful", ""), ("", "ful"), ("ity", "e"), ("ity", ""), ("", "ity"), ("ive", "ion"), ("ion", "ive"), ("ing", "ion"),
    ("ize", "y"), ("ous", "y"), ("y", ""), ("", "y"), ("ic", "y"), ("y", "ic"), ("ical", "ic"), ("ic", "ical"), ("cy", "t"),
    ("t", "ce"), ("ce", "t"), ("ed", "ing"), ("ing", "ed"), ("th", ""), ("al", "ally"), ("ally", "al"), ("able", ""), ("ist", "y"),
)  # fmt: skip


class Vocabulary:
    """Known lower-case words with their counts in the training text."""

    def __init__(self, counts: dict[str, int]) -> None:
        self._counts = counts
        self.derived = lru_cache(_CACHE)(self._derived)

    def __contains__(self, word: str) -> bool:
        return word in self._counts

    def is_frequent(self, word: str, floor: int) -> bool:
        """True if the word was seen `floor` times and more."""
        return self._counts.get(word, 0) >= floor

    def _derived(self, word: str) -> tuple[str, ...]:
        """Known words of the same family with another ending: happy, happily, happiness."""
        if len(word) < 4 or word in FUNCTION_WORDS:
            return ()
        made = {word[: len(word) - len(a)] + b for a, b in _SUFFIXES if word.endswith(a)}
        return tuple(sorted(w for w in made if w != word and len(w) > 3 and w in self._counts))
