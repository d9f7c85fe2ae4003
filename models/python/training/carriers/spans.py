"""Spans that must be copied: a name and a function that makes one of the kind."""

from __future__ import annotations

import string
from collections.abc import Callable

from training.carriers import letters
from training.carriers.draw import Draw
from training.lists import lexicon, read_from

Span = Callable[[Draw], str]

SPANS: dict[str, Span] = {}
"""Name -> function."""

NAMES = tuple(word for line in read_from(__file__, "names.txt") for word in line.split())
PHRASES = tuple(read_from(__file__, "phrases.txt"))
_WORDS = tuple(sorted(word for word in lexicon() if 3 <= len(word) <= 9))
MONTHS = tuple("January February March April May June July August September October November December".split())
DAYS = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
UNITS = tuple("km m cm mm µm nm mi ft in yd kg g mg µg t lb lbs oz l mL ml cl km/h mph m/s °C °F K kW MW GWh kWh V A mA Ω kΩ Hz kHz MHz GHz GB MB KB TB GiB MiB"
              " Mbit/s dB px pt em rpm psi hPa kPa bar N J kJ kcal mol ppm % ‰ ms µs ns s min h".split())  # fmt: skip
CURRENCIES = ("$", "$", "€", "£", "¥", "₹", "US$", "A$", "C$", "₽", "₩", "₺", "₿", "R$", "kr ", "CHF ", "EUR ", "USD ", "GBP ")
SUFFIXES = ("", "", "", "k", "K", "M", "m", "bn", "B", " million", " billion", "tn")
TOP_LEVELS = tuple("com org net edu gov io dev co.uk ac.uk de fr es it pl eu info biz ca au jp ch se nl app ai me tv".split())
EXTENSIONS = tuple("txt md pdf docx xlsx csv tsv json yaml yml toml xml html htm css js ts tsx py java kt rs go c h cpp hpp sh bat ps1 sql log ini cfg conf"
                   " png jpg jpeg gif svg mp3 mp4 wav zip tar.gz xz 7z exe dll so jar class ipynb tex bib lock bak tmp".split())  # fmt: skip
EMOJI = tuple(
    "😀 😂 🤣 😊 😍 😘 😎 🤔 😢 😭 😡 😱 🙄 😴 🤗 🤷 🤷‍♀️ 🙏 👍 👎 👏 🙌 💪 👀 👋 ✌️ 🤞 ❤️ 💔 💯 🔥 ✨ 🎉 🎂 🎁 🎄 🌍 🌟 ☀️ 🌧️ ❄️ ⚡ 🍕 🍺 ☕ 🍎 🥑 🚀 ✈️ 🚗 🚲 🏠 💻 📱 📷"
    " 📌 📎 📅 📈 📉 💡 🔒 🔑 ✅ ❌ ⚠️ ❓ ❗ ➡️ ⬅️ 🔗 🐛 🐶 🐱 🦊 🐢 🦄 🇩🇪 🇫🇷 🇬🇧 🇺🇸 🇯🇵 🇺🇦 👨‍👩‍👧 👩‍💻 🧑‍🚀 👍🏽 🙏🏿 👋🏻 🏳️‍🌈 1️⃣ 2️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ☺ ☹ ♥ ★ ☆ ✓ ✔ ✗".split()
)
EMOTICONS = tuple(":) :-) ;) ;-) :( :-( :D :-D XD xD :P :-P :p :o :O :/ :-/ :| :'( :') <3 </3 ^^ ^_^ -_- o_O T_T \\o/ ¯\\_(ツ)_/¯ =) =D 8) B-) (: :3 >:( >_< :* :-* (y) (n)".split())
TAGS = tuple("b i em strong code span u s a p li h2 td sub sup kbd mark small br hr img div".split())
COMMANDS = tuple("alpha beta gamma delta epsilon lambda mu pi sigma omega sum int frac sqrt ref cite label emph textbf section item begin end LaTeX infty"
                 " leq geq neq times cdot ldots partial nabla mathbb forall exists rightarrow".split())  # fmt: skip
CALLS = tuple("main init run get set load save open close read write parse print append map filter reduce join split sort len range".split())


