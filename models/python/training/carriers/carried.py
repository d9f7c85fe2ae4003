"""Puts carriers into sentences, and sentences into forms."""

from __future__ import annotations

import re
from collections.abc import Mapping

from training.carriers.draw import Draw
from training.carriers.forms import FORMS
from training.carriers.frame import Carried, has_places
from training.carriers.spans import SPANS

_NUMBER = re.compile(r"(?<![\w.,$€£-])\d[\d,.]*(?![\w%])(?<![.,])")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?![\w'’-])")
_NOUN = re.compile(r"(?:(?<= the )|(?<= a )|(?<= our )|(?<= his ))[a-z]{4,}(?=[ ,.;:])")
_WORD = re.compile(r"(?<![\w'’-])[A-Za-z]{3,}(?![\w'’-])")
_GAP = re.compile(r"(?<=[a-z]) (?=[a-z])")
_COMMA = re.compile(r"(?<=[a-z]), (?=[a-z])")
_FOR_NUMBERS = frozenset(("number", "date", "time", "money", "unit", "version", "maths"))
_FOR_NAMES = frozenset(("name", "accented word", "european word", "mention", "hash tag", "phrase", "Latin letters", "Greek or Cyrillic", "other script", "identifier"))
_ASIDES = (" ({})", " ({})", " [{}]", " – {}", " — {}", " ({}) ", ": {}", " = {}", ", {},", " / {}", " “{}”", " '{}'", ' "{}"', " «{}»", " {}", " {}", " {}")
_ENDS = (" ({})", " ({})", ": {}", " – {}", " — {}", " at {}", " in {}", " with {}", " {}", " {}", " (see {})", " from {}", " by {}", " [{}]", ", e.g. {}", ", i.e. {}", " vs. {}")
_STARTS = ("{} ", "{} ", "{}: ", "{}, ", "{} – ", "[{}] ", "({}) ", "{} - ")
_AROUND = (("**", "**"), ("*", "*"), ("_", "_"), ("`", "`"), ("“", "”"), ("'", "'"), ("‘", "’"), ("«", "»"), ("(", ")"), ("[", "]"), ("<b>", "</b>"), ("<i>", "</i>"), ("<em>", "</em>"), ("\\emph{", "}"), ("\\textbf{", "}"), ("~~", "~~"), ("{", "}"),
           ("„", "“"), ("<", ">"), ("[", "](https://example.org)"), ("==", "=="), ("~", "~"))  # fmt: skip
_DASHES = (" – ", " — ", "—", "–", " - ", "--", " -- ", " … ", "… ", "... ", "; ", " / ", " | ", " → ", " • ", " = ", " + ", " & ")


class Carriers:
    """Makes carriers; `span_weights` and `form_weights` say how often each kind is drawn (1 where they say nothing)."""

    def __init__(self, span_weights: Mapping[str, float], form_weights: Mapping[str, float]) -> None:
        """Raises ValueError for a kind that is not known."""
        if unknown := (span_weights.keys() - SPANS.keys()) | (form_weights.keys() - FORMS.keys()):
            raise ValueError(f"unknown carriers: {', '.join(sorted(unknown))}")
        self._spans, self._span_weights = list(SPANS), [span_weights.get(name, 1.0) for name in SPANS]
        self._forms, self._form_weights = list(FORMS), [form_weights.get(name, 1.0) for name in FORMS]

    def carried(self, text: str, d: Draw) -> Carried:
        """The sentence in a form, or with one to three spans; now and then both."""
        if has_places(text):
            return Carried("", before=text, is_finished=True)
        made = None
        if d.chance(0.5):
            made = FORMS[d.random.choices(self._forms, self._form_weights)[0]](text, d)
            if made and (made.is_finished or d.chance(0.75)):
                return made
        made = made or Carried(text)
        if d.chance(0.15):
            made = self.with_mark(made, d)
            if d.chance(0.7):
                return made
        for _ in range(d.random.choice((1, 1, 1, 2, 3))):
            made = self.with_span(made, d.random.choices(self._spans, self._span_weights)[0], d)
        return made

    def with_form(self, text: str, name: str, d: Draw) -> Carried | None:
        """The sentence in this form; None where it does not suit."""
        return FORMS[name](text, d)

    def with_span(self, carried: Carried, name: str, d: Draw) -> Carried:
        """With one span more, in one of the places that suit it."""
        span, text = SPANS[name](d), carried.text
        places = []
        if name in _FOR_NUMBERS:
            places += [(m.start(), m.end(), "{}") for m in _NUMBER.finditer(text)] * 3
        if name in _FOR_NAMES:
            places += [(m.start(), m.end(), "{}") for m in _NAME.finditer(text)] * 3
        if name not in ("emoji", "emoticon"):
            places += [(m.start(), m.end(), "{}") for m in _NOUN.finditer(text)]
        if not places or d.chance(0.5):
            places = [self._beside(text, name, d)]
        start, end, pattern = d.random.choice(places)
        return carried.with_span(span, lambda place: text[:start] + pattern.replace("{}", place) + text[end:])

    def _beside(self, text: str, name: str, d: Draw) -> tuple[int, int, str]:
        """A place at the start, within or at the end, and what stands around the span there."""
        where = d.random.random()
        body = len(text) - 1 if text[-1:] in ".!?" else len(text)
        if where < 0.15 and text[:1].isupper():
            return 0, 0, d.random.choice(_STARTS)
        gaps = [m.start() for m in _GAP.finditer(text)]
        if where < 0.45 and gaps:
            at = d.random.choice(gaps)
            return at, at, d.random.choice(_ASIDES).rstrip()
        if name in ("emoji", "emoticon", "hash tag", "mention", "url"):
            return (len(text), len(text), " {}") if d.chance(0.7) else (body, body, " {}")
        return body, body, d.random.choice(_ENDS)

    def with_mark(self, carried: Carried, d: Draw) -> Carried:
        """With marks around one to three words, or a dash or another sign in a comma's place."""
        text = carried.text
        commas = [m for m in _COMMA.finditer(text)]
        if commas and d.chance(0.4):
            m = d.random.choice(commas)
            return carried.with_span(d.random.choice(_DASHES), lambda place: text[: m.start()] + place + text[m.end() :])
        words = list(_WORD.finditer(text))
        if not words:
            return carried
        i = d.random.randrange(len(words))
        first, last = words[i], words[min(len(words) - 1, i + d.random.choice((0, 0, 0, 1, 2)))]
        left, right = d.random.choice(_AROUND)
        opened = carried.with_span(left, lambda place: text[: first.start()] + place + text[first.start() : last.end()] + "\0" + text[last.end() :])
        return opened.with_span(right, lambda place: opened.text.replace("\0", place))
