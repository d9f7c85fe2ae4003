"""Letters of many scripts: every one of them is to be copied, not only those that English text happens to have."""

from __future__ import annotations

import unicodedata

from training.carriers.draw import Draw


def _letters(*blocks: tuple[int, int]) -> str:
    return "".join(chr(c) for low, high in blocks for c in range(low, high + 1) if unicodedata.category(chr(c)) in ("Ll", "Lu", "Lt", "Lo"))


WESTERN = "àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿßœšžÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞŸŒŠŽẞ"
EASTERN = "āăąćčďđēĕėęěğģīįıķĺľłńņňōőŕřśşťţūůűųźżžșțĀĂĄĆČĎĐĒĘĚĞĢĪĮİĶĽŁŃŅŇŌŐŘŚŞŠŤŪŮŰŲŹŻŽȘȚ"
VIETNAMESE = "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹơưđĐƠƯẠẢẤẦẬẮẶẾỀỆỊỌỐỒỘỚỜỢỤỦỨỪỰỲ"
LATIN = _letters((0xC0, 0x24F), (0x1E00, 0x1EFF))
GREEK = _letters((0x370, 0x3FF))
POLYTONIC = _letters((0x1F00, 0x1FFF))
CYRILLIC = _letters((0x400, 0x4FF))
RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюяё"
MODERN_GREEK = "αβγδεζηθικλμνξοπρστυφχψωάέήίόύώς"
OTHERS = tuple(
    _letters(*blocks)
    for blocks in (
        [(0x531, 0x587)], [(0x5D0, 0x5EA)], [(0x620, 0x64A)], [(0x904, 0x939)], [(0x995, 0x9B9)], [(0xE01, 0xE30)], [(0x10D0, 0x10FA)],
        [(0x3041, 0x3096), (0x30A1, 0x30FA)], [(0x4E00, 0x62FF)], [(0x6300, 0x9FA5)], [(0xAC00, 0xD7A3)], [(0x250, 0x2AF)],
    )
)  # fmt: skip
SYMBOLS = "".join(
    chr(c) for low, high in ((0xA1, 0xBF), (0x2010, 0x2027), (0x2030, 0x205E), (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2150, 0x215F),
    (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2300, 0x23FF), (0x2460, 0x24FF), (0x2500, 0x25FF), (0x2600, 0x27BF), (0x3001, 0x3011))
    for c in range(low, high + 1) if unicodedata.category(chr(c))[0] in "PSN" and c != 0xAD
)  # fmt: skip
_VOWELS = {"a": "àáâãäåāăąạả", "e": "èéêëēėęěẹẻẽ", "i": "ìíîïīįịỉ", "o": "òóôõöøōőọỏơ", "u": "ùúûüūůűųụủư", "y": "ýÿỳỹ", "c": "çćč", "n": "ñńňņ",
           "s": "śšșş", "z": "źżž", "l": "łľļ", "d": "ďđð", "t": "ťțţ", "g": "ğģ", "r": "ŕř", "k": "ķ"}  # fmt: skip


def _is_visible(c: int) -> bool:
    return chr(c).isprintable() and unicodedata.category(chr(c))[0] in "LNPS"


_ALL = tuple(c for c in range(0xA0, 0x30000) if _is_visible(c))
_CONTROLS = "".join(map(chr, [*range(1, 0x20), 0x7F, *range(0x80, 0xA1), 0xAD, 0x200B, 0x200C, 0x200D, 0x2028, 0x2060, 0xFE0F, 0xFEFF, 0xFFFD]))
_FIRST = tuple(c for c in _ALL if c < 0x3000)


def accented(word: str, d: Draw) -> str:
    """The word with an accent or another sign on one or two of its letters; now and then decomposed."""
    places = [i for i, c in enumerate(word) if c.lower() in _VOWELS]
    letters = list(word)
    for i in d.random.sample(places, min(len(places), d.random.choice((1, 1, 1, 2)))):
        sign = d.random.choice(_VOWELS[word[i].lower()])
        letters[i] = sign.upper() if word[i].isupper() else sign
    made = "".join(letters)
    return unicodedata.normalize("NFD", made) if d.chance(0.15) else made


def european_word(d: Draw) -> str:
    """A word that could be of some European language, with its signs: mostly plain letters."""
    signs = d.random.choice((WESTERN, WESTERN, EASTERN, VIETNAMESE))
    made = [c for _ in range(d.random.randint(1, 3)) for c in _syllable(d)]
    for _ in range(d.random.choice((1, 1, 2))):
        made[d.random.randrange(len(made))] = d.random.choice(signs).lower()
    word = "".join(made)
    return word.capitalize() if d.chance(0.6) else word.upper() if d.chance(0.05) else word


def _syllable(d: Draw) -> str:
    return d.random.choice(["b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "sk", "st", "tr", "br", "z", "j"]) + d.random.choice(
        ["a", "e", "i", "o", "u", "an", "en", "in", "on", "ar", "el", "is", "ou", "ei"]
    )


def script_word(d: Draw) -> str:
    """A word of Greek or Cyrillic letters."""
    alphabet = d.random.choice((RUSSIAN, RUSSIAN, MODERN_GREEK, MODERN_GREEK, CYRILLIC, GREEK, POLYTONIC))
    word = d.characters(alphabet, 1, 8)
    return word.capitalize() if d.chance(0.4) and alphabet in (RUSSIAN, MODERN_GREEK) else word


def latin_letters(d: Draw) -> str:
    """A few Latin letters of any kind, alone or among plain ones."""
    word = d.characters(LATIN, 1, 4)
    return word if d.chance(0.5) else _syllable(d) + word + _syllable(d)


def other_script(d: Draw) -> str:
    """A word of a script that is neither Latin, Greek nor Cyrillic."""
    return d.characters(d.random.choice(OTHERS), 1, 6)


def symbols(d: Draw) -> str:
    """One to three signs."""
    return d.characters(SYMBOLS, 1, 1) * d.random.choice((1, 1, 1, 2, 3)) if d.chance(0.7) else d.characters(SYMBOLS, 2, 3)


def any_characters(d: Draw) -> str:
    """Characters of the whole of Unicode, the first blocks sooner, so that every byte of UTF-8 occurs; now and then some that
    nobody has assigned, that are private, or that control something."""
    if d.chance(0.03):
        return d.characters(_CONTROLS, 1, 2)
    if d.chance(0.06):
        low, high = d.random.choice(((0xE000, 0xF8FF), (0x40000, 0x7FFFF), (0x80000, 0xBFFFF), (0xE0100, 0xE01EF), (0x100000, 0x10FFFD)))
        return "".join(chr(d.random.randint(low, high)) for _ in range(d.random.randint(1, 2)))
    first = d.random.choice(_FIRST if d.chance(0.6) else _ALL)
    near = [c for c in range(first, first + 64) if _is_visible(c)]
    return "".join(chr(d.random.choice(near)) for _ in range(d.random.randint(1, 3)))


def words(d: Draw) -> str:
    """Several words of one alphabet, every letter of which is as likely as the next: most letters are seen in such lines."""
    alphabet = d.random.choice((LATIN, LATIN, LATIN[:384], GREEK, POLYTONIC, CYRILLIC, CYRILLIC, d.random.choice(OTHERS)))
    return " ".join(d.characters(alphabet, 2, 7) for _ in range(d.random.randint(2, 5)))
