"""Forms of whole lines that are right as they are: titles, chat, lists, labels, greetings, fragments, quotations."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from training.carriers import letters, spans
from training.carriers.draw import Draw
from training.carriers.frame import Carried

Form = Callable[[str, Draw], Carried | None]

FORMS: dict[str, Form] = {}
"""Name -> function; it gives None where the sentence does not suit."""

_SMALL = frozenset("a an the of in on at to for and or but by with from as is vs".split())
_BULLETS = ("- ", "- ", "* ", "• ", "– ", "+ ", "→ ", "> ", "○ ", "▪ ", "[ ] ", "[x] ", "- [ ] ", "✓ ", "✔ ", "» ", "— ")
_LABELS = tuple(
    "Note Name Date Subject Address Phone Total Price From To Cc Time Place Author Status Example Warning Tip Summary Location Title Version Size Type Colour Color"
    " Result Results Input Output Contact Website Email Attachments Question Answer Step Topic Deadline Purpose Ingredients Method Background Conclusion Introduction"
    " References Abstract Figure Table Source Sources Keywords Notes Action Owner Priority Due Agenda Attendees Instructions Directions Available Required Optional".split()
)
_GREETINGS = tuple(
    "Dear {n}|Hi {n}|Hello {n}|Hey {n}|Good morning {n}|Good morning, {n}|Hi all|Hi everyone|Hello everybody|Dear Sir or Madam|Dear Sir|Dear Madam|To whom it may concern|Dear team"
    "|Hi there|Dear colleagues|Good afternoon|Good evening|Morning|Hey guys|Hi {n} and {n}|Dear Dr. {n}|Dear Prof. {n}|Dear Mr. {n}|Dear Ms. {n}|Dear Mrs {n}|Dear customer".split("|")
)
_CLOSINGS = tuple(
    "Best regards|Kind regards|Regards|Best|Best wishes|Warm regards|Sincerely|Yours sincerely|Yours faithfully|Sincerely yours|Cheers|Thanks|Many thanks|Thanks in advance|Thank you"
    "|All the best|Love|Take care|Cordially|Respectfully|With kind regards|See you soon|Talk soon|Yours truly|Have a nice day|Have a good weekend|Looking forward to hearing from you|xx".split("|")
)
_WORDS = tuple(
    "Yes|No|Maybe|OK|Okay|N/A|n/a|None|Unknown|Done|Pending|TBD|TODO|FYI|BTW|Pass|Fail|true|false|null|High|Low|Medium|Mr|Mrs|Monday|January|Total|Average|Sum|Cancel|Save|Delete|Next|Back|Open|Close"
    "|Settings|Home|Help|About us|Log in|Sign up|Read more|Learn more|Contact us|Terms of use|Privacy policy|All rights reserved|Page|Chapter|Contents|Index|Appendix|Exit|Submit|Search|Loading...|lol|haha"
    "|thx|brb|omg|wow|nope|yep|yeah|gotcha|no way|sounds good|see you|good night|on my way|not yet|me too|same here|fair enough|no problem|you're welcome|thanks a lot|good luck".split("|")
)  # fmt: skip
_CUT = re.compile(r"(?<=\w) (?=(?:and|or|but|of|in|on|at|for|with|from|by|to|that|which|who|is|are|was|were|has|have|had|will|can|would)\b)|[,;:] ")
_QUOTES = (("“", "”"), ('"', '"'), ("'", "'"), ("«", "»"), ("« ", " »"), ("„", "“"), ("‘", "’"), ("‹", "›"), ("「", "」"), ("``", "''"), ("''", "''"), ("\\\"", "\\\""), ("&quot;", "&quot;"))


def form(name: str) -> Callable[[Form], Form]:
    """Enters the function into the table."""

    def enter(function: Form) -> Form:
        FORMS[name] = function
        return function

    return enter


def without_stop(text: str) -> str:
    """The text without its full stop."""
    return text[:-1].rstrip() if text.endswith(".") and not text.endswith("..") else text


def fragment(text: str, d: Draw) -> str:
    """A few words of the sentence, cut before a link word; the whole sentence without stop where there is no such place."""
    words = without_stop(text)
    cuts = [m for m in _CUT.finditer(words) if 3 < m.start() < 60]
    if not cuts:
        return words
    first = d.random.choice(cuts)
    if d.chance(0.6):
        return words[: first.start()]
    rest = words[first.end() :]
    later = [m.start() for m in _CUT.finditer(rest) if 8 < m.start() < 60]
    cut = rest[: d.random.choice(later)] if later else rest
    return cut[:1].upper() + cut[1:] if d.chance(0.5) else cut


def _plain(text: str) -> bool:
    return text.isascii() and len(text) < 160


def _capitalised(word: str) -> str:
    return word[:1].upper() + word[1:]


def title_case(text: str) -> str:
    """Every Word with a Capital, but for small ones inside."""
    words = text.split(" ")
    return " ".join(w if i and w in _SMALL else _capitalised(w) for i, w in enumerate(words))


def all_capitalised(text: str) -> str:
    """Every Word With A Capital."""
    return " ".join(map(_capitalised, text.split(" ")))


@form("capitals")
def capitals(text: str, d: Draw) -> Carried | None:
    """ALL CAPITALS"""
    text = fragment(text, d) if d.chance(0.4) else without_stop(text) if d.chance(0.5) else text
    return Carried(text, case=str.upper, behind=d.random.choice(("", "", "", "!", "!!!", ":"))) if _plain(text) else None


@form("capital words")
def capital_words(text: str, d: Draw) -> Carried | None:
    """Some words in CAPITALS"""
    words = text.split(" ")
    chosen = {w for w in d.random.sample(words, min(len(words), d.random.choice((1, 1, 2, 3)))) if w.isascii() and w.isalpha() and len(w) > 1}
    if not chosen or not _plain(text):
        return None
    carried = Carried(text)
    for word in chosen:
        carried = carried.with_span(word.upper(), lambda place, word=word: re.sub(rf"(?<!\S){word}(?!\S)", place, carried.text, count=1))  # type: ignore[misc]
    return carried


@form("title")
def title(text: str, d: Draw) -> Carried | None:
    """Title Case of two kinds, no stop"""
    text = fragment(text, d) if d.chance(0.6) else without_stop(text)
    before = d.random.choice(("", "", "", "# ", "## ", "### ", f"{d.number(1, 20)}. ", f"{d.number(1, 9)}.{d.number(1, 9)} ", f"Chapter {d.number(1, 30)}: ", f"Part {d.number(1, 9)} – ", "<h2>"))
    return Carried(text, case=d.random.choice((title_case, all_capitalised)), before=before) if _plain(text) else None


@form("heading")
def heading(text: str, d: Draw) -> Carried | None:
    """A few words with a capital, no stop"""
    text = _capitalised(fragment(text, d))
    return Carried(text, before=d.random.choice(("", "", "", "# ", "## ", f"{d.number(1, 20)}. ", f"{d.number(1, 9)}.{d.number(1, 9)} ", f"{d.number(1, 9)} ")))


@form("no stop")
def no_stop(text: str, d: Draw) -> Carried | None:
    """A sentence without its final stop"""
    return Carried(without_stop(text)) if text.endswith(".") else None


@form("chat")
def chat(text: str, d: Draw) -> Carried | None:
    """all in lower case, no stop"""
    text = re.sub(r"[.]$", "", text)
    if d.chance(0.3):
        text = text.replace("'", "")
    return Carried(text, case=str.lower, behind=d.random.choice(("", "", "", "", "!", " lol", " haha", "...", " :)", " " + d.random.choice(spans.EMOJI)))) if _plain(text) else None


@form("fragment")
def part(text: str, d: Draw) -> Carried | None:
    """A part of a sentence, in brackets now and then, with or without a mark"""
    before, behind = d.random.choice((("", ""), ("", ""), ("", ""), ("", ","), ("", "..."), ("", "…"), ("...", ""), ("…", ""), ("(", ")"), ("[", "]"), ("", ":"), ("", ";"), ("", "?"), ('"', '"'), ("“", "”"), ("", " –"), ("", " —")))
    return Carried(fragment(text, d), before=before, behind=behind, is_finished=d.chance(0.5))


@form("list item")
def list_item(text: str, d: Draw) -> Carried | None:
    """A bullet or a number before a sentence or a part of one"""
    n = d.number(1, 30)
    before = d.random.choice((*_BULLETS, *_BULLETS, f"{n}. ", f"{n}. ", f"{n}) ", f"({n}) ", f"{n}.{n % 7 + 1} ", f"{chr(97 + n % 26)}) ", f"{chr(65 + n % 26)}. ", f"({chr(97 + n % 26)}) ", "i. ", "(ii) ", "iv) ", f"Q{n}: ", f"Step {n}: ", f"{n}: ", f"#{n} "))
    body = d.random.choice((text, without_stop(text), fragment(text, d), fragment(text, d)))
    return Carried(body, before=before, behind=d.random.choice(("", "", "", "", ";", ",")) if not body.endswith((".", "!", "?")) else "")


@form("label")
def label(text: str, d: Draw) -> Carried | None:
    """Note: a text; Total: 42"""
    name = d.of(_LABELS)
    name = d.random.choice((name, name, name.upper(), f"**{name}**", f"[{name}]", f"<b>{name}</b>"))
    if d.chance(0.3):
        value = d.random.choice((spans.number, spans.date, spans.money, spans.name, spans.identifier, spans.url, spans.e_mail, spans.unit))(d)
        return Carried(f"{name}{d.random.choice((': ', ': ', ':', ' - ', ' = '))}{value}", is_finished=True)
    if d.chance(0.15):
        return Carried(f"{name}:", is_finished=True)
    return Carried(d.random.choice((text, without_stop(text), fragment(text, d))), before=f"{name}{d.random.choice((': ', ': ', ': ', ' – ', ' - ', ' — '))}")


@form("label behind")
def label_behind(text: str, d: Draw) -> Carried | None:
    """A part of a sentence that ends with a colon"""
    return Carried(_capitalised(fragment(text, d)), behind=":")


@form("greeting")
def greeting(text: str, d: Draw) -> Carried | None:
    """Dear Zoë, with or without the text behind it"""
    start = re.sub(r"\{n\}", lambda _: d.of(spans.NAMES), d.of(_GREETINGS)) + d.random.choice((",", ",", ",", "", "!", ":", " -"))
    return Carried(start, is_finished=True) if d.chance(0.5) else Carried(text, before=start.rstrip(" -") + " ")


@form("closing")
def closing(text: str, d: Draw) -> Carried | None:
    """Kind regards, Łukasz"""
    end = d.of(_CLOSINGS)
    who = d.random.choice(("", "", " " + d.of(spans.NAMES), " " + spans.name(d)))
    line = end + d.random.choice((",", ",", "", "!", " –")) + who
    return Carried(line, is_finished=True) if d.chance(0.6) or not text.endswith((".", "!", "?")) else Carried(text, behind=" " + line)


@form("table cell")
def table_cell(text: str, d: Draw) -> Carried | None:
    """A word or value, a row of them"""
    makers = (lambda: d.of(_WORDS), lambda: d.of(_WORDS), lambda: spans.number(d), lambda: spans.date(d), lambda: spans.money(d), lambda: spans.unit(d), lambda: spans.name(d), lambda: fragment(text, d), lambda: spans.identifier(d))
    if d.chance(0.5):
        return Carried(d.random.choice(makers)(), is_finished=True)
    cells = [d.random.choice(makers)() for _ in range(d.random.randint(2, 4))]
    line = d.random.choice((" | ", " | ", ", ", "; ", "\t", "|", " / ", " · ", " – ")).join(cells)
    return Carried(f"| {line} |" if d.chance(0.3) else line, is_finished=True)


@form("span alone")
def span_alone(text: str, d: Draw) -> Carried | None:
    """Nothing but a span or two"""
    line = spans.SPANS[d.random.choice(list(spans.SPANS))](d)
    return Carried(line if d.chance(0.7) else f"{line} {spans.SPANS[d.random.choice(list(spans.SPANS))](d)}", is_finished=True)


@form("quotation")
def quotation(text: str, d: Draw) -> Carried | None:
    """Quotation marks of many styles, around the whole or in place of those it has"""
    left, right = d.random.choice(_QUOTES)
    parts = text.split('"')
    if len(parts) == 3:
        carried = Carried(text)
        carried = carried.with_span(left, lambda place: f"{parts[0]}{place}{parts[1]}\"{parts[2]}")
        return carried.with_span(right, lambda place: carried.text.replace('"', place))
    if len(parts) > 1 or not _plain(text):
        return None
    if d.chance(0.5):
        return Carried(text, before=left, behind=right)
    behind = d.random.choice((" she said.", f" said {d.of(spans.NAMES)}.", f" ({d.of(spans.NAMES)})", "", f" – {d.of(spans.NAMES)}"))
    if behind.endswith(".") and text.endswith(".") and not text.endswith(".."):
        text = text[:-1] + ","  # a sentence that goes on behind the quotation
    return Carried(text, before=left, behind=right + behind)


@form("curly")
def curly(text: str, d: Draw) -> Carried | None:
    """Typographic apostrophes instead of straight ones"""
    return replace(Carried(text), is_curly=True) if "'" in text and '"' not in text else None


@form("dialogue")
def dialogue(text: str, d: Draw) -> Carried | None:
    """A speaker or a quoted line's sign before the text"""
    who = d.random.choice((d.of(spans.NAMES), d.of(spans.NAMES).upper(), spans.mention(d), "A", "B", "Q", "A", "Me", "Teacher", "INTERVIEWER"))
    return Carried(text, before=d.random.choice((f"{who}: ", f"{who}: ", f"<{who}> ", "> ", ">> ", "– ", "— ", f"[{spans.time(d)}] {who}: ", f"- {who}: ", f"{who} - ")))


