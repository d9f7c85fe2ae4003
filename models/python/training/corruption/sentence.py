"""A sentence as a list of words, marks and spaces that errors are put into."""

from __future__ import annotations

import re

TOKEN = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]|\s+")
_SHORT_FORMS = re.compile(r"I(?:['’]\w+)?")


def recased(new: str, old: str) -> str:
    """`new` with a capital, or in capitals, where `old` is."""
    if old.isupper() and len(old) > 1:
        return new.upper()
    return new[:1].upper() + new[1:] if old[:1].isupper() else new


class Sentence:
    """Tokens to be changed in place. Not thread-safe. Word indices are positions in `tokens`."""

    def __init__(self, text: str) -> None:
        self.tokens: list[str] = TOKEN.findall(text)
        self._index()

    def _index(self) -> None:
        tokens = self.tokens
        self.words: list[int] = [i for i, token in enumerate(tokens) if token[0].isalnum()]
        self.lower: list[str] = [token.lower() for token in tokens]

    def text(self) -> str:
        """The sentence with single spaces."""
        return re.sub(r" {2,}", " ", "".join(self.tokens)).strip()

    def before(self, i: int) -> int | None:
        """The word directly before the token, with nothing but a space between; None if there is none."""
        if i >= 2 and self.tokens[i - 1].isspace() and self.tokens[i - 2][0].isalnum():
            return i - 2
        return None

    def after(self, i: int) -> int | None:
        """The word directly behind the token, with nothing but a space between; None if there is none."""
        if i + 2 < len(self.tokens) and self.tokens[i + 1].isspace() and self.tokens[i + 2][0].isalnum():
            return i + 2
        return None

    def is_common(self, i: int) -> bool:
        """True for a word of letters that is no name: lower case, or the sentence's first."""
        token = self.tokens[i]
        return token.isalpha() and (token.islower() or (i == self.words[0] and not token.isupper()))

    def replace(self, i: int, word: str) -> None:
        """Puts the word in the token's place, with its capital."""
        self.tokens[i] = recased(word, self.tokens[i])
        self._index()

    def put(self, i: int, text: str) -> None:
        """Puts the text in the token's place as it is; an empty text removes the token."""
        self.tokens[i : i + 1] = [text] if text else []
        self._index()

    def delete(self, i: int) -> None:
        """Removes the word and a space beside it; the first word's capital goes to the next."""
        tokens = self.tokens
        if i + 1 < len(tokens) and tokens[i + 1].isspace():
            if i == self.words[0] and i + 2 < len(tokens):
                tokens[i + 2] = recased(tokens[i + 2], tokens[i])
            del tokens[i : i + 2]
        elif i > 0 and tokens[i - 1].isspace():
            del tokens[i - 1 : i + 1]
        else:
            del tokens[i]
        self._index()

    def insert(self, i: int, word: str) -> None:
        """Puts a word and a space before the token; a first word takes the capital over."""
        tokens = self.tokens
        if i == 0:
            word = recased(word, tokens[0])
            if not _SHORT_FORMS.fullmatch(tokens[0]):
                tokens[0] = tokens[0][:1].lower() + tokens[0][1:]
        tokens[i:i] = [word, " "]
        self._index()

    def swap(self, i: int, j: int) -> None:
        """Exchanges two words; the capital stays at the sentence's start."""
        a, b = self.tokens[i], self.tokens[j]
        if i == self.words[0] and not _SHORT_FORMS.fullmatch(a) and not a.isupper():
            a, b = a[:1].lower() + a[1:], b[:1].upper() + b[1:]
        self.tokens[i], self.tokens[j] = b, a
        self._index()
