"""How a bundle wants its model to be run, for peers to do the same."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer


@dataclass(frozen=True)
class Recipe:
    """What `redraft.json` says of sources, prompt and length limit."""

    before: tuple[int, ...]
    after: tuple[int, ...]
    prompt: tuple[int, ...]
    end_token: int
    ratio: float
    extra: int

    @staticmethod
    def read(bundle: Path) -> Recipe:
        """Reads a bundle's description."""
        told = json.loads((bundle / "redraft.json").read_text(encoding="utf-8"))
        return Recipe(
            before=(*told["sourceStartTokens"], *told["prefixTokens"]),
            after=tuple(told["sourceEndTokens"]),
            prompt=tuple(told["promptTokens"]),
            end_token=told["endToken"],
            ratio=told["lengthLimit"]["ratio"],
            extra=told["lengthLimit"]["extra"],
        )

    def framed(self, source: tuple[int, ...]) -> list[int]:
        """The encoder's input."""
        return [*self.before, *source, *self.after] or [self.end_token]

    def limit(self, source: tuple[int, ...]) -> int:
        """The most tokens the output may have, as `dev.redraft.decoder.LengthLimit` counts."""
        return max(1, int(self.ratio * len(source)) + self.extra)

    def trimmed(self, source: tuple[int, ...], output: list[int]) -> tuple[int, ...]:
        """The output up to its end token or the limit."""
        end = output.index(self.end_token) if self.end_token in output else len(output)
        return tuple(output[: min(end, self.limit(source))])


def read_tokenizer(folder: Path) -> Tokenizer:
    """A folder's tokenizer, which neither truncates nor pads."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