def span(name: str) -> Callable[[Span], Span]:
    """Enters the function into the table."""

    def enter(function: Span) -> Span:
        if name in SPANS:
            raise ValueError(f"two spans are called {name}")
        SPANS[name] = function
        return function

    return enter


def _word(d: Draw) -> str:
    return d.of(_WORDS)


def _identifier(d: Draw) -> str:
    parts = [_word(d) for _ in range(d.random.choice((1, 2, 2, 3)))]
    style = d.random.randrange(6)
    if style == 0:
        return "_".join(parts)
    if style == 1:
        return parts[0] + "".join(p.capitalize() for p in parts[1:])
    if style == 2:
        return "".join(p.capitalize() for p in parts)
    if style == 3:
        return "_".join(p.upper() for p in parts)
    return ("-" if style == 4 else ".").join(parts) if len(parts) > 1 else parts[0] + d.digits(d.random.randint(1, 3))


@span("number")
def number(d: Draw) -> str:
    """42; 1,234.5; 3.14; 10 000; 1/2; 7th; -5; 1e-6; 2.5 × 10⁶; XIV; ~30; ±0.5; No. 7"""
    n = d.number(0, 99_999_999)
    return d.random.choice((
        lambda: str(n), lambda: str(n), lambda: f"{n:,}", lambda: f"{n:,}".replace(",", "\u00a0" if d.chance(0.5) else " "), lambda: f"{n / 100:.2f}",
        lambda: f"{n / 10:,.1f}", lambda: f"{d.number(1, 9)}/{d.number(2, 99)}", lambda: f"{n % 1000}{'th' if n % 10 not in (1, 2, 3) else 'st' if n % 100 == 1 else 'th'}",
        lambda: f"-{n}", lambda: f"−{n % 1000}", lambda: f"{d.number(1, 99) / 10}e-{d.number(1, 19)}", lambda: f"{d.number(1, 99) / 10} × 10^{d.number(1, 19)}",
        lambda: d.random.choice(("II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XIV", "XIX", "XX", "XXI", "MCMXC")), lambda: f"~{n % 10_000}",
        lambda: f"±{n % 100 / 10}", lambda: f"No. {n % 1000}", lambda: f"#{n % 100_000}", lambda: f"{n % 100}–{n % 100 + d.number(1, 99)}", lambda: f"{n % 100}-{n % 100 + 5}",
        lambda: f"{n % 1000}x", lambda: f"{n % 100}+", lambda: f"{n % 100}:{d.number(1, 9)}", lambda: f"½", lambda: f"{d.number(1, 9)}¼", lambda: f"10²", lambda: f"{n % 100:03d}",
    ))()  # fmt: skip


@span("date")
def date(d: Draw) -> str:
    """3 May 2021; May 3, 2021; 2021-05-03; 03/05/21; Mon., Jan. 5; the 1990s; '98; Q3 2022; 400 BCE"""
    year, day, month, m = d.random.randint(1500, 2099), d.random.randint(1, 28), d.of(MONTHS), d.random.randint(1, 12)
    return d.random.choice((
        f"{day} {month} {year}", f"{month} {day}, {year}", f"{year}-{m:02d}-{day:02d}", f"{day:02d}/{m:02d}/{year % 100:02d}", f"{m}/{day}/{year}", f"{day:02d}.{m:02d}.{year}",
        f"{d.of(DAYS)}, {month} {day}", f"{d.of(DAYS)[:3]}, {month[:3]} {day}", f"{year // 10 * 10}s", f"'{year % 100:02d}", f"’{year % 100:02d}", f"Q{m % 4 + 1} {year}",
        f"FY{year % 100:02d}", f"{d.number(1, 999)} BCE", f"AD {d.number(1, 999)}", f"{month} {year}", f"{year}–{year % 100 + 1:02d}", f"{year}/{year % 100 + 1:02d}", f"{day}th of {month}",
        f"{day}. {month}",
    ))  # fmt: skip


