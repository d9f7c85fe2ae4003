"""encoder.onnx: source ids to the cross-attention keys and values of every decoder layer."""

from __future__ import annotations

from redraft_export.graph import FLOAT, INT64, GraphBuilder
from redraft_export.network import Network, Stream, additive_mask
from redraft_export.position_bias import encoder_table

BIAS = "encoder.block.0.layer.0.SelfAttention.relative_attention_bias.weight"


def build_encoder(network: Network) -> None:
    """Adds the encoder to the network's graph.

    Inputs `input_ids` and `attention_mask`, int64 [B, S]. Outputs `cross_k.{l}` and `cross_v.{l}`, float
    [B, heads, S, d_kv], for each decoder layer l.
    """
    g = network.graph
    ids = g.input("input_ids", INT64, ["B", "S"])
    mask = g.input("attention_mask", INT64, ["B", "S"])
    bias = g.op("Add", _position_bias(network, ids), additive_mask(g, mask))
    stream = Stream(network.precision.embed(ids, network.checkpoint.embedding()))
    for layer in range(network.config.encoder_layers):
        block = f"encoder.block.{layer}.layer"
        normed, total = network.norm(stream, f"{block}.0.layer_norm")
        query, key, value = network.query_key_value(normed, f"{block}.0.SelfAttention")
        attended = network.attention(query, key, value, "", "", bias)
        stream = Stream(total, network.project(attended, f"{block}.0.SelfAttention", "o"))
        normed, total = network.norm(stream, f"{block}.1.layer_norm")
        stream = Stream(total, network.feed_forward(normed, f"{block}.1.DenseReluDense"))
    _cross_projections(network, network.final_norm(stream, "encoder.final_layer_norm"))


def _position_bias(network: Network, ids: str) -> str:
    """Bias [1, heads, S, S] by key position minus query position."""
    g = network.graph
    reach = network.config.max_distance
    length = g.op("Squeeze", g.op("Shape", ids, start=1, end=2))
    positions = g.op("Range", g.int64_scalar(0), length, g.int64_scalar(1))
    distance = g.op("Sub", positions, g.op("Unsqueeze", positions, g.int64(1)))
    clipped = g.op("Clip", distance, g.int64_scalar(-reach), g.int64_scalar(reach))
    table = encoder_table(network.checkpoint.tensor(BIAS), network.config)
    return g.op("Gather", g.constant("position_bias", table), clipped, axis=2)


def _cross_projections(network: Network, hidden: str) -> None:
    """Keys and values of all decoder layers from one multiplication, split by head into the graph's outputs."""
    g, config = network.graph, network.config
    layers = range(config.decoder_layers)
    sources = [f"decoder.block.{layer}.layer.1.EncDecAttention.{part}" for layer in layers for part in "kv"]
    joined = network.precision.linear(hidden, "decoder.cross_k_v", network.checkpoint.linear(*sources))
    heads = g.op("Reshape", joined, g.int64(0, 0, len(sources) * config.heads, config.d_kv))
    by_head = g.op("Transpose", heads, perm=[0, 2, 1, 3])
    names = [f"cross_{part}.{layer}" for layer in layers for part in "kv"]
    g.multi("Split", by_head, g.int64(*[config.heads] * len(names)), out=names, axis=1)
    for name in names:
        g.output(name, FLOAT, ["B", config.heads, "S", config.d_kv])
