"""The two highest scores of a row, as TopK over the whole vocabulary finds them, bit by bit, in less time.

TopK compares one score after the other, ReduceMax many at a time. So ReduceMax takes the highest score of each block
of the vocabulary, and TopK looks only at these, and at the scores of the two blocks that have the highest. A score
outside those two has at least two before it. Among equals the lowest id comes first here, too: of blocks with equal
highest scores TopK takes the lower ones, and the two are put in the order of their ids before they are searched.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import onnx
from onnx import helper

Constants = Callable[..., str]
"""Names a constant vector of int64 for its values."""


def top_two(int64: Constants, scores: str, values: str, ids: str, vocabulary_size: int) -> list[onnx.NodeProto]:
    """The nodes that make `values` and `ids` [B, N, 2], the highest first, of `scores` [B, N, vocabulary_size].

    The values between them have names of their own, which begin with "blocks".
    """
    width = block_width(vocabulary_size)
    if width is None:
        return [over_all(int64, scores, values, ids)]
    blocks, last, two = vocabulary_size // width, int64(-1), int64(2)
    return [
        _node("Reshape", [scores, int64(0, 0, blocks, width)], ["blocks"]),
        _node("ReduceMax", ["blocks", last], ["blocks_highest"], keepdims=0),
        _node("TopK", ["blocks_highest", two], ["blocks_best_scores", "blocks_best"], axis=-1, largest=1, sorted=1),
        _node("TopK", ["blocks_best", two], ["blocks_chosen", "blocks_order"], axis=-1, largest=0, sorted=1),
        _node("Unsqueeze", ["blocks_chosen", last], ["blocks_places"]),
        _node("GatherND", ["blocks", "blocks_places"], ["blocks_pair"], batch_dims=2),
        _node("Reshape", ["blocks_pair", int64(0, 0, 2 * width)], ["blocks_scores"]),
        _node("TopK", ["blocks_scores", two], [values, "blocks_columns"], axis=-1, largest=1, sorted=1),
        # A column's id is the column and what the ids of its block are ahead of the block's columns.
        _node("Mul", ["blocks_chosen", int64(width)], ["blocks_starts"]),
        _node("Sub", ["blocks_starts", int64(0, width)], ["blocks_ahead"]),
        _node("Div", ["blocks_columns", int64(width)], ["blocks_sides"]),
        _node("GatherElements", ["blocks_ahead", "blocks_sides"], ["blocks_shifts"], axis=-1),
        _node("Add", ["blocks_columns", "blocks_shifts"], [ids]),
    ]


def over_all(int64: Constants, scores: str, values: str, ids: str) -> onnx.NodeProto:
    """The node that makes the same of all scores at once."""
    return _node("TopK", [scores, int64(2)], [values, ids], axis=-1, largest=1, sorted=1)


def block_width(vocabulary_size: int) -> int | None:
    """The smallest divisor that makes no more blocks than each has tokens, or None where blocks save too little."""
    smallest = math.isqrt(vocabulary_size - 1) + 1
    width = next(size for size in range(smallest, vocabulary_size + 1) if vocabulary_size % size == 0)
    compared = vocabulary_size // width + 2 * width
    return width if compared <= vocabulary_size // 2 else None


def _node(kind: str, inputs: list[str], outputs: list[str], **attributes: int) -> onnx.NodeProto:
    return helper.make_node(kind, inputs, outputs, name=f"node_{outputs[0]}", **attributes)
