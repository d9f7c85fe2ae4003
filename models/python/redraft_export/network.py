"""The layers of a T5, added to a graph: norm, attention and feed-forward, each a few fused nodes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from redraft_export.checkpoint import Checkpoint
from redraft_export.config import T5Config
from redraft_export.graph import FLOAT, MICROSOFT, GraphBuilder
from redraft_export.position_bias import MASKED
from redraft_export.precision import Precision


@dataclass(frozen=True)
class Stream:
    """The residual stream between two layers: `total` plus the not yet added output `pending` of the last layer.

    Adding is left to the next norm, which ONNX Runtime does in the same node. Both are [B, N, d_model].
    """

    total: str
    pending: str | None = None


class Network:
    """Adds T5 layers to one graph, in one precision."""

    def __init__(self, graph: GraphBuilder, precision: Precision, checkpoint: Checkpoint, config: T5Config):
        self.graph = graph
        self.precision = precision
        self.checkpoint = checkpoint
        self.config = config

    def norm(self, stream: Stream, weight_name: str) -> tuple[str, str]:
        """The RMS norm of the stream, and the stream added up: both [B, N, d_model]."""
        g = self.graph
        weight = g.constant(weight_name, self.checkpoint.tensor(f"{weight_name}.weight"))
        epsilon = self.config.norm_epsilon
        if stream.pending is None:
            normed = g.op(
                "SimplifiedLayerNormalization", stream.total, weight, axis=-1, epsilon=epsilon, stash_type=1
            )
            return normed, stream.total
        normed, _, _, total = g.multi(
            "SkipSimplifiedLayerNormalization",
            stream.total,
            stream.pending,
            weight,
            out=[g.fresh("normed"), "", "", g.fresh("stream")],
            domain=MICROSOFT,
            epsilon=epsilon,
        )
        return normed, total

    def final_norm(self, stream: Stream, weight_name: str) -> str:
        """The RMS norm that closes a stack: [B, N, d_model]."""
        return self.norm(stream, weight_name)[0]

    def project(self, x: str, prefix: str, *layers: str) -> str:
        """`x` [B, N, in] through the linear layers `prefix`.`layers` side by side: [B, N, sum of their widths]."""
        name = f"{prefix}.{'_'.join(layers)}"
        weight = self.checkpoint.linear(*(f"{prefix}.{layer}" for layer in layers))
        return self.precision.linear(x, name, weight)

    def query_key_value(self, x: str, prefix: str) -> list[str]:
        """Queries, keys and values of a self-attention, each [B, N, heads * d_kv], from one multiplication."""
        width = self.config.inner
        return self.graph.multi(
            "Split", self.project(x, prefix, "q", "k", "v"), self.graph.int64(width, width, width), out=3, axis=-1
        )

    def attention(self, *inputs: str, presents: tuple[str, str] | None = None) -> str:
        """Multi-head attention without scaling, [B, N, heads * d_kv].

        `inputs` are query, key, value, input bias, padding mask [B, S], score bias [B or 1, heads, N, T], past keys
        and past values [B, heads, P, d_kv], "" where absent. `presents` names the grown keys and values.
        """
        names = [self.graph.fresh("attended"), *(presents or ())]
        return self.graph.multi(
            "MultiHeadAttention",
            *inputs,
            out=names,
            domain=MICROSOFT,
            num_heads=self.config.heads,
            scale=1.0,
            mask_filter_value=float(MASKED),
        )[0]

    def feed_forward(self, x: str, prefix: str) -> str:
        """The feed-forward layer, gated or not: [B, N, d_model]."""
        g = self.graph
        if self.config.gated:
            both = self.project(x, prefix, "wi_0", "wi_1")
            width = self.config.d_ff
            gate, value = g.multi("Split", both, g.int64(width, width), out=2, axis=-1)
            hidden = g.op("Mul", self._activate(gate), value)
        else:
            hidden = self._activate(self.project(x, prefix, "wi"))
        return self.project(hidden, prefix, "wo")

    def _activate(self, x: str) -> str:
        match self.config.activation:
            case "silu":
                return self.graph.op("QuickGelu", x, domain=MICROSOFT, alpha=1.0)
            case "gelu_new":
                return self.graph.op("FastGelu", x, domain=MICROSOFT)
            case "relu":
                return self.graph.op("Relu", x)
            case other:
                raise AssertionError(f"read_config let activation {other} pass")


def additive_mask(graph: GraphBuilder, mask: str) -> str:
    """0 where int64 `mask` [B, S] is 1 and MASKED where it is 0, as float [B, 1, 1, S]."""
    hidden = graph.op("Sub", graph.op("Cast", mask, to=FLOAT), graph.constant("one", np.float32(1)))
    scaled = graph.op("Mul", hidden, graph.constant("masking", np.float32(-MASKED)))
    return graph.op("Unsqueeze", scaled, graph.int64(1, 2))
