"""Re-sync by suffix match inside a graph, made in two ways: of plain ONNX operators, and of one contrib operator.

Both follow `SuffixMatch` of the Java engine: the shortest suffix of the output, one to three tokens, that occurs in the
source exactly once; the draft goes on behind it. Sun et al., ACL 2021 (arXiv 2106.04970), section 3.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from redraft_export.graphs.builder import INT64, MICROSOFT, GraphBuilder

LONGEST_SUFFIX = 3


@dataclass(frozen=True)
class Round:
    """The values of one round: all int64; `output` [T] before the round, `draft` [D] from `start` in the source, and
    the `predictions` [D + 1] behind the last emitted token and each token of the draft."""

    output: str
    start: str
    draft: str
    predictions: str


class Resync(Protocol):
    """Says where in the source a draft begins, and how much of it the model agreed with.

    `place`, an int64 scalar carried from round to round, is whatever the implementation makes of it; it begins as 0.
    """

    def start(self, g: GraphBuilder, output: str, place: str) -> str:
        """Where in the source the draft begins, a scalar from 0 to the source's length, which stands for no draft."""

    def accept(self, g: GraphBuilder, round_: Round) -> tuple[str, str]:
        """The number of accepted tokens, a scalar from 0 to D, and the next round's `place`."""


class PlainOperators:
    """Suffix match and first divergence of ONNX's own operators alone."""

    label = "plain"

    def __init__(self, outer: GraphBuilder, source: str):
        """Prepares, in the graph around the loop, what depends on `source` [S] alone."""
        padding = outer.int64(*[-1] * (LONGEST_SUFFIX - 1))
        padded = outer.op("Concat", padding, source, axis=0)
        length = outer.op("Shape", source)
        self._length = outer.op("Squeeze", length)
        shifted = []
        for back in range(LONGEST_SUFFIX):
            begin = outer.int64(LONGEST_SUFFIX - 1 - back)
            row = outer.op("Slice", padded, begin, outer.op("Add", begin, length))
            shifted.append(outer.op("Unsqueeze", row, outer.int64(0)))
        # Row b holds, at i, the token b places before token i of the source.
        self._before = outer.op("Concat", *shifted, axis=0)
        one = outer.int64_scalar(1)
        self._ends = outer.op("Range", one, outer.op("Add", self._length, one), one)

    def start(self, g: GraphBuilder, output: str, place: str) -> str:
        # Padded with what no source has, so that a suffix longer than the output matches nowhere.
        padded = g.op("Concat", g.int64(*[-2] * LONGEST_SUFFIX), output, axis=0)
        newest_first = g.op("Slice", padded, g.int64(-1), g.int64(-1 - LONGEST_SUFFIX), g.int64(0), g.int64(-1))
        equal = g.op("Equal", self._before, g.op("Unsqueeze", newest_first, g.int64(1)))
        equal_count = g.op("CumSum", g.op("Cast", equal, to=INT64), g.int64_scalar(0))
        lengths = g.constant("suffix_lengths", np.arange(1, LONGEST_SUFFIX + 1, dtype=np.int64)[:, None])
        matches = g.op("Cast", g.op("Equal", equal_count, lengths), to=INT64)
        counts = g.op("ReduceSum", matches, g.int64(1), keepdims=0)
        ends = g.op("ReduceSum", g.op("Mul", matches, self._ends), g.int64(1), keepdims=0)
        # Matches of longer suffixes are among those of shorter ones: all that are unique are at the same place.
        unique = g.op("Mul", ends, g.op("Cast", g.op("Equal", counts, g.int64(1)), to=INT64))
        found = g.op("ReduceMax", unique, keepdims=0)
        zero = g.int64_scalar(0)
        behind = g.op("Where", g.op("Greater", found, zero), found, self._length)
        return g.op("Where", g.op("Equal", g.op("Size", output), zero), zero, behind)

    def accept(self, g: GraphBuilder, round_: Round) -> tuple[str, str]:
        drafted = g.op("Shape", round_.draft)
        agreed = g.op("Equal", round_.draft, g.op("Slice", round_.predictions, g.int64(0), drafted))
        stopped = g.op("Concat", g.op("Cast", agreed, to=INT64), g.int64(0), axis=0)
        return g.op("ArgMin", stopped, axis=0, keepdims=0), g.int64_scalar(0)


class Bifurcation:
    """Both by `com.microsoft::BifurcationDetector`, ONNX Runtime's own operator for aggressive decoding.

    On a whole source it finds what `SuffixMatch` finds. It says -1 where there is no match, but does not take it; it
    wants predictions for all of the source behind `start`; and it knows neither end token nor length limit. So a draft
    cut short is filled up with predictions that agree with nothing, and what it accepts of those is taken back.
    """

    label = "bifurcation"

    def __init__(self, outer: GraphBuilder, source: str):
        self._source = source
        self._length = outer.op("Squeeze", outer.op("Shape", source))

    def start(self, g: GraphBuilder, output: str, place: str) -> str:
        return g.op("Where", g.op("Less", place, g.int64_scalar(0)), self._length, place)

    def accept(self, g: GraphBuilder, round_: Round) -> tuple[str, str]:
        drafted = g.op("Size", round_.draft)
        absent = g.op("Sub", g.op("Sub", self._length, round_.start), drafted)
        filling = g.op("Expand", g.int64(-1), g.op("Unsqueeze", absent, g.int64(0)))
        predictions = g.op("Concat", round_.predictions, filling, axis=0)
        tokens, place = g.multi(
            "BifurcationDetector",
            *(self._source, round_.output, round_.start, predictions),
            out=2,
            domain=MICROSOFT,
            min_ngram_size=1,
            max_ngram_size=LONGEST_SUFFIX,
        )
        merged = g.op("Sub", g.op("Size", tokens), g.op("Size", round_.output))
        return g.op("Min", g.op("Sub", merged, g.int64_scalar(1)), drafted), place


RESYNCS: dict[str, type[PlainOperators] | type[Bifurcation]] = {
    PlainOperators.label: PlainOperators,
    Bifurcation.label: Bifurcation,
}
