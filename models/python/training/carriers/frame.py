"""A line on its way to becoming a pair: what errors may be put into, and what both sides get afterwards."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

FIRST_PLACE = 0xE000
"""Private characters stand for spans while errors are put in: no error touches them."""
_PLACE = re.compile("[\ue000-\uf8ff]")


def has_places(text: str) -> bool:
    """True for a text with private characters of its own: no spans may be put into it."""
    return bool(_PLACE.search(text))


Case = Callable[[str], str]


def as_it_is(text: str) -> str:
    """The text."""
    return text


@dataclass(frozen=True)
class Carried:
    """`text` has a private character for every span. `is_finished`: no errors are to be put in."""

    text: str
    spans: tuple[str, ...] = ()
    before: str = ""
    behind: str = ""
    case: Case = as_it_is
    is_finished: bool = False
    is_curly: bool = False

    def with_span(self, span: str, put: Callable[[str], str]) -> Carried:
        """With one span more; `put` gets its private character and gives the new text."""
        return replace(self, text=put(chr(FIRST_PLACE + len(self.spans))), spans=(*self.spans, span))

    def finished(self, text: str) -> str:
        """`self.text`, or what errors made of it, as the pair's side: in its case, with its spans, and what stands around."""
        text = self.case(text)
        if self.is_curly:
            text = text.replace("'", "’")
        return self.before + _PLACE.sub(lambda m: self._span(m.group()), text) + self.behind

    def _span(self, place: str) -> str:
        number = ord(place) - FIRST_PLACE
        return self.spans[number] if number < len(self.spans) else place
