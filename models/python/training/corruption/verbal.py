"""Errors around verbs: agreement, form, tense, auxiliaries."""

from __future__ import annotations

from training.corruption.dialects import are_variants
from training.corruption.kinds import Context, kind, pick
from training.corruption.sentence import Sentence
from training.corruption.words import (
    AUXILIARIES,
    BE,
    FUNCTION_WORDS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    SUBJECTS_PLURAL,
    SUBJECTS_SINGULAR,
    agreement,
    is_adjective,
    is_noun,
    is_plural,
    regularised,
    verb,
)

_GERUND_VERBS = frozenset("enjoy enjoyed enjoys avoid avoided finish finished keep kept keeps suggest suggested consider mind stop stopped".split())
_PAST_CUES = frozenset("yesterday ago last was were had did didn't once when".split())


def _word(s: Sentence, i: int | None) -> str:
    return s.lower[i] if i is not None else ""


@kind("agreement")
def subject_agreement(s: Sentence, c: Context) -> bool:
    """he go, they goes, the books is"""
    candidates = []
    for i in s.words:
        if agreement(s.lower[i]):
            candidates.append(i)
            continue
        forms, subject = verb(s.lower[i]), _word(s, s.before(i))
        if not forms or s.lower[i] in AUXILIARIES or not subject:
            continue
        third = s.lower[i] == forms.get("VBZ")
        if third and (subject in SUBJECTS_SINGULAR or (is_noun(subject) and not is_adjective(subject))):
            candidates.append(i)
        elif s.lower[i] == forms.get("VB") and (subject in SUBJECTS_PLURAL or is_plural(subject)):
            candidates.append(i)
    i = pick(candidates, c)
    if i is None:
        return False
    if agreement(s.lower[i]):
        s.replace(i, c.random.choice(agreement(s.lower[i])))
    else:
        forms = verb(s.lower[i])
        s.replace(i, forms["VB"] if s.lower[i] == forms.get("VBZ") else forms.get("VBZ", forms["VB"]))
    return True


def _wrong_forms(s: Sentence, i: int) -> tuple[str, ...]:
    """Tags of the forms that learners put where the words before decide the form; empty if nothing decides it."""
    word, forms, before = s.lower[i], verb(s.lower[i]), _word(s, s.before(i))
    if before in ("not", "also", "n't"):
        before = _word(s, s.before(s.before(i) or 0))
    if word == forms.get("VB") and (before in MODALS or before in ("to", "do", "does", "did", "don't", "doesn't", "didn't")):
        return ("VBZ", "VBG", "VBD", "VBD", "VBN")
    if word == forms.get("VBG") and (before in BE or before in PREPOSITIONS or before in _GERUND_VERBS):
        return ("VB", "VB", "VBN") if before in BE else ("VB", "VB", "to")
    if word == forms.get("VBN") and (before in HAVE or before in BE):
        return ("VB", "VBD", "VBZ", "VBG") if before in HAVE else ("VB", "VBD", "VBG")
    return ()


@kind("verb-form")
def verb_form(s: Sentence, c: Context) -> bool:
    """can goes, to went, is go, interested in read, has took"""
    candidates = [i for i in s.words if verb(s.lower[i]) and s.lower[i] not in AUXILIARIES and _wrong_forms(s, i)]
    i = pick(candidates, c)
    if i is None:
        return False
    forms, tag = verb(s.lower[i]), c.random.choice(_wrong_forms(s, i))
    wrong = "to " + forms["VB"] if tag == "to" else forms.get(tag, s.lower[i])
    if are_variants(wrong, s.lower[i]):
        return False
    s.replace(i, wrong)
    return True


@kind("verb-tense")
def verb_tense(s: Sentence, c: Context) -> bool:
    """He goes home yesterday. Rarely where the sentence has nothing else in the past: nobody could tell."""
    past = [i for i in s.words if s.is_common(i) and verb(s.lower[i]).get("VBD") == s.lower[i] != verb(s.lower[i]).get("VB")
            and not _wrong_forms(s, i) and s.lower[i] not in AUXILIARIES]  # fmt: skip
    telling = len(past) > 1 or any(word in _PAST_CUES for word in s.lower)
    i = pick(past, c)
    if i is None or not (telling or c.random.random() < 0.25):
        return False
    forms = verb(s.lower[i])
    s.replace(i, forms.get("VBZ", forms["VB"]) if c.random.random() < 0.3 else forms["VB"])
    return True


