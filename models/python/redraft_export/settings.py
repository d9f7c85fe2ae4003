"""The settings in a JSON file of a model folder or a bundle, and the refusal of those that can't be what they are."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path
from typing import Any, NoReturn

from redraft_export.errors import UnsupportedModelError


class Settings:
    """The keys of one JSON object; `where` is its file's name for messages. A key whose value is null is absent."""

    def __init__(self, raw: dict[str, Any], where: str):
        self._raw = raw
        self.where = where

    @classmethod
    def read(cls, path: Path) -> Settings:
        """Reads a file that must be there."""
        try:
            raw = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise UnsupportedModelError(f"{path}: no such file; expected a Hugging Face model folder") from None
        except ValueError as error:
            raise UnsupportedModelError(f"{path}: no JSON: {error}") from None
        if not isinstance(raw, dict):
            raise UnsupportedModelError(f"{path}: no JSON object")
        return cls(raw, str(path))

    def get(self, key: str, default: Any = None) -> Any:
        """The value, or `default` where the key is absent."""
        value = self._raw.get(key)
        return default if value is None else value

    def required(self, key: str, remedy: str = "") -> Any:
        """The value; refuses where it is absent, with what to do about it."""
        if self._raw.get(key) is None:
            raise UnsupportedModelError(f"{self.where}: {key} is missing{remedy and '; ' + remedy}")
        return self._raw[key]

    def count(self, key: str, default: int | None = None) -> int:
        """A whole number of at least 1; needed where there is no `default`."""
        value = self.required(key) if default is None else self.get(key, default)
        if not is_whole(value) or value < 1:
            self.refuse(key, "a whole number of at least 1")
        return value

    def number(self, key: str, default: float) -> float:
        """A number."""
        value = self.get(key, default)
        if not isinstance(value, int | float) or isinstance(value, bool):
            self.refuse(key, "a number")
        return value

    def flag(self, key: str, default: bool) -> bool:
        """A truth value."""
        value = self.get(key, default)
        if not isinstance(value, bool):
            self.refuse(key, "true or false")
        return value

    def choice(self, key: str, known: Collection[str], default: str | None = None) -> str:
        """One of the `known` words; needed where there is no `default`."""
        value = self.required(key) if default is None else self.get(key, default)
        if not isinstance(value, str) or value not in known:
            self.refuse(key, "one of " + ", ".join(f'"{word}"' for word in known))
        return value

    def token(self, key: str, remedy: str = "") -> int:
        """A token's id; the list of one that some folders have stands for it."""
        value = self.required(key, remedy)
        if isinstance(value, list) and len(value) == 1:
            value = value[0]
        if not is_whole(value):
            self.refuse(key, "one token id")
        return value

    def tokens(self, key: str) -> list[int]:
        """A list of tokens' ids, empty where the key is absent."""
        value = self.get(key, [])
        if not isinstance(value, list) or not all(is_whole(token) for token in value):
            self.refuse(key, "a list of token ids")
        return value

    def refuse(self, key: str, expected: str) -> NoReturn:
        """Refuses the model for the value of `key`."""
        raise UnsupportedModelError(
            f"{self.where}: {key} is {json.dumps(self._raw.get(key))}; expected {expected}"
        )


def is_whole(value: object) -> bool:
    """Whether a JSON value is a whole number."""
    return isinstance(value, int) and not isinstance(value, bool)