@form("line end")
def line_end(text: str, d: Draw) -> Carried | None:
    """Another mark instead of the final stop: …, ..., !, ?!, ;, :, a dash, nothing and an emoji"""
    if not text.endswith((".", "!")):
        return None
    behind = d.random.choice(("…", "…", "...", "!!", "!!!", "?!", ":", ";", " —", " –", "....", " ...", " …", "…!", "…?", " " + d.random.choice(spans.EMOTICONS), " " + spans.emoji(d), " " + spans.hash_tag(d), " (" + spans.url(d) + ")", ". " + spans.emoji(d), ". " + d.random.choice(spans.EMOTICONS), ".)", '."', ".*", ".[1]", f". [{d.number(1, 99)}]"))
    return Carried(text[:-1].rstrip(), behind=behind)


@form("letters")
def lines_of_letters(text: str, d: Draw) -> Carried | None:
    """Words of odd letters: alone, or before or behind a part of a sentence"""
    made = letters.words(d)
    if d.chance(0.5):
        return Carried(made, is_finished=True)
    part = fragment(text, d)
    before, behind = d.random.choice(((f"{made} ", ""), ("", f" {made}"), (f"{made}: ", ""), ("", f" ({made})"), ("", f" “{made}”")))
    return Carried(part, before=before, behind=behind, is_finished=True)
