"""decoder.onnx: new tokens on top of a cache to the predictions after each of them."""

from __future__ import annotations

from redraft_export.graph import FLOAT, INT32, INT64, GraphBuilder
from redraft_export.network import Network, Stream
from redraft_export.position_bias import decoder_table
from redraft_export.precision import Scores

BIAS = "decoder.block.0.layer.0.SelfAttention.relative_attention_bias.weight"


def build_decoder(network: Network, with_logits: bool = False) -> None:
    """Adds the decoder to the network's graph.

    Inputs: `input_ids` int64 [B, N]; `encoder_attention_mask` int64 [B, S]; `keep`, an int64 scalar, the number of
    cached positions that still hold; for each layer l `cross_k.{l}`, `cross_v.{l}` [B, heads, S, d_kv] and
    `past_k.{l}`, `past_v.{l}` [B, heads, P, d_kv], P >= keep >= 0.
    Outputs: `ids` int64 [B, N], the most likely next token after each position, the lowest id of equals; `margin`
    [B, N], the best logit minus the second best; `present_k.{l}`, `present_v.{l}` [B, heads, keep + N, d_kv].
    `with_logits` adds `logits` [B, N, vocabulary], for verification only.
    """
    g, config = network.graph, network.config
    ids = g.input("input_ids", INT64, ["B", "N"])
    source_mask = g.op("Cast", g.input("encoder_attention_mask", INT64, ["B", "S"]), to=INT32)
    keep = g.input("keep", INT64, [])
    caches = _cache_inputs(network)
    kept = g.op("Unsqueeze", keep, g.int64(0))
    bias = _position_bias(network, ids, keep)
    stream = Stream(network.precision.embed(ids, network.checkpoint.embedding()))
    for layer, (cross_key, cross_value, past_key, past_value) in enumerate(caches):
        block = f"decoder.block.{layer}.layer"
        normed, total = network.norm(stream, f"{block}.0.layer_norm")
        pasts = [g.op("Slice", past, g.int64(0), kept, g.int64(2)) for past in (past_key, past_value)]
        attended = network.attention(
            *network.query_key_value(normed, f"{block}.0.SelfAttention"),
            *("", "", bias),
            *pasts,
            presents=(f"present_k.{layer}", f"present_v.{layer}"),
        )
        stream = Stream(total, network.project(attended, f"{block}.0.SelfAttention", "o"))
        normed, total = network.norm(stream, f"{block}.1.layer_norm")
        query = network.project(normed, f"{block}.1.EncDecAttention", "q")
        attended = network.attention(query, cross_key, cross_value, "", source_mask)
        stream = Stream(total, network.project(attended, f"{block}.1.EncDecAttention", "o"))
        normed, total = network.norm(stream, f"{block}.2.layer_norm")
        stream = Stream(total, network.feed_forward(normed, f"{block}.2.DenseReluDense"))
    _predictions(g, _scores(network, stream), with_logits, config.vocabulary_size)
    for layer in range(config.decoder_layers):
        for part in "kv":
            g.output(f"present_{part}.{layer}", FLOAT, ["B", config.heads, "T", config.d_kv])


def _cache_inputs(network: Network) -> list[list[str]]:
    """Declares the inputs of every layer: cross keys, cross values, past keys, past values."""
    g, config = network.graph, network.config
    return [
        [
            g.input(f"{kind}_{part}.{layer}", FLOAT, ["B", config.heads, length, config.d_kv])
            for kind, length in (("cross", "S"), ("past", "P"))
            for part in "kv"
        ]
        for layer in range(config.decoder_layers)
    ]


def _position_bias(network: Network, ids: str, keep: str) -> str:
    """Bias [1, heads, N, keep + N] by query position minus key position; future keys are masked."""
    g = network.graph
    length = g.op("Squeeze", g.op("Shape", ids, start=1, end=2))
    total = g.op("Add", keep, length)
    queries = g.op("Unsqueeze", g.op("Range", keep, total, g.int64_scalar(1)), g.int64(1))
    keys = g.op("Range", g.int64_scalar(0), total, g.int64_scalar(1))
    reach = network.config.max_distance
    clipped = g.op("Clip", g.op("Sub", queries, keys), g.int64_scalar(-1), g.int64_scalar(reach))
    table = decoder_table(network.checkpoint.tensor(BIAS), network.config)
    return g.op("Gather", g.constant("position_bias", table), clipped, axis=2)


def _scores(network: Network, stream: Stream) -> Scores:
    """Scores of the stack's output over the vocabulary."""
    hidden = network.final_norm(stream, "decoder.final_layer_norm")
    factor = network.config.d_model**-0.5 if network.config.scale_decoder_outputs else 1.0
    own_head = network.checkpoint.head()
    if own_head is None:
        return network.precision.head(hidden, "embedding", network.checkpoint.embedding(), factor)
    return network.precision.head(hidden, "lm_head", own_head, factor)


def _predictions(g: GraphBuilder, scores: Scores, with_logits: bool, vocabulary_size: int) -> None:
    """Outputs `ids` and `margin`, and `logits` where asked for.

    TopK gives the lower index first among equals; it costs far less than ArgMax.
    """
    best, indices = g.multi("TopK", scores.values, g.int64(2), out=2, axis=-1, largest=1, sorted=1)
    g.op("Squeeze", g.op("Slice", indices, g.int64(0), g.int64(1), g.int64(-1)), g.int64(-1), out="ids")
    if scores.row_scale is not None:
        best = g.op("Mul", best, scores.row_scale)
    first, second = g.multi("Split", best, g.int64(1, 1), out=2, axis=-1)
    g.op("Squeeze", g.op("Sub", first, second), g.int64(-1), out="margin")
    g.output("ids", INT64, ["B", "N"])
    g.output("margin", FLOAT, ["B", "N"])
    if with_logits:
        if scores.row_scale is None:
            g.op("Identity", scores.values, out="logits")
        else:
            g.op("Mul", scores.values, scores.row_scale, out="logits")
        g.output("logits", FLOAT, ["B", "N", vocabulary_size])
