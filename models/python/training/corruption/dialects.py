"""Spellings that only differ by dialect or by taste: both are right, so neither is an error for the other."""

from __future__ import annotations

import re
from functools import lru_cache

from training.lists import lexicon

_TO_ONE_SPELLING = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        ("ae|oe", "e"), ("(?<=[a-z]{2})our", "or"), ("y[sz]", "yz"), ("i[sz](?=e|ing|a|or)", "iz"), ("gramme", "gram"), ("ogue", "og"),
        ("ll", "l"), ("(kidnap|worship|benefit|budget|focus|bias|gas|bus|format|input|program|combat)[ptsm](?=e|ing)", "\\1"), ("tre(?=s?$|d$)", "ter"), ("([bcv])re(?=s?$|d$)", "\\1er"), ("([nf])[cs]e", "\\1se"), ("ence", "ense"),
        ("g[e]?ment", "gment"), ("que(?=s?$|d$)", "ck"), ("^tyr", "tir"), ("sceptic", "skeptic"), ("ph(?=ur)", "f"), ("mould", "mold"),
        ("moult", "molt"), ("smoulder", "smolder"), ("plough", "plow"), ("grey", "gray"), ("eable", "able"), ("xion", "ction"),
        ("(?<=[lnrp])(t|ed)$", "ed"), ("dis[ck]", "disk"), ("wards$", "ward"), ("ageing", "aging"), ("whilst", "while"),
        ("amongst", "among"), ("amidst", "amid"), ("kerb", "curb"), ("cheque", "check"), ("ar[ts]efact", "artifact"), ("artefact", "artifact"),
        ("jewell?ery", "jewelry"), ("pyjama", "pajama"), ("sulph", "sulf"), ("alumini?um", "aluminum"), ("draught", "draft"),
        ("enquir", "inquir"), ("e(?=ing$)", ""), ("ph?antas", "fantas"),
        ("orientat", "orient"), ("speciality", "specialty"), ("storey", "story"), ("programm", "program"), ("omelette", "omelet"),
    )
)  # fmt: skip
"""Applied in turn they make one spelling of a word's variants; some other words meet, too, and are then spared."""

_IRREGULAR = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "aeroplane/airplane spelt/spelled learnt/learned dreamt/dreamed burnt/burned leant/leaned leapt/leaped spoilt/spoiled"
        " smelt/smelled spilt/spilled mum/mom mummy/mommy maths/math towards/toward dived/dove got/gotten licence/license"
        " practice/practise licences/licenses practise/practice okay/ok judgement/judgment acknowledgement/acknowledgment"
        " proved/proven lit/lighted sped/speeded sneaked/snuck pleaded/pled backwards/backward forwards/forward"
        " afterwards/afterward yoghurt/yogurt whisky/whiskey gaol/jail doughnut/donut doughnuts/donuts catalogue/catalog"
        " dialogue/dialog cosy/cozy moustache/mustache manoeuvre/maneuver furore/furor chilli/chili adviser/advisor"
        " advisers/advisors councillor/councilor tonne/ton metre/meter til/till cancelled/canceled an/a besides/beside"
        " indices/indexes focussed/focused formulae/formulas appendices/appendixes cacti/cactuses media/mediums data/datum"
        " plough/plow likeable/likable sizeable/sizable hiccup/hiccough racket/racquet kerb/curb enquiry/inquiry insure/ensure"
    ).split()
)


@lru_cache(100_000)
def one_spelling(word: str) -> str:
    """The lower-case word in a spelling that all its variants share."""
    for pattern, to in _TO_ONE_SPELLING:
        word = pattern.sub(to, word)
    return word


def are_variants(one: str, other: str) -> bool:
    """True if the lower-case words may be the same word in two dialects' spelling; hyphens and spaces do not count."""
    if one == other or frozenset((one, other)) in _IRREGULAR:
        return True
    a, b = (re.sub(r"[-\s]", "", word) for word in (one, other))
    return one_spelling(a) == one_spelling(b)


def is_other_spelling(written: str, word: str) -> bool:
    """True if `written` is a word of some dialect, and may be the word that is meant: then it is no error."""
    return frozenset((written, word)) in _IRREGULAR or (written in lexicon() and are_variants(written, word))
