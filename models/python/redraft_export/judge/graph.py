"""The judge's graph: rows of tokens, in branches off one trunk, in; the log-probabilities of given tokens out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from redraft_export.families.network import MASKED
from redraft_export.graphs.builder import FLOAT, INT64, MICROSOFT, GraphBuilder
from redraft_export.graphs.precision import Precision
from redraft_export.judge.rotation import SIZE, TurnedLlama, hadamard
from redraft_export.judge.weights import LlamaWeights

MAX_POSITIONS = 512
"""The longest trunk and branch. The model knows more, but no sentence does."""


@dataclass(frozen=True)
class _Rows:
    """What all layers share: the constants of rotation, each row's position [1, N], and what may be seen [N, T]."""

    rotation: tuple[str, str]
    positions: str
    mask: str
    kept: str


def build_judge(g: GraphBuilder, precision: Precision, weights: LlamaWeights) -> None:
    """Adds the whole network, with the inputs and outputs that docs/architecture.md lists."""
    settings = weights.settings
    ids = g.input("input_ids", INT64, [1, "N"])
    rows = _rows(g, weights)
    table = weights.tensor("token_embd.weight")
    total, pending = precision.embed(ids, table), ""
    for layer in range(settings.layers):
        normed, total = _norm(g, weights, total, pending, f"blk.{layer}.attn_norm")
        attended = _attention(g, precision, weights, layer, normed, rows)
        pending = _linear(precision, weights, attended, f"blk.{layer}.attn_output")
        normed, total = _norm(g, weights, total, pending, f"blk.{layer}.ffn_norm")
        pending = _feed_forward(g, precision, weights, layer, normed)
    hidden, _ = _norm(g, weights, total, pending, "output_norm")
    if isinstance(weights, TurnedLlama):
        factor = g.constant("last_norm", weights.last_norm())
        hidden = _turned(g, g.op("Mul", _turned(g, hidden, settings.width), factor), settings.width)
    _log_probabilities(g, precision, hidden, table)