@span("time")
def time(d: Draw) -> str:
    """9:30; 17:45:10; 9 a.m.; 9am; 9:30 PM; 1h 20m; 2021-05-03T10:00:00Z; UTC+2; 00:01:05,250"""
    hour, minute, second = d.random.randint(0, 23), d.random.randint(0, 59), d.random.randint(0, 59)
    noon = d.random.choice(("am", "pm", " am", " pm", " AM", " PM", " a.m.", " p.m.", "AM", "PM"))
    return d.random.choice((
        f"{hour}:{minute:02d}", f"{hour:02d}:{minute:02d}", f"{hour:02d}:{minute:02d}:{second:02d}", f"{hour % 12 + 1}{noon}", f"{hour % 12 + 1}:{minute:02d}{noon}",
        f"{hour}h {minute}m", f"{hour}h{minute:02d}", f"{hour:02d}.{minute:02d}", f"{d.random.randint(2000, 2030)}-{d.random.randint(1, 12):02d}-{d.random.randint(1, 28):02d}T{hour:02d}:{minute:02d}:{second:02d}Z",
        f"UTC+{d.random.randint(1, 12)}", f"GMT-{d.random.randint(1, 12)}", f"{hour:02d}:{minute:02d}:{second:02d},{d.random.randint(0, 999):03d}", f"{hour:02d}:{minute:02d} CET", f"{minute}'{second:02d}\"",
    ))  # fmt: skip


@span("money")
def money(d: Draw) -> str:
    """$17.4M; €1,299.99; £3bn; 50 €; USD 20; 99¢; $5-10; 12,50 €"""
    n, sign = d.number(1, 9_999_999), d.random.choice(CURRENCIES)
    return d.random.choice((
        f"{sign}{n / 100:.2f}", f"{sign}{n:,}", f"{sign}{n % 1000 / 10:.1f}{d.random.choice(SUFFIXES)}", f"{sign}{n % 1000}{d.random.choice(SUFFIXES)}", f"{n % 1000} {sign.strip()}",
        f"{n % 1000},{n % 100:02d} €", f"{n % 100}¢", f"${n % 100}-{n % 100 + 10}", f"${n % 100}–${n % 100 + 25}", f"{n % 1000}p", f"-{sign}{n % 10000}", f"{sign}{n % 100}/h", f"{n % 10000} dollars",
    ))  # fmt: skip


@span("unit")
def unit(d: Draw) -> str:
    """5 kg; 10km; 21.5 °C; 3×4 m; 100 Mbit/s; 5'10"; 48° 51′ N; 2 m²; pH 7.4"""
    n, u = d.number(0, 99_999), d.of(UNITS)
    return d.random.choice((
        f"{n} {u}", f"{n}{u}", f"{n / 10:.1f} {u}", f"{n / 10:.1f}{u}", f"{n % 100}\u00a0{u}", f"{n % 10} × {n % 7 + 1} {u}", f"{n % 10}x{n % 7 + 1} {u}", f"{n % 8}'{n % 12}\"", f"{n % 180}°", f"{n % 90}° {n % 60}′ N",
        f"{n % 100} m²", f"{n % 100} m³", f"pH {n % 140 / 10}", f"{n % 100}%", f"{n % 1000 / 10:.1f}%", f"{n % 100} %", f"-{n % 40} °C", f"{n % 100}-{n % 100 + 10} {u}", f"H₂O", f"CO₂", f"{n % 100}mm f/{d.number(1, 9)}.8",
    ))  # fmt: skip


@span("version")
def version(d: Draw) -> str:
    """1.2.3; v2.0.0-rc1; Python 3.12; ^1.0.0; >=2.1,<3; 10.0.22621"""
    a, b, c = d.number(0, 30), d.number(0, 30), d.number(0, 99)
    return d.random.choice((
        f"{a}.{b}.{c}", f"v{a}.{b}.{c}", f"v{a}.{b}", f"v{a}", f"{a}.{b}.{c}-rc{b % 5}", f"{a}.{b}-SNAPSHOT", f"^{a}.{b}.0", f">={a}.{b},<{a + 1}", f"{a}.{b}.{c}.{d.number(1, 99_999)}", f"~={a}.{b}",
        f"{_word(d).capitalize()} {a}.{b}", f"{_word(d)}@{a}.{b}.{c}", f"{_word(d)}=={a}.{b}", f"{a}.x", f"{a}.{b}.{c}+{d.characters('0123456789abcdef', 7, 7)}", f"{a}.0b{b}",
    ))  # fmt: skip