@kind("verb-any")
def verb_any(s: Sentence, c: Context) -> bool:
    """Any other form of any verb."""
    i = pick([i for i in s.words if s.is_common(i) and len(s.tokens[i]) > 2 and verb(s.lower[i])], c)
    if i is None:
        return False
    others = sorted({form for form in verb(s.lower[i]).values() if not are_variants(form, s.lower[i])})
    if not others:
        return False
    s.replace(i, c.random.choice(others))
    return True


@kind("verb-regular")
def verb_regular(s: Sentence, c: Context) -> bool:
    """goed, teached, stoped, makeing"""
    i = pick([i for i in s.words if s.is_common(i) and s.lower[i] not in AUXILIARIES and verb(s.lower[i])
              and regularised(s.lower[i])], c)  # fmt: skip
    if i is None:
        return False
    s.replace(i, c.random.choice(regularised(s.lower[i])))
    return True


@kind("auxiliary-missing")
def auxiliary_missing(s: Sentence, c: Context) -> bool:
    """He going home. It interesting."""
    candidates = [i for i in s.words[1:] if s.lower[i] in BE | HAVE | {"will", "would", "do", "does", "did"} and s.after(i)]
    i = pick(candidates, c)
    if i is None:
        return False
    s.delete(i)
    return True


@kind("auxiliary-extra")
def auxiliary_extra(s: Sentence, c: Context) -> bool:
    """I am agree. They are live. It is depends."""
    be = {"i": "am", "he": "is", "she": "is", "it": "is", "this": "is", "that": "is"}
    candidates = []
    for i in s.words[1:]:
        forms, subject = verb(s.lower[i]), _word(s, s.before(i))
        finite = s.lower[i] in (forms.get("VB"), forms.get("VBZ"), forms.get("VBD"))
        if finite and s.lower[i] not in AUXILIARIES and (subject in be or subject in SUBJECTS_PLURAL or is_plural(subject)):
            candidates.append(i)
    i = pick(candidates, c)
    if i is None:
        return False
    forms, subject = verb(s.lower[i]), _word(s, s.before(i))
    past = s.lower[i] == forms.get("VBD") != forms.get("VB")
    s.insert(i, c.random.choice(("was", "had", "did")) if past else be.get(subject, "are"))
    return True


@kind("infinitive")
def infinitive(s: Sentence, c: Context) -> bool:
    """want go; must to go; make him to go"""
    if c.random.random() < 0.6:
        i = pick([i for i in s.words if s.lower[i] == "to" and s.after(i) and s.before(i)
                  and verb(_word(s, s.after(i))).get("VB") == _word(s, s.after(i))], c)  # fmt: skip
        if i is None:
            return False
        following = s.after(i)
        if following is not None and c.random.random() < 0.25:
            s.put(i, "for " + s.tokens[i])
        else:
            s.delete(i)
        return True
    i = pick([i for i in s.words if _word(s, s.before(i)) in MODALS and verb(s.lower[i]).get("VB") == s.lower[i]], c)
    if i is None:
        return False
    s.insert(i, "to")
    return True


@kind("subject-missing")
def subject_missing(s: Sentence, c: Context) -> bool:
    """Because is raining. Is important to know."""
    subjects = ("it", "there", "they", "he", "she", "we", "i")
    i = pick([i for i in s.words if s.lower[i] in subjects and _word(s, s.after(i)) in AUXILIARIES], c)
    if i is None:
        return False
    s.delete(i)
    return True


@kind("subject-doubled")
def subject_doubled(s: Sentence, c: Context) -> bool:
    """My brother he is tall."""
    candidates = [i for i in s.words[1:] if s.lower[i] in ("is", "are", "was", "were", "has", "have", "can", "will")
                  and is_noun(_word(s, s.before(i))) and _word(s, s.before(i)) not in FUNCTION_WORDS]  # fmt: skip
    i = pick(candidates, c)
    if i is None:
        return False
    noun = _word(s, s.before(i))
    s.insert(i, "they" if is_plural(noun) else c.random.choice(("it", "it", "he", "she")))
    return True
