"""T5: RMS norms before the layers, relative positions in the attention scores, no biases, attention without scaling."""

from __future__ import annotations

import numpy as np

from redraft_export.families.network import MASKED, Cache, Network, Stream
from redraft_export.families.position_bias import decoder_table, encoder_table
from redraft_export.graphs.builder import FLOAT, MICROSOFT
from redraft_export.graphs.precision import Scores
from redraft_export.hugging_face.config import T5Config

BIAS = "block.0.layer.0.SelfAttention.relative_attention_bias.weight"


class T5:
    """T5 1.0 and 1.1: gated or plain feed-forward, tied or separate head, scaled or plain output."""

    def __init__(self, network: Network, config: T5Config):
        self.network = network
        self.config = config

    def encode(self, ids: str, mask: str) -> str:
        """The encoder's output, as Family says."""
        network = self.network
        bias = network.graph.op("Add", self._encoder_bias(ids), self._padding_bias(mask))
        stream = Stream(network.embed(ids, network.checkpoint.tensor("shared.weight")))
        for layer in range(self.config.encoder_layers):
            block = f"encoder.block.{layer}.layer"
            normed, total = self._norm(stream, f"{block}.0.layer_norm")
            attended = self._attention(*self._query_key_value(normed, f"{block}.0.SelfAttention"), "", "", bias)
            stream = Stream(total, network.project(attended, f"{block}.0.SelfAttention", "o"))
            normed, total = self._norm(stream, f"{block}.1.layer_norm")
            stream = Stream(total, self._feed_forward(normed, f"{block}.1.DenseReluDense"))
        return self._norm(stream, "encoder.final_layer_norm")[0]

    def cross_layers(self, layer: int) -> list[str]:
        """As Family says."""
        return [f"decoder.block.{layer}.layer.1.EncDecAttention.{part}" for part in "kv"]

    def decode(self, ids: str, source_mask: str, keep: str, caches: list[Cache]) -> str:
        """The decoder's output, as Family says."""
        network = self.network
        bias = self._decoder_bias(ids, keep)
        stream = Stream(network.embed(ids, network.checkpoint.tensor("shared.weight")))
        for layer, cache in enumerate(caches):
            block = f"decoder.block.{layer}.layer"
            normed, total = self._norm(stream, f"{block}.0.layer_norm")
            parts = self._query_key_value(normed, f"{block}.0.SelfAttention")
            attended = self._attention(*parts, "", "", bias, *cache.past, presents=cache.presents)
            stream = Stream(total, network.project(attended, f"{block}.0.SelfAttention", "o"))
            normed, total = self._norm(stream, f"{block}.1.layer_norm")
            query = network.project(normed, f"{block}.1.EncDecAttention", "q")
            attended = self._attention(query, *cache.cross, "", source_mask)
            stream = Stream(total, network.project(attended, f"{block}.1.EncDecAttention", "o"))
            normed, total = self._norm(stream, f"{block}.2.layer_norm")
            stream = Stream(total, self._feed_forward(normed, f"{block}.2.DenseReluDense"))
        return self._norm(stream, "decoder.final_layer_norm")[0]

    def scores(self, hidden: str) -> Scores:
        """As Family says."""
        factor = self.config.output_factor
        return self.network.precision.head(hidden, *self.network.checkpoint.head("shared.weight"), factor)

    def logits_bias(self) -> np.ndarray | None:
        """T5 has none."""
        return None

    def _norm(self, stream: Stream, weight_name: str) -> tuple[str, str]:
        """The RMS norm of the stream, and the stream added up: both [B, N, d_model]."""
        g = self.network.graph
        weight = g.constant(weight_name, self.network.checkpoint.tensor(f"{weight_name}.weight"))
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

    def _query_key_value(self, x: str, prefix: str) -> list[str]:
        """Queries, keys and values of a self-attention, each [B, N, heads * d_kv], from one multiplication."""
        return self.network.split(self.network.project(x, prefix, "q", "k", "v"), 3, self.config.inner)

    def _attention(self, *inputs: str, presents: tuple[str, str] | None = None) -> str:
        return self.network.attention(*inputs, heads=self.config.heads, scale=1.0, presents=presents)

    def _feed_forward(self, x: str, prefix: str) -> str:
        """The feed-forward layer, gated or not: [B, N, d_model]."""
        network, activation = self.network, self.config.activation
        if self.config.gated:
            gate, value = network.split(network.project(x, prefix, "wi_0", "wi_1"), 2, self.config.d_ff)
            hidden = network.graph.op("Mul", network.activate(gate, activation), value)
        else:
            hidden = network.activate(network.project(x, prefix, "wi"), activation)
        return network.project(hidden, prefix, "wo")

    def _encoder_bias(self, ids: str) -> str:
        """Bias [1, heads, S, S] by key position minus query position."""
        g, reach = self.network.graph, self.config.max_distance
        positions = self.network.positions(ids, g.int64_scalar(0))
        distance = g.op("Sub", positions, g.op("Unsqueeze", positions, g.int64(1)))
        clipped = g.op("Clip", distance, g.int64_scalar(-reach), g.int64_scalar(reach))
        table = encoder_table(self.network.checkpoint.tensor(f"encoder.{BIAS}"), self.config)
        return g.op("Gather", g.constant("position_bias", table), clipped, axis=2)

    def _decoder_bias(self, ids: str, keep: str) -> str:
        """Bias [1, heads, N, keep + N] by query position minus key position; future keys are masked."""
        g, reach = self.network.graph, self.config.max_distance
        queries = g.op("Unsqueeze", self.network.positions(ids, keep), g.int64(1))
        distance = g.op("Sub", queries, self.network.key_positions(ids, keep))
        clipped = g.op("Clip", distance, g.int64_scalar(-1), g.int64_scalar(reach))
        table = decoder_table(self.network.checkpoint.tensor(f"decoder.{BIAS}"), self.config)
        return g.op("Gather", g.constant("position_bias", table), clipped, axis=2)

    def _padding_bias(self, mask: str) -> str:
        """0 where int64 `mask` [B, S] is 1 and MASKED where it is 0, as float [B, 1, 1, S]."""
        g = self.network.graph
        hidden = g.op("Sub", g.op("Cast", mask, to=FLOAT), g.constant("one", np.float32(1)))
        scaled = g.op("Mul", hidden, g.constant("masking", np.float32(-MASKED)))
        return g.op("Unsqueeze", scaled, g.int64(1, 2))
