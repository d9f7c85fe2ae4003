"""Errors of writing and typing: spelling, spaces, punctuation, capitals."""

from __future__ import annotations

from training.corruption.dialects import is_other_spelling
from training.corruption.kinds import Context, kind, pick
from training.corruption.sentence import Sentence
from training.corruption.words import SUBJECTS_PLURAL, SUBJECTS_SINGULAR
from training.lists import lexicon

_JOINED = frozenset(
    "a lot|in front|every day|may be|any more|all ready|can not|each other|no one|in to|on to|as well|at least|some one|of course|"
    "in fact|to day|all right|high school|each one|some times|a little|even though|such as|more over|never the|how ever".split("|")
)
_CLAUSE_STARTS = frozenset("that because and which who if when but so or while as".split())
_REAL_WORD_SHARE = 0.4
_NAMES_ARE_RARER = 10


def _length_weight(word: str) -> float:
    return (0.0, 0.0, 0.03, 0.25, 0.7, 1.0, 1.3, 1.5, 1.7)[min(len(word), 8)]


@kind("spelling")
def spelling(s: Sentence, c: Context) -> bool:
    """A misspelled word, long words sooner than short ones; another word only now and then. Names must be well known."""
    candidates = [i for i in s.words if s.tokens[i].isascii() and s.tokens[i].isalpha() and len(s.tokens[i]) > 1
                  and not (s.tokens[i].isupper()) and (s.tokens[i].islower() or i == s.words[0] or c.random.random() < 0.3)
                  and c.vocabulary.is_frequent(s.lower[i], c.rarest_misspelled * (1 if s.tokens[i].islower() else _NAMES_ARE_RARER))]  # fmt: skip
    if not candidates:
        return False
    i = c.random.choices(candidates, [_length_weight(s.tokens[i]) for i in candidates])[0]
    wrong = c.misspeller.misspelled(s.tokens[i], c.random)
    if wrong == s.tokens[i]:
        return False
    if is_other_spelling(wrong.lower(), s.lower[i]) or (wrong.lower() in lexicon() and c.random.random() > _REAL_WORD_SHARE):
        return False
    s.put(i, wrong)
    return True


@kind("space-missing")
def space_missing(s: Sentence, c: Context) -> bool:
    """alot, goodidea"""
    pairs = [(i, s.after(i)) for i in s.words]
    usable = [(i, j) for i, j in pairs if j is not None and s.tokens[j].islower()]
    known = [(i, j) for i, j in usable if f"{s.lower[i]} {s.lower[j]}" in _JOINED]
    if not usable:
        return False
    i, _ = c.random.choice(known if known and c.random.random() < 0.8 else usable)
    s.put(i + 1, "")
    return True


@kind("space-extra")
def space_extra(s: Sentence, c: Context) -> bool:
    """some thing, be cause: where both halves are words; now and then anywhere"""
    candidates = []
    for i in s.words:
        word = s.tokens[i]
        if not s.is_common(i) or len(word) < 5:
            continue
        cuts = [n for n in range(2, len(word) - 1) if c.vocabulary.is_frequent(word[:n].lower(), 500)
                and c.vocabulary.is_frequent(word[n:], 500)]  # fmt: skip
        candidates += [(i, n) for n in cuts]
        if c.random.random() < 0.05:
            candidates.append((i, c.random.randrange(1, len(word))))
    if not candidates:
        return False
    i, n = c.random.choice(candidates)
    s.put(i, s.tokens[i][:n] + " " + s.tokens[i][n:])
    return True


@kind("space-shifted")
def space_shifted(s: Sentence, c: Context) -> bool:
    """th eother"""
    i = pick([i for i in s.words if s.after(i) and len(s.tokens[i]) > 2], c)
    j = s.after(i) if i is not None else None
    if i is None or j is None:
        return False
    last = s.tokens[i][-1]
    s.tokens[i] = s.tokens[i][:-1]
    s.put(j, last + s.tokens[j])
    return True


@kind("space-mark")
def space_mark(s: Sentence, c: Context) -> bool:
    """word ,word; word,word; word ."""
    i = pick([i for i, token in enumerate(s.tokens) if token in ",.;:?!" and i > 0], c)
    if i is None:
        return False
    followed = i + 1 < len(s.tokens) and s.tokens[i + 1].isspace()
    if followed and c.random.random() < 0.6:
        if c.random.random() < 0.4:
            s.tokens[i] = " " + s.tokens[i]
        s.put(i + 1, "")
    else:
        s.put(i, " " + s.tokens[i])
    return True


@kind("comma-missing")
def comma_missing(s: Sentence, c: Context) -> bool:
    """However I went."""
    i = pick([i for i, token in enumerate(s.tokens[:-1]) if token == "," and not _between_digits(s, i)], c)
    if i is None:
        return False
    s.put(i, "")
    return True


@kind("comma-extra")
def comma_extra(s: Sentence, c: Context) -> bool:
    """I think, that he came."""
    candidates = [i for i in s.words[1:] if s.before(i) is not None and s.tokens[i].islower()]
    likely = [i for i in candidates if s.lower[i] in _CLAUSE_STARTS]
    i = pick(likely if likely and c.random.random() < 0.75 else candidates, c)
    if i is None:
        return False
    s.put(i - 1, ", ")
    return True