def _turned(g: GraphBuilder, x: str, width: int) -> str:
    """`x` [1, N, width], each 64 values turned."""
    parts = g.op("Reshape", x, g.int64(1, -1, width // SIZE, SIZE))
    return g.op("Reshape", g.op("MatMul", parts, g.constant("hadamard", hadamard())), g.int64(1, -1, width))


def _rows(g: GraphBuilder, weights: LlamaWeights) -> _Rows:
    keep = g.input("keep", INT64, [])
    fork = g.input("fork", INT64, ["N"])
    start = g.input("start", INT64, ["N"])
    count = g.op("Squeeze", g.op("Shape", fork), g.int64(0))
    end = g.op("Add", keep, count)
    place = g.op("Range", keep, end, g.int64_scalar(1))
    key = g.op("Range", g.int64_scalar(0), end, g.int64_scalar(1))
    fork_column, start_column, place_column = (g.op("Unsqueeze", each, g.int64(1)) for each in (fork, start, place))
    of_trunk = g.op("Less", key, fork_column)
    of_branch = g.op("And", g.op("GreaterOrEqual", key, start_column), g.op("LessOrEqual", key, place_column))
    seen = g.op("Or", of_trunk, of_branch)
    mask = g.op("Where", seen, g.constant("seen", np.float32(0)), g.constant("masked", MASKED))
    position = g.op("Add", fork, g.op("Sub", place, start))
    settings = weights.settings
    frequency = settings.rope_base ** (-np.arange(0, settings.head_size, 2, dtype=np.float64) / settings.head_size)
    angle = np.arange(MAX_POSITIONS, dtype=np.float64)[:, None] * frequency
    rotation = (
        g.constant("cosines", np.cos(angle).astype(np.float32)),
        g.constant("sines", np.sin(angle).astype(np.float32)),
    )
    return _Rows(rotation, g.op("Unsqueeze", position, g.int64(0)), mask, g.op("Unsqueeze", keep, g.int64(0)))


def _norm(g: GraphBuilder, weights: LlamaWeights, total: str, pending: str, name: str) -> tuple[str, str]:
    """The RMS norm of the stream, and the stream added up."""
    weight = g.constant(name, weights.tensor(f"{name}.weight"))
    epsilon = weights.settings.norm_epsilon
    if not pending:
        return g.op("SimplifiedLayerNormalization", total, weight, axis=-1, epsilon=epsilon, stash_type=1), total
    normed, _, _, added = g.multi(
        "SkipSimplifiedLayerNormalization",
        total,
        pending,
        weight,
        out=[g.fresh("normed"), "", "", g.fresh("stream")],
        domain=MICROSOFT,
        epsilon=epsilon,
    )
    return normed, added


def _linear(precision: Precision, weights: LlamaWeights, x: str, *names: str) -> str:
    """`x` through linear layers side by side."""
    joined = np.concatenate([weights.tensor(f"{name}.weight") for name in names])
    stem, *parts = names[0].split(".")
    name = ".".join([stem, *parts[:-1], "_".join(each.split(".")[-1] for each in names)])
    return precision.linear(x, name, np.ascontiguousarray(joined.T))


def _attention(
    g: GraphBuilder, precision: Precision, weights: LlamaWeights, layer: int, x: str, rows: _Rows
) -> str:
    """Grouped attention of `x` [1, N, width] over the kept cache and the rows themselves: [1, N, width]."""
    settings = weights.settings
    heads, key_heads, size = settings.heads, settings.key_heads, settings.head_size
    names = [f"blk.{layer}.attn_{part}" for part in "qkv"]
    joined = _linear(precision, weights, x, *names)
    query, key, value = g.multi(
        "Split", joined, g.int64(heads * size, key_heads * size, key_heads * size), out=3, axis=-1
    )
    query = _heads(g, _rotated(g, query, rows, heads), heads, size)
    key = _heads(g, _rotated(g, key, rows, key_heads), key_heads, size)
    value = _heads(g, value, key_heads, size)
    keys, values = (_grown(g, part, new, layer, settings.key_heads, size, rows) for part, new in (("k", key), ("v", value)))
    # The heads that share keys lie one behind the other, so that they are one matrix product.
    shared = g.op("Reshape", query, g.int64(1, key_heads, -1, size))
    scores = g.op("MatMul", shared, g.op("Transpose", keys, perm=[0, 1, 3, 2]))
    scores = g.op("Mul", scores, g.constant("score_factor", np.float32(size**-0.5)))
    apart = g.op("Reshape", scores, g.op("Concat", g.int64(1, heads), g.op("Shape", rows.mask), axis=0))
    probabilities = g.op("Softmax", g.op("Add", apart, rows.mask), axis=-1)
    together = g.op("Reshape", probabilities, g.op("Shape", scores))
    attended = g.op("Reshape", g.op("MatMul", together, values), g.int64(1, heads, -1, size))
    return g.op("Reshape", g.op("Transpose", attended, perm=[0, 2, 1, 3]), g.int64(1, -1, heads * size))


def _rotated(g: GraphBuilder, x: str, rows: _Rows, heads: int) -> str:
    return g.op(
        "RotaryEmbedding", x, rows.positions, *rows.rotation, domain=MICROSOFT, interleaved=1, num_heads=heads
    )


def _heads(g: GraphBuilder, x: str, heads: int, size: int) -> str:
    """[1, N, heads * size] as [1, heads, N, size]."""
    return g.op("Transpose", g.op("Reshape", x, g.int64(1, -1, heads, size)), perm=[0, 2, 1, 3])


def _grown(g: GraphBuilder, part: str, new: str, layer: int, heads: int, size: int, rows: _Rows) -> str:
    """What is kept of the cache, and the new rows."""
    past = g.input(f"past_{part}.{layer}", FLOAT, [1, heads, "P", size])
    kept = g.op("Slice", past, g.int64(0), rows.kept, g.int64(2))
    name = f"present_{part}.{layer}"
    g.output(name, FLOAT, [1, heads, "T", size])
    return g.op("Concat", kept, new, out=name, axis=2)


def _feed_forward(g: GraphBuilder, precision: Precision, weights: LlamaWeights, layer: int, x: str) -> str:
    inner = weights.settings.inner
    joined = _linear(precision, weights, x, f"blk.{layer}.ffn_gate", f"blk.{layer}.ffn_up")
    gate, up = g.multi("Split", joined, g.int64(inner, inner), out=2, axis=-1)
    hidden = g.op("Mul", g.op("QuickGelu", gate, domain=MICROSOFT, alpha=1.0), up)
    return _linear(precision, weights, hidden, f"blk.{layer}.ffn_down")


def _log_probabilities(g: GraphBuilder, precision: Precision, hidden: str, table: np.ndarray) -> None:
    """Output `log_prob` [M]: of each token of `next_ids` [M] behind the row that `rows` [M] names."""
    rows = g.input("rows", INT64, ["M"])
    following = g.input("next_ids", INT64, ["M"])
    asked = g.op("Gather", g.op("Squeeze", hidden, g.int64(0)), rows, axis=0)
    scores = precision.head(asked, "embedding", table, 1.0)
    logits = scores.values if scores.row_scale is None else g.op("Mul", scores.values, scores.row_scale)
    # LogSoftmax uses the vector instructions that ReduceLogSumExp does without.
    every = g.op("LogSoftmax", logits, axis=-1)
    chosen = g.op("GatherElements", every, g.op("Unsqueeze", following, g.int64(1)), axis=1)
    g.op("Squeeze", chosen, g.int64(1), out="log_prob")
    g.output("log_prob", FLOAT, ["M"])
