"""BART, mBART and Marian: layer norms, absolute positions added to the embedding, biases everywhere."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from redraft_export.families.network import MASKED, Cache, Network, Stream
from redraft_export.graphs.builder import INT32, MICROSOFT
from redraft_export.graphs.precision import Scores
from redraft_export.hugging_face.config import BartConfig

NORM_EPSILON = 1e-5
LOGITS_BIAS = "final_logits_bias"


class Bart:
    """The three families in one; where they differ, BartConfig says how."""

    def __init__(self, network: Network, config: BartConfig):
        self.network = network
        self.config = config
        # Weights saved from the model without its head have no prefix.
        self._root = "model." if "model.decoder.layers.0.fc1.weight" in network.checkpoint else ""

    def encode(self, ids: str, mask: str) -> str:
        """The encoder's output, as Family says."""
        g = self.network.graph
        padding = g.op("Cast", mask, to=INT32)
        stream = self._embed("encoder", ids, g.int64_scalar(0))
        for layer in range(self.config.encoder_layers):
            block = f"{self._root}encoder.layers.{layer}"

            def attend(x: str) -> str:
                parts = self._query_key_value(x, f"{block}.self_attn")
                attended = self._attention(*parts, "", padding, heads=self.config.encoder_heads)
                return self.network.project(attended, f"{block}.self_attn", "out_proj")

            stream = self._layer(stream, f"{block}.self_attn_layer_norm", attend)
            stream = self._feed_forward(stream, block)
        return self._closed(stream, "encoder")

    def cross_layers(self, layer: int) -> list[str]:
        """As Family says."""
        return [f"{self._root}decoder.layers.{layer}.encoder_attn.{part}_proj" for part in "kv"]

    def decode(self, ids: str, source_mask: str, keep: str, caches: list[Cache]) -> str:
        """The decoder's output, as Family says."""
        network, heads = self.network, self.config.heads
        bias = self._causal_bias(ids, keep)
        stream = self._embed("decoder", ids, keep)
        for layer, cache in enumerate(caches):
            block = f"{self._root}decoder.layers.{layer}"

            def attend(x: str) -> str:
                parts = self._query_key_value(x, f"{block}.self_attn")
                attended = self._attention(
                    *parts, "", "", bias, *cache.past, heads=heads, presents=cache.presents
                )
                return network.project(attended, f"{block}.self_attn", "out_proj")

            def attend_to_source(x: str) -> str:
                query = network.project(x, f"{block}.encoder_attn", "q_proj")
                attended = self._attention(query, *cache.cross, "", source_mask, heads=heads)
                return network.project(attended, f"{block}.encoder_attn", "out_proj")

            stream = self._layer(stream, f"{block}.self_attn_layer_norm", attend)
            stream = self._layer(stream, f"{block}.encoder_attn_layer_norm", attend_to_source)
            stream = self._feed_forward(stream, block)
        return self._closed(stream, "decoder")

    def scores(self, hidden: str) -> Scores:
        """As Family says."""
        return self.network.precision.head(hidden, *self.network.checkpoint.head(*self._tables("decoder")), 1.0)

    def logits_bias(self) -> np.ndarray | None:
        """`final_logits_bias`, None where it is missing or all zero."""
        if LOGITS_BIAS not in self.network.checkpoint:
            return None
        bias = self.network.checkpoint.tensor(LOGITS_BIAS).reshape(-1)
        return bias if bias.any() else None

    def _embed(self, side: str, ids: str, first: str) -> Stream:
        """Tokens and positions of `ids` [B, N], which stand at `first` and behind."""
        network, g, config = self.network, self.network.graph, self.config
        tokens = network.embed(ids, network.checkpoint.first(*self._tables(side)), config.embedding_factor)
        name = f"{self._root}{side}.embed_positions.weight"
        if config.sinusoidal and name not in network.checkpoint:
            table = sinusoids(config.positions, config.d_model)
        else:
            table = network.checkpoint.tensor(name)
        rows = g.op("Add", network.positions(ids, first), g.int64_scalar(config.position_offset))
        # Gather, unlike Slice, fails where a position is beyond the table.
        positions = g.op("Gather", g.constant("positions", table), rows, axis=0)
        stream = Stream(g.op("Add", tokens, positions))
        if config.embedding_norm:
            stream = Stream(self._norm(stream, f"{self._root}{side}.layernorm_embedding")[0])
        return stream

    def _tables(self, side: str) -> tuple[str, str]:
        """Where the token embedding of a side may be: of its own, or shared."""
        return f"{self._root}{side}.embed_tokens.weight", f"{self._root}shared.weight"

    def _layer(self, stream: Stream, norm: str, apply: Callable[[str], str]) -> Stream:
        """A layer with its residual connection and its norm, before or behind it."""
        if self.config.pre_norm:
            normed, total = self._norm(stream, norm)
            return Stream(total, apply(normed))
        return Stream(self._norm(Stream(stream.total, apply(stream.total)), norm)[0])

    def _closed(self, stream: Stream, side: str) -> str:
        """The stack's output; with norms before the layers one norm is left."""
        return self._norm(stream, f"{self._root}{side}.layer_norm")[0] if self.config.pre_norm else stream.total

    def _feed_forward(self, stream: Stream, block: str) -> Stream:
        def apply(x: str) -> str:
            hidden = self.network.activate(self.network.project(x, block, "fc1"), self.config.activation)
            return self.network.project(hidden, block, "fc2")

        return self._layer(stream, f"{block}.final_layer_norm", apply)

    def _norm(self, stream: Stream, name: str) -> tuple[str, str]:
        """The layer norm of the stream, and the stream added up: both [B, N, d_model]."""
        g, checkpoint = self.network.graph, self.network.checkpoint
        weights = [g.constant(f"{name}.{part}", checkpoint.tensor(f"{name}.{part}")) for part in ("weight", "bias")]
        if stream.pending is None:
            normed = g.op("LayerNormalization", stream.total, *weights, axis=-1, epsilon=NORM_EPSILON)
            return normed, stream.total
        normed, _, _, total = g.multi(
            "SkipLayerNormalization",
            stream.total,
            stream.pending,
            *weights,
            out=[g.fresh("normed"), "", "", g.fresh("stream")],
            domain=MICROSOFT,
            epsilon=NORM_EPSILON,
        )
        return normed, total

    def _query_key_value(self, x: str, prefix: str) -> list[str]:
        """Queries, keys and values of a self-attention, each [B, N, d_model], from one multiplication."""
        return self.network.split(
            self.network.project(x, prefix, "q_proj", "k_proj", "v_proj"), 3, self.config.d_model
        )

    def _attention(self, *inputs: str, heads: int, presents: tuple[str, str] | None = None) -> str:
        scale = (self.config.d_model // heads) ** -0.5
        return self.network.attention(*inputs, heads=heads, scale=scale, presents=presents)

    def _causal_bias(self, ids: str, keep: str) -> str:
        """Bias [1, 1, N, keep + N] that masks future keys."""
        g = self.network.graph
        queries = g.op("Unsqueeze", self.network.positions(ids, keep), g.int64(1))
        future = g.op("Less", queries, self.network.key_positions(ids, keep))
        bias = g.op("Where", future, g.constant("masked", MASKED), g.constant("seen", np.float32(0)))
        return g.op("Unsqueeze", bias, g.int64(0, 1))


def sinusoids(positions: int, width: int) -> np.ndarray:
    """Marian's position table [positions, width]: sines in the first half, cosines in the second."""
    angles = np.arange(positions)[:, None] / np.power(10000, 2 * np.arange((width + 1) // 2) / width)
    return np.concatenate([np.sin(angles), np.cos(angles[:, : width // 2])], axis=1).astype(np.float32)