@kind("comma-splice")
def comma_splice(s: Sentence, c: Context) -> bool:
    """He came; she left -> He came, she left; ", and" -> ","; ". He" in the middle -> ", he"."""
    marks = [i for i, token in enumerate(s.tokens) if token in ";.:" and i + 2 < len(s.tokens) and s.tokens[i + 1].isspace()]
    links = [i for i, token in enumerate(s.tokens) if token == "," and i + 4 < len(s.tokens)
             and s.lower[i + 2] in ("and", "but", "so") and s.lower[i + 4] in SUBJECTS_SINGULAR | SUBJECTS_PLURAL]  # fmt: skip
    i = pick(marks + links, c)
    if i is None:
        return False
    if i in links:
        del s.tokens[i + 2 : i + 4]
        s.put(i, ",")
        return True
    if s.tokens[i] == "." and s.tokens[i + 2] != "I":
        s.tokens[i + 2] = s.tokens[i + 2][:1].lower() + s.tokens[i + 2][1:]
    s.put(i, c.random.choice((",", ",", "")))
    return True


@kind("end-mark")
def end_mark(s: Sentence, c: Context) -> bool:
    """Another mark at the end, or two. Never none: a line without a stop may be a title, an item or chat, and stays as it is"""
    if len(s.tokens) < 2 or s.tokens[-1] not in (".", "!", "?"):
        return False
    s.put(len(s.tokens) - 1, c.random.choice([mark for mark in (".", ",", "?", "..", ".,") if mark != s.tokens[-1]]))
    return True


@kind("mark-other")
def mark_other(s: Sentence, c: Context) -> bool:
    """A hyphen, quotation mark, colon or semicolon missing or another"""
    i = pick([i for i, token in enumerate(s.tokens) if token in "-–—;:\"“”()" and 0 < i < len(s.tokens) - 1
              and not _between_digits(s, i)], c)  # fmt: skip
    if i is None:
        return False
    if s.tokens[i] in "-–—":
        s.put(i, " " if not s.tokens[i - 1].isspace() else c.random.choice((",", "")))
    elif s.tokens[i] in ";:":
        s.put(i, c.random.choice((",", ",", "")))
    else:
        s.put(i, "")
    return True


@kind("commas-missing")
def commas_missing(s: Sentence, c: Context) -> bool:
    """No comma at all."""
    commas = [i for i, token in enumerate(s.tokens[:-1]) if token == "," and not _between_digits(s, i)]
    for i in reversed(commas):
        del s.tokens[i]
    s.put(len(s.tokens), "")
    return bool(commas)


def is_prose(s: Sentence) -> bool:
    """True if the sentence has a mark at its end: without one, and without capitals, it would be chat, which stays as it is."""
    return s.tokens[-1][-1] in ".!?\"”')"


def _between_digits(s: Sentence, i: int) -> bool:
    return i > 0 and s.tokens[i - 1][-1].isdigit() and i + 1 < len(s.tokens) and s.tokens[i + 1][0].isdigit()


@kind("apostrophe")
def apostrophe(s: Sentence, c: Context) -> bool:
    """dont, its for it's, do n't"""
    i = pick([i for i in s.words if "'" in s.tokens[i] or "’" in s.tokens[i]], c)
    if i is None:
        return False
    word = s.tokens[i].replace("’", "'")
    cut = word.index("'")
    forms = [word.replace("'", ""), word.replace("'", ""), word[:cut] + " " + word[cut:], word[:cut] + "´" + word[cut + 1 :]]
    s.put(i, c.random.choice(forms))
    return True


@kind("capital-start")
def capital_start(s: Sentence, c: Context) -> bool:
    """the sentence begins without a capital"""
    if not s.words or not s.tokens[s.words[0]][0].isupper() or not is_prose(s):
        return False
    i = s.words[0]
    s.put(i, s.tokens[i].lower())
    return True


@kind("capital-i")
def capital_i(s: Sentence, c: Context) -> bool:
    """i think i'm right: every one of them"""
    found = [i for i in s.words if s.tokens[i] == "I" or s.tokens[i][:2] in ("I'", "I’")]
    if not is_prose(s):
        return False
    for i in found:
        s.put(i, s.tokens[i].lower())
    return bool(found)


@kind("capital-name")
def capital_name(s: Sentence, c: Context) -> bool:
    """english, monday; now and then all names of the sentence"""
    found = [i for i in s.words[1:] if s.tokens[i].istitle() and s.before(i) is not None and s.tokens[i] != "I"]
    if not found or not (is_prose(s) or s.tokens[s.words[0]][0].isupper()):
        return False
    names = [i for i in found if s.lower[i] in c.material.capitalised]
    chosen = names if names and c.random.random() < 0.25 else [c.random.choice(names if names and c.random.random() < 0.8 else found)]
    for i in chosen:
        s.put(i, s.tokens[i].lower())
    return True


@kind("capital-extra")
def capital_extra(s: Sentence, c: Context) -> bool:
    """a Big dog"""
    i = pick([i for i in s.words[1:] if s.tokens[i].islower() and s.tokens[i].isalpha() and len(s.tokens[i]) > 2], c)
    if i is None:
        return False
    s.put(i, s.tokens[i].capitalize())
    return True


@kind("all-lower")
def all_lower(s: Sentence, c: Context) -> bool:
    """no capitals at all"""
    lowered = [token.lower() for token in s.tokens]
    if lowered == s.tokens or not is_prose(s):
        return False
    s.tokens[:] = lowered
    s.put(0, s.tokens[0])
    return True
