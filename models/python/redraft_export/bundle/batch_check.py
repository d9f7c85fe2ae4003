"""Checks batch graphs against the two they were made of, bit by bit."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from redraft_export.bundle.batch_runtime import BatchModel
from redraft_export.bundle.runtime import Model, Prediction

WIDEST = 9
MOST_CALLS = 6


@dataclass(frozen=True)
class BatchComparison:
    """Rows of batch calls, and those whose ids, second ids and margin bits equal those of calls for one source."""

    rows: int
    equal_rows: int
    calls: int


def compare_batches(
    single: Model, batch: BatchModel, sources: list[list[int]], rng: np.random.Generator
) -> BatchComparison:
    """Decodes framed sources in batches of random width: random rows a call, at least two, and random roll-backs."""
    rows = equal = calls = 0
    start = 0
    while start < len(sources):
        chosen = sources[start : start + int(rng.integers(1, WIDEST + 1))]
        start += len(chosen)
        singles, together = [single.decode(source) for source in chosen], batch.decode(chosen)
        keeps = [0] * len(chosen)
        for _ in range(int(rng.integers(2, MOST_CALLS + 1))):
            tokens = [_tokens(source, rng) for source in chosen]
            found = together.predict(tokens, keeps)
            expected = [each.predict(row, keep) for each, row, keep in zip(singles, tokens, keeps)]
            rows += sum(len(row) for row in tokens)
            equal += sum(_equal_rows(one, other) for one, other in zip(found, expected))
            calls += 1
            keeps = [int(rng.integers(0, each.length + 1)) for each in singles]
    return BatchComparison(rows, equal, calls)


def _tokens(source: list[int], rng: np.random.Generator) -> list[int]:
    """A piece of a source, of two tokens at least, as a draft has it."""
    count = max(2, int(rng.integers(1, len(source) + 1)))
    first = int(rng.integers(0, max(1, len(source) - count + 1)))
    piece = source[first : first + count]
    return piece if len(piece) >= 2 else [*piece, *piece]


def _equal_rows(one: Prediction, other: Prediction) -> int:
    same = (one.ids == other.ids) & (one.margins.view(np.int32) == other.margins.view(np.int32))
    return int((same & (one.seconds == other.seconds)).sum())
