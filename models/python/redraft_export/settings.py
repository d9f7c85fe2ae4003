"""The JSON settings of a model folder, and the refusal of those the graphs can't express."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NoReturn


class UnsupportedModelError(ValueError):
    """A model folder the exporter can't turn into a bundle; the message names the file, the key and its value."""


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

    def integer(self, key: str, expected: str, default: int | None = None) -> int:
        """A whole number; `expected` says what of."""
        value = self.required(key) if default is None else self.get(key, default)
        if not isinstance(value, int) or isinstance(value, bool):
            self.refuse(key, expected)
        return value

    def refuse(self, key: str, expected: str) -> NoReturn:
        """Refuses the model for the value of `key`."""
        raise UnsupportedModelError(
            f"{self.where}: {key} is {json.dumps(self._raw.get(key))}; expected {expected}"
        )
