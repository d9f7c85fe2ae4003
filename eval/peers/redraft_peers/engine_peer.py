"""What contenders that run the weights themselves have in common."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, Sequence

from redraft_peers.protocol import Answer
from redraft_peers.recipe import Recipe, read_tokenizer


@dataclass(frozen=True)
class Decoded:
    """Output ids of some sources, how long that took, and the decoder's calls (-1: unknown)."""

    outputs: list[tuple[int, ...]]
    nanos: int
    call_count: int = -1


class Engine(Protocol):
    """Runs a sequence-to-sequence model greedily."""

    description: str

    def decode(self, sources: Sequence[tuple[int, ...]]) -> Decoded:
        """Decodes one or more sources, neither prefix nor end token among them."""


class EnginePeer:
    """An engine with the model's tokenizer around it.

    Sentences are decoded one by one, or all those of a turn in one call of the engine: `together`.
    """

    def __init__(self, engine: Engine, model: Path, together: bool):
        self.description = engine.description
        self._engine = engine
        self._tokenizer = read_tokenizer(model)
        self._together = together

    def turn(self, sentences: Sequence[str]) -> list[Answer]:
        """Corrects the sentences."""
        if self._together:
            return self._answers(sentences)
        return [answer for sentence in sentences for answer in self._answers([sentence])]

    def _answers(self, sentences: Sequence[str]) -> list[Answer]:
        start = time.perf_counter_ns()
        sources = [tuple(each.ids) for each in self._tokenizer.encode_batch(sentences, add_special_tokens=False)]
        decoded = self._engine.decode(sources)
        texts = self._tokenizer.decode_batch(decoded.outputs)
        nanos = time.perf_counter_ns() - start
        alone = len(sentences) == 1
        return [
            Answer(
                decoding_nanos=decoded.nanos if alone else -1,
                text_nanos=nanos if alone else -1,
                call_count=decoded.call_count if alone else -1,
                source=source,
                output=output,
                text=text,
            )
            for source, output, text in zip(sources, decoded.outputs, texts)
        ]


def recipe_of(bundle: Path, model: Path) -> Recipe:
    """The recipe of a bundle for the model it was made from."""
    return Recipe.read(bundle)