@span("identifier")
def identifier(d: Draw) -> str:
    """user_name; getValue; MAX_SIZE; ISO-8601; a hash; a UUID; ABC-123; x86_64; AKIA…; RFC 2119"""
    upper, low = string.ascii_uppercase, "0123456789abcdef"
    return d.random.choice((
        lambda: _identifier(d), lambda: _identifier(d), lambda: _identifier(d), lambda: _identifier(d), lambda: d.characters(upper, 2, 5), lambda: d.characters(upper, 2, 4) + "-" + d.digits(d.random.randint(1, 5)),
        lambda: d.characters(upper, 1, 3) + d.digits(d.random.randint(1, 4)), lambda: d.characters(low, 7, 12), lambda: "-".join(d.characters(low, n, n) for n in (8, 4, 4)),
        lambda: d.characters(string.ascii_letters + string.digits, 4, 12), lambda: d.characters(upper, 2, 4) + " " + d.digits(4), lambda: d.characters(string.ascii_letters, 1, 2) + d.digits(2) + "_" + d.digits(2),
        lambda: "0x" + d.characters("0123456789ABCDEF", 2, 8), lambda: d.digits(3) + "-" + d.digits(4), lambda: "+" + d.digits(2) + " " + d.digits(3) + " " + d.digits(4), lambda: f"({d.digits(3)}) {d.digits(3)}-{d.digits(4)}",
        lambda: ".".join(str(d.random.randint(0, 255)) for _ in range(4)), lambda: f"[{d.number(1, 99)}]", lambda: f"§ {d.number(1, 999)}", lambda: f"Fig. {d.number(1, 20)}", lambda: "$" + _identifier(d), lambda: "--" + "-".join(_word(d) for _ in range(2)),
        lambda: "".join(d.random.choices(upper, k=3)) + "-" + d.random.choice(upper) + d.digits(2), lambda: f"978-{d.digits(1)}-{d.digits(4)}-{d.digits(4)}-{d.digits(1)}", lambda: ".".join(d.characters(upper, 2, 4)) + ".",
    ))()  # fmt: skip


@span("path")
def path(d: Draw) -> str:
    """/usr/lib/x; C:\\Users\\Ann; ~/.config; ../src/main.c; src/app/"""
    parts = [d.random.choice((_word, _word, _identifier))(d) for _ in range(d.random.randint(1, 3))]
    end = d.random.choice(("", "/", "." + d.of(EXTENSIONS), "." + d.of(EXTENSIONS)))
    style = d.random.randrange(6)
    if style == 0:
        return d.random.choice(("C:\\", "D:\\", "\\\\server\\", ".\\")) + "\\".join(parts) + end.replace("/", "\\")
    return d.random.choice(("/", "/usr/", "~/", "./", "../", "/home/", "", "~/.", "/etc/", "src/")) + "/".join(parts) + end


@span("file")
def file(d: Draw) -> str:
    """report_v2.pdf; README.md; *.txt; .gitignore; IMG_0042.JPG"""
    ext = d.of(EXTENSIONS)
    return d.random.choice((
        lambda: f"{_identifier(d)}.{ext}", lambda: f"{_word(d)}.{ext}", lambda: f"{_word(d)}.{ext}", lambda: f"{_word(d).upper()}.{ext}", lambda: f"*.{ext}", lambda: f".{_word(d)}", lambda: f".{ext}",
        lambda: f"IMG_{d.digits(4)}.{ext.upper()}", lambda: f"{_word(d)}-{d.digits(4)}.{ext}", lambda: f"{_word(d)} ({d.number(1, 9)}).{ext}",
    ))()  # fmt: skip


def _host(d: Draw) -> str:
    return d.random.choice(("", "", "www.", "docs.", "api.", "en.")) + d.random.choice((_word(d), _word(d) + "-" + _word(d), _word(d) + d.digits(1))) + "." + d.of(TOP_LEVELS)


