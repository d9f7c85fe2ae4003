"""decoder.onnx: new tokens on top of a cache to the predictions after each of them."""

from __future__ import annotations

import numpy as np
import onnx
from onnx import helper

from redraft_export.bundle.contract import IDS, LOGITS, MARGIN, SECOND_IDS
from redraft_export.bundle.top_two import top_two
from redraft_export.families.network import Cache, Family
from redraft_export.graphs.builder import FLOAT, INT32, INT64, GraphBuilder
from redraft_export.graphs.precision import Scores
from redraft_export.hugging_face.config import ModelConfig


def build_decoder(family: Family, config: ModelConfig, with_logits: bool = False) -> None:
    """Adds the decoder to the family's graph.

    Inputs: `input_ids` int64 [B, N]; `encoder_attention_mask` int64 [B, S]; `keep`, an int64 scalar, the number of
    cached positions that still hold; for each layer l `cross_k.{l}`, `cross_v.{l}` [B, heads, S, d_kv] and
    `past_k.{l}`, `past_v.{l}` [B, heads, P, d_kv], P >= keep >= 0.
    Outputs: `ids` int64 [B, N], the most likely next token after each position, the lowest id of equals; `margin`
    [B, N], the best logit minus the second best; `second_ids` int64 [B, N], the token that has the second best;
    `present_k.{l}`, `present_v.{l}` [B, heads, keep + N, d_kv].
    Banned tokens count in none. `with_logits` adds `logits` [B, N, vocabulary] of all tokens, for verification only.
    """
    g = family.network.graph
    ids = g.input("input_ids", INT64, ["B", "N"])
    source_mask = g.op("Cast", g.input("encoder_attention_mask", INT64, ["B", "S"]), to=INT32)
    keep = g.input("keep", INT64, [])
    hidden = family.decode(ids, source_mask, keep, _caches(g, config, keep))
    scores = _with_bias(g, family.scores(hidden), family.logits_bias())
    _predictions(g, _without_banned(g, scores, config), config.vocabulary_size)
    if with_logits:
        g.op("Identity", _logits(g, scores), out=LOGITS)
        g.output(LOGITS, FLOAT, ["B", "N", config.vocabulary_size])
    for layer in range(config.decoder_layers):
        for part in "kv":
            g.output(f"present_{part}.{layer}", FLOAT, ["B", config.heads, "T", config.d_kv])


def _caches(g: GraphBuilder, config: ModelConfig, keep: str) -> list[Cache]:
    """Declares the cache inputs of every layer, and cuts the past to what is kept."""
    kept = g.op("Unsqueeze", keep, g.int64(0))
    caches = []
    for layer in range(config.decoder_layers):
        cross_k, cross_v, past_k, past_v = (
            g.input(f"{kind}_{part}.{layer}", FLOAT, ["B", config.heads, length, config.d_kv])
            for kind, length in (("cross", "S"), ("past", "P"))
            for part in "kv"
        )
        cut_k, cut_v = (g.op("Slice", past, g.int64(0), kept, g.int64(2)) for past in (past_k, past_v))
        caches.append(Cache((cross_k, cross_v), (cut_k, cut_v), (f"present_k.{layer}", f"present_v.{layer}")))
    return caches


def _with_bias(g: GraphBuilder, scores: Scores, bias: np.ndarray | None) -> Scores:
    if bias is None:
        return scores
    return Scores(g.op("Add", _logits(g, scores), g.constant("logits_bias", bias)), None)


def _logits(g: GraphBuilder, scores: Scores) -> str:
    return scores.values if scores.row_scale is None else g.op("Mul", scores.values, scores.row_scale)


def _without_banned(g: GraphBuilder, scores: Scores, config: ModelConfig) -> Scores:
    """Scores in which no banned token can be the best or the second best."""
    if not config.tokens.banned:
        return scores
    bans = np.zeros(config.vocabulary_size, dtype=np.float32)
    bans[list(config.tokens.banned)] = -np.inf
    return Scores(g.op("Add", scores.values, g.constant("bans", bans)), scores.row_scale)


def _predictions(g: GraphBuilder, scores: Scores, vocabulary_size: int) -> None:
    """Outputs `ids`, `margin` and `second_ids`."""
    best, indices = g.fresh("TopK"), g.fresh("TopK")
    g.splice(top_two(g.int64, scores.values, best, indices, vocabulary_size), [])
    g.splice([token_ids(indices, g.int64_scalar(0), IDS)], [])
    if scores.row_scale is not None:
        best = g.op("Mul", best, scores.row_scale)
    first, second = g.multi("Split", best, g.int64(1, 1), out=2, axis=-1)
    g.op("Squeeze", g.op("Sub", first, second), g.int64(-1), out=MARGIN)
    g.splice([token_ids(indices, g.int64_scalar(1), SECOND_IDS)], [])
    g.output(IDS, INT64, ["B", "N"])
    g.output(MARGIN, FLOAT, ["B", "N"])
    g.output(SECOND_IDS, INT64, ["B", "N"])


def token_ids(indices: str, place: str, out: str) -> onnx.NodeProto:
    """The node that makes the output `out` [B, N] of TopK's `indices` [B, N, 2]; `place` names a scalar, 0 or 1."""
    return helper.make_node("Gather", [indices, place], [out], name=f"node_{out}", axis=-1)
