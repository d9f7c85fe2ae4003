"""encoder.onnx: source ids to the cross-attention keys and values of every decoder layer."""

from __future__ import annotations

from redraft_export.families.network import Family
from redraft_export.graphs.builder import FLOAT, INT64
from redraft_export.hugging_face.config import ModelConfig


def build_encoder(family: Family, config: ModelConfig) -> None:
    """Adds the encoder to the family's graph.

    Inputs `input_ids` and `attention_mask`, int64 [B, S]. Outputs `cross_k.{l}` and `cross_v.{l}`, float
    [B, heads, S, d_kv], for each decoder layer l.
    """
    g = family.network.graph
    ids = g.input("input_ids", INT64, ["B", "S"])
    mask = g.input("attention_mask", INT64, ["B", "S"])
    _cross_projections(family, config, family.encode(ids, mask))


def _cross_projections(family: Family, config: ModelConfig, hidden: str) -> None:
    """Keys and values of all decoder layers from one multiplication, split by head into the graph's outputs."""
    g = family.network.graph
    layers = range(config.decoder_layers)
    sources = [name for layer in layers for name in family.cross_layers(layer)]
    joined = family.network.linear(hidden, "decoder.cross_k_v", sources)
    heads = g.op("Reshape", joined, g.int64(0, 0, len(sources) * config.heads, config.d_kv))
    by_head = g.op("Transpose", heads, perm=[0, 2, 1, 3])
    names = [f"cross_{part}.{layer}" for layer in layers for part in "kv"]
    g.multi("Split", by_head, g.int64(*[config.heads] * len(names)), out=names, axis=1)
    for name in names:
        g.output(name, FLOAT, ["B", config.heads, "S", config.d_kv])