@span("url")
def url(d: Draw) -> str:
    """https://example.org/a?b=c#d; www.example.com; localhost:8080; example.io/x"""
    tail = d.random.choice(("", "", "/", "/" + _word(d), "/" + _word(d) + "/" + _identifier(d), "?q=" + _word(d), "/" + _word(d) + "#" + _word(d), "/" + d.digits(4) + "/" + _word(d) + ".html", "?id=" + d.digits(3) + "&p=" + d.digits(1)))
    return d.random.choice(("https://", "https://", "http://", "", "", "ftp://", "ssh://git@")) + d.random.choice((_host(d), _host(d), _host(d), f"localhost:{d.digits(4)}", f"{_host(d)}:{d.digits(4)}")) + tail


@span("e-mail")
def e_mail(d: Draw) -> str:
    """ann.lee+list@example.org"""
    person = d.random.choice((_word(d), _word(d) + "." + _word(d), _word(d)[0] + "." + _word(d), _word(d) + d.digits(2), _word(d) + "+" + _word(d), _word(d) + "_" + _word(d)))
    return d.random.choice(("", "", "", "mailto:")) + f"{person}@{_host(d)}"


@span("mention")
def mention(d: Draw) -> str:
    """@name; @Name_42; u/name; @org/team"""
    who = d.random.choice((lambda: _word(d), lambda: _identifier(d), lambda: _word(d) + d.digits(2), lambda: _word(d).capitalize(), lambda: d.of(NAMES).lower(), lambda: _word(d) + "_" + _word(d)))()
    return d.random.choice(("@", "@", "@", "@", "@", "u/", "r/", "@@")) + who


@span("hash tag")
def hash_tag(d: Draw) -> str:
    """#topic; #LikeThis; #42"""
    return "#" + d.random.choice((_word(d), _word(d).capitalize() + _word(d).capitalize(), _word(d) + d.digits(4), _word(d) + "_" + _word(d), d.digits(3), _word(d).upper()))


@span("emoji")
def emoji(d: Draw) -> str:
    """One, now and then several"""
    one = d.random.choice(EMOJI) if d.chance(0.6) else chr(d.random.choice((d.random.randint(0x1F300, 0x1F5FF), d.random.randint(0x1F600, 0x1F64F), d.random.randint(0x1F680, 0x1F6C5), d.random.randint(0x1F900, 0x1F9FF))))
    return one * d.random.choice((1, 1, 1, 1, 2, 3))


@span("emoticon")
def emoticon(d: Draw) -> str:
    """:) and others"""
    return d.random.choice(EMOTICONS)


@span("name")
def name(d: Draw) -> str:
    """Names of many languages, one to three words; invented ones with odd letters"""
    one = d.of(NAMES) if d.chance(0.7) else letters.european_word(d).capitalize()
    more = d.random.choice(("", "", " " + d.of(NAMES), " " + d.random.choice(string.ascii_uppercase) + ". " + d.of(NAMES), "-" + d.of(NAMES)))
    return d.random.choice(("", "", "", "", "Dr. ", "Mr. ", "Ms ", "Prof. ")) + one + more


@span("accented word")
def accented_word(d: Draw) -> str:
    """A name, or a word, with a sign on one of its letters"""
    return letters.accented(d.of(NAMES) if d.chance(0.3) else _word(d).capitalize() if d.chance(0.6) else _word(d), d)


@span("phrase")
def phrase(d: Draw) -> str:
    """A short foreign phrase"""
    return d.of(PHRASES) if d.chance(0.6) else " ".join(letters.european_word(d).lower() for _ in range(d.random.randint(2, 4)))


span("european word")(letters.european_word)
span("Latin letters")(letters.latin_letters)
span("Greek or Cyrillic")(letters.script_word)
span("other script")(letters.other_script)
span("symbol")(letters.symbols)
span("any character")(letters.any_characters)


@span("TeX")
def tex(d: Draw) -> str:
    """$x^2$; \\alpha; \\frac{1}{n}; \\cite{key}; $O(n \\log n)$"""
    x, n, c = d.random.choice(string.ascii_letters), d.number(0, 99), d.random.choice(COMMANDS)
    return d.random.choice((
        f"${x}^{n % 10}$", f"\\{c}", f"$\\{c}$", f"\\frac{{{n}}}{{{x}}}", f"\\{c}{{{_word(d)}}}", f"\\cite{{{_word(d)}{d.digits(4)}}}", f"$O({x} \\log {x})$", f"${x}_{n % 10} = {n}$", f"\\ref{{fig:{_word(d)}}}", f"$\\{c}_{x}$",
        f"${x} \\in \\mathbb{{R}}^{n % 10}$", f"\\emph{{{_word(d)}}}", f"${x}+{n}={n + 1}{x}$", "~", "\\\\", "\\%", "$$", f"\\({x}\\)",
    ))  # fmt: skip


