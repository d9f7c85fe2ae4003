"""Layers that all families share, added to a graph: linear layers, attention, activations; each a few fused nodes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from redraft_export.graphs.builder import MICROSOFT, GraphBuilder
from redraft_export.graphs.precision import Precision, Scores
from redraft_export.hugging_face.checkpoint import Checkpoint

MASKED = np.float32(-1e9)
"""Added to the score of a position that must not be seen; its probability is then exactly 0."""


@dataclass(frozen=True)
class Stream:
    """The residual stream between two layers: `total` plus the not yet added output `pending` of the last layer.

    Adding is left to the next norm, which ONNX Runtime does in the same node. Both are [B, N, d_model].
    """

    total: str
    pending: str | None = None


@dataclass(frozen=True)
class Cache:
    """What one decoder layer reads besides its input, each [B, heads, S or P, d_kv], and the names of what it returns.

    `past` keys and values hold the positions that are kept; `presents` are those and the new ones.
    """

    cross: tuple[str, str]
    past: tuple[str, str]
    presents: tuple[str, str]


class Network:
    """Adds layers to one graph, in one precision, with the weights of one model."""

    def __init__(self, graph: GraphBuilder, precision: Precision, checkpoint: Checkpoint):
        self.graph = graph
        self.precision = precision
        self.checkpoint = checkpoint

    def embed(self, ids: str, table: np.ndarray, factor: float = 1.0) -> str:
        """Rows of `table` [vocabulary, d_model] for `ids` [B, N], times `factor`: [B, N, d_model]."""
        rows = self.precision.embed(ids, table)
        if factor == 1.0:
            return rows
        return self.graph.op("Mul", rows, self.graph.constant("embedding_factor", np.float32(factor)))

    def linear(self, x: str, name: str, layers: list[str]) -> str:
        """`x` [B, N, in] through `layers` side by side, with their biases where they have some: [B, N, sum of widths].

        `name` names the joined weight in the file.
        """
        return self.precision.linear(x, name, self.checkpoint.linear(*layers), self.checkpoint.bias(*layers))

    def project(self, x: str, prefix: str, *layers: str) -> str:
        """`x` through the linear layers `prefix`.`layers` side by side."""
        return self.linear(x, f"{prefix}.{'_'.join(layers)}", [f"{prefix}.{layer}" for layer in layers])

    def split(self, x: str, count: int, width: int) -> list[str]:
        """`count` parts of `x` [B, N, count * width], each [B, N, width]."""
        return self.graph.multi("Split", x, self.graph.int64(*[width] * count), out=count, axis=-1)

    def attention(
        self, *inputs: str, heads: int, scale: float, presents: tuple[str, str] | None = None
    ) -> str:
        """Multi-head attention, [B, N, heads * width].

        `inputs` are query, key, value, input bias, padding mask int32 [B, S], score bias [B or 1, heads or 1, N, T],
        past keys and past values [B, heads, P, width], "" where absent. `scale` multiplies the scores. `presents`
        names the grown keys and values.
        """
        names = [self.graph.fresh("attended"), *(presents or ())]
        return self.graph.multi(
            "MultiHeadAttention",
            *inputs,
            out=names,
            domain=MICROSOFT,
            num_heads=heads,
            scale=scale,
            mask_filter_value=float(MASKED),
        )[0]

    def activate(self, x: str, activation: str) -> str:
        """The activation function of that name in transformers."""
        match activation:
            case "silu" | "swish":
                return self.graph.op("QuickGelu", x, domain=MICROSOFT, alpha=1.0)
            case "gelu":
                return self.graph.op("Gelu", x, domain=MICROSOFT)
            case "gelu_new":
                return self.graph.op("FastGelu", x, domain=MICROSOFT)
            case "relu":
                return self.graph.op("Relu", x)
            case other:
                raise AssertionError(f"read_config let activation {other} pass")

    def positions(self, ids: str, first: str) -> str:
        """`first`, `first` + 1, ... for each token of `ids` [B, N]: int64 [N]; `first` is an int64 scalar."""
        g = self.graph
        length = g.op("Squeeze", g.op("Shape", ids, start=1, end=2))
        return g.op("Range", first, g.op("Add", first, length), g.int64_scalar(1))

    def key_positions(self, ids: str, keep: str) -> str:
        """0, 1, ... for each kept position and each token of `ids` [B, N]: int64 [keep + N]."""
        g = self.graph
        length = g.op("Squeeze", g.op("Shape", ids, start=1, end=2))
        return g.op("Range", g.int64_scalar(0), g.op("Add", keep, length), g.int64_scalar(1))


class Family(Protocol):
    """The layers of one kind of model between the contract's inputs and outputs."""

    network: Network

    def encode(self, ids: str, mask: str) -> str:
        """The encoder's output [B, S, d_model] for int64 `ids` and `mask` [B, S]."""

    def cross_layers(self, layer: int) -> list[str]:
        """Names of the linear layers that make decoder layer `layer`'s cross-attention keys and values."""

    def decode(self, ids: str, source_mask: str, keep: str, caches: list[Cache]) -> str:
        """The decoder's output [B, N, d_model] for int64 `ids` [B, N] behind `keep` cached positions.

        `source_mask` is int32 [B, S]. Adds the outputs that `caches` name.
        """

    def scores(self, hidden: str) -> Scores:
        """Scores of the decoder's output over the vocabulary, without `logits_bias`."""

    def logits_bias(self) -> np.ndarray | None:
        """Added to the logits: float32 [vocabulary], or None."""
