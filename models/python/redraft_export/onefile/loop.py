"""Aggressive decoding as one ONNX `Loop`: each round is one decoder call."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import onnx

from redraft_export.bundle.contract import IDS
from redraft_export.graphs.builder import BOOL, FLOAT, INT64, GraphBuilder, Subgraph
from redraft_export.graphs.finished import FinishedGraph, SharedTensors
from redraft_export.onefile.resync import Resync, Round


@dataclass(frozen=True)
class Decoding:
    """What a loop decodes with; the values are of the graph around it.

    `source` int64 [S], without prefix and end token; `limit`, an int64 scalar: the most tokens of an output, 1 or more;
    `encoded`: the decoder's inputs that stay the same, by their names; `prompt`: its first tokens, at least one.
    """

    decoder: FinishedGraph
    resync: Resync
    source: str
    limit: str
    encoded: dict[str, str]
    prompt: list[int]
    end_token: int


def aggressive_loop(g: GraphBuilder, decoding: Decoding, tensors: SharedTensors) -> tuple[str, str]:
    """Adds the loop to `g`; returns the output tokens, int64 [T], and the number of decoder calls, an int64 scalar."""
    shapes = {name: shape for name, shape in decoding.decoder.inputs.items() if name.startswith("past_")}
    body = _Body(g, decoding).build(shapes, tensors)
    empty = [g.op("ConstantOfShape", g.int64(1, int(shape[1]), 0, int(shape[3]))) for shape in shapes.values()]
    zero = g.int64_scalar(0)
    states = [g.int64(*decoding.prompt), zero, zero, zero, *empty]
    more = g.constant("more", np.array(True))
    prefix, _, _, calls, *_ = g.multi("Loop", decoding.limit, more, *states, out=len(states), body=body)
    return g.op("Slice", prefix, g.int64(len(decoding.prompt)), g.op("Shape", prefix)), calls


class _Body:
    """One round: draft, verify in one decoder call, accept.

    Carried from round to round: the prefix, which is the prompt and what was emitted behind it; the number of cached
    positions that hold; the re-sync's place; the number of calls; and the caches of all layers.
    """

    def __init__(self, outer: GraphBuilder, decoding: Decoding):
        self._outer = outer
        self._decoding = decoding
        self._g = Subgraph("round", outer)

    def build(self, caches: dict[str, list[int | str]], tensors: SharedTensors) -> onnx.GraphProto:
        g, decoding = self._g, self._decoding
        g.input(g.fresh("round"), INT64, [])
        g.input(g.fresh("going"), BOOL, [])
        prefix = g.input(g.fresh("prefix"), INT64, ["prefix"])
        keep, place, calls = (g.input(g.fresh(name), INT64, []) for name in ("keep", "place", "calls"))
        pasts = {name: g.input(g.fresh(name), FLOAT, [1, *shape[1:]]) for name, shape in caches.items()}

        output = g.op("Slice", prefix, g.int64(len(decoding.prompt)), g.op("Shape", prefix))
        start = decoding.resync.start(g, output, place)
        draft = self._draft(output, start)
        unfed = g.op("Slice", prefix, g.op("Unsqueeze", keep, g.int64(0)), g.op("Shape", prefix))
        rows = self._at_least_two(g.op("Concat", unfed, draft, axis=0))
        inputs = {"input_ids": g.op("Unsqueeze", rows, g.int64(0)), "keep": keep}
        called = decoding.decoder.splice_into(g, inputs | pasts | decoding.encoded, tensors, before=self._outer)
        predictions = self._predictions(called[IDS], unfed, draft)
        accepted, next_place = decoding.resync.accept(g, Round(output, start, draft, predictions))
        more, longer = self._emit(prefix, output, predictions, accepted)

        g.output(more, BOOL, [])
        g.output(longer, INT64, ["longer"])
        g.output(g.op("Add", g.op("Size", prefix), accepted), INT64, [])
        g.output(g.op("Identity", next_place), INT64, [])
        g.output(g.op("Add", calls, g.int64_scalar(1)), INT64, [])
        for name, shape in caches.items():
            g.output(called[name.replace("past", "present")], FLOAT, [1, shape[1], "T", shape[3]])
        return g.graph()

    def _draft(self, output: str, start: str) -> str:
        """The source from `start` on, cut so that no round can overshoot the limit, and before its first end token.

        The end token is never drafted: only the model decides where a sentence stops.
        """
        g = self._g
        room = g.op("Sub", g.op("Sub", self._decoding.limit, g.op("Size", output)), g.int64_scalar(1))
        begin = g.op("Unsqueeze", start, g.int64(0))
        end = g.op("Add", begin, g.op("Unsqueeze", room, g.int64(0)))
        draft = g.op("Slice", self._decoding.source, begin, end)
        is_end = g.op("Cast", g.op("Equal", draft, g.int64_scalar(self._decoding.end_token)), to=INT64)
        cut = g.op("ArgMax", g.op("Concat", is_end, g.int64(1), axis=0), axis=0, keepdims=1)
        return g.op("Slice", draft, g.int64(0), cut)

    def _at_least_two(self, rows: str) -> str:
        """A row alone is followed by an end token: one-row calls are computed differently."""
        g = self._g
        missing = g.op("Sub", g.int64(2), g.op("Shape", rows))
        filler = g.op("Slice", g.int64(self._decoding.end_token), g.int64(0), missing)
        return g.op("Concat", rows, filler, axis=0)

    def _predictions(self, ids: str, unfed: str, draft: str) -> str:
        """The predictions [D + 1] behind the last unfed token and each token of the draft."""
        g = self._g
        first = g.op("Sub", g.op("Shape", unfed), g.int64(1))
        last = g.op("Add", g.op("Shape", unfed), g.op("Shape", draft))
        return g.op("Slice", g.op("Squeeze", ids, g.int64(0)), first, last)

    def _emit(self, prefix: str, output: str, predictions: str, accepted: str) -> tuple[str, str]:
        """Whether to go on, and the prefix with what was accepted and the model's own token behind it.

        An end token stops the loop and is no output.
        """
        g = self._g
        own = g.op("Gather", predictions, accepted, axis=0)
        ended = g.op("Equal", own, g.int64_scalar(self._decoding.end_token))
        one = g.int64_scalar(1)
        emitted = g.op("Add", accepted, g.op("Where", ended, g.int64_scalar(0), one))
        new = g.op("Slice", predictions, g.int64(0), g.op("Unsqueeze", emitted, g.int64(0)))
        within = g.op("Less", g.op("Add", g.op("Size", output), emitted), self._decoding.limit)
        return g.op("And", within, g.op("Not", ended)), g.op("Concat", prefix, new, axis=0)