@span("maths")
def maths(d: Draw) -> str:
    """x = 3; a² + b² = c²; f(x); n ≥ 5; 3 × 4 = 12; p < 0.05; ∀x ∈ ℝ"""
    x, y, n = d.random.choice(string.ascii_letters), d.random.choice(string.ascii_lowercase), d.number(0, 999)
    return d.random.choice((
        f"{x} = {n}", f"{x}={n}", f"{x}² + {y}² = {n}", f"f({x})", f"{x} ≥ {n}", f"{x} ≤ {n}", f"{n % 10} × {n} = {n % 10 * n}", f"p < 0.0{n % 9 + 1}", f"∀{x} ∈ ℝ", f"{x} → {y}", f"{n % 20} + {n} = {n % 20 + n}", f"√{n}", f"{x} ≠ {y}", f"{n}÷{n % 9 + 1}",
        f"n = {n}", f"({x}, {y})", f"{x}_{n % 10}", f"{x}^{n % 10}", f"log({x})", f"Δ{x}", f"{x} ∝ {y}", f"|{x}|", f"{{{x}, {y}}}", f"[{n % 10}, {n}]", f"{x}·{y}", f"∞", f"R² = 0.{n}", f"{x}/{y}", f"{n}!", f"{x}′",
    ))  # fmt: skip


@span("HTML")
def html(d: Draw) -> str:
    """<br>; &nbsp;; <a href="x">word</a>"""
    tag, w = d.random.choice(TAGS), _word(d)
    return d.random.choice((f"<{tag}>", f"</{tag}>", f"<{tag}/>", f"<{tag}>{w}</{tag}>", f"<{tag} class=\"{w}\">", f"<a href=\"{url(d)}\">{w}</a>", "&nbsp;", "&amp;", f"&{w[:4]};", "&lt;", f"&#{d.digits(3)};", f"<!-- {w} -->"))  # fmt: skip


@span("Markdown")
def markdown(d: Draw) -> str:
    """**word**; [word](url); `code`; ![alt](x.png); [^1]; {{ name }}"""
    w = _word(d)
    return d.random.choice((f"**{w}**", f"*{w}*", f"_{w}_", f"__{w}__", f"~~{w}~~", f"[{w}]({url(d)})", f"`{_identifier(d)}`", f"![{w}]({w}.png)", f"[^{d.digits(1)}]", f"[{w}]", f"[{w}][{d.digits(1)}]", f"{{{{ {w} }}}}", f"{{{w}}}", f"%({w})s", "%s", "%d", f"${{{w}}}", f"<{w}>", f"***{w}***", f":{w}:", f"`{w}`"))  # fmt: skip


@span("code")
def code(d: Draw) -> str:
    """f(x); a.b(); `x += 1`; if (x == 0); foo->bar; key=value; {"a": 1}; git commit -m"""
    i, w, c, n = _identifier(d), _word(d), d.random.choice(CALLS), d.number(0, 99)
    plain = d.random.choice((
        f"{c}()", f"{i}.{c}()", f"{i}({w})", f"{w} += {n}", f"{i} == {n}", f"{w}->{c}", f"{w}={n}", f"{w}::{i}", f'{{"{w}": {n}}}', f"git {w}", f"--{w}={n}", f"-{w[0]}", f"{w}[{n}]", f"{w}.{c}", f"!{w}", f"{w} && {c}", f"<{i}>", f'"{w}"', f"'{w}'", f"{w}?.{c}",
        f"import {w}", f"return {w};", f"${w}", f"%{w}%", f"{w} => {c}", f"@{i}", f"#{w}", f"sudo apt install {w}", f"{c}({n}, {w})", f"new {i}()", f"null", f"{w}: {n}", f"*{w}", f"&{w}", f"{w};", f"// {w}", f"{i}<{w.capitalize()}>",
    ))  # fmt: skip
    return f"`{plain}`" if d.chance(0.4) else plain
