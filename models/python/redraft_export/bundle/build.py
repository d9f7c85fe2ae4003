"""Writes the two graphs of a bundle and the weight file they share."""

from __future__ import annotations

from pathlib import Path

from redraft_export import __version__
from redraft_export.bundle.contract import DECODER, ENCODER
from redraft_export.bundle.decoder import build_decoder
from redraft_export.bundle.encoder import build_encoder
from redraft_export.families.bart import Bart
from redraft_export.families.network import Family, Network
from redraft_export.families.t5 import T5
from redraft_export.graphs.builder import GraphBuilder
from redraft_export.graphs.precision import PRECISIONS, Precision, StaticInt8
from redraft_export.graphs.weight_store import WeightStore
from redraft_export.hugging_face.checkpoint import Checkpoint
from redraft_export.hugging_face.config import BartConfig, ModelConfig, T5Config


def write_graphs(
    folder: Path, checkpoint: Checkpoint, config: ModelConfig, precision: str, with_logits: bool = False
) -> None:
    """Writes encoder.onnx, decoder.onnx and weights.bin into the existing `folder`.

    `precision` is a key of PRECISIONS, or StaticInt8's for a calibrated `checkpoint`; `with_logits` makes the decoder return its logits too, for verification.
    """
    with WeightStore(folder) as store:
        encoder = GraphBuilder("encoder", store)
        build_encoder(_family(encoder, checkpoint, config, precision), config)
        (folder / ENCODER).write_bytes(encoder.model(__version__).SerializeToString(deterministic=True))
        decoder = GraphBuilder("decoder", store)
        build_decoder(_family(decoder, checkpoint, config, precision), config, with_logits)
        (folder / DECODER).write_bytes(decoder.model(__version__).SerializeToString(deterministic=True))


def _family(graph: GraphBuilder, checkpoint: Checkpoint, config: ModelConfig, precision: str) -> Family:
    network = Network(graph, _precision(graph, checkpoint, precision), checkpoint)
    match config:
        case T5Config():
            return T5(network, config)
        case BartConfig():
            return Bart(network, config)
    raise AssertionError(f"no layers for {type(config).__name__}")


def _precision(graph: GraphBuilder, checkpoint: Checkpoint, label: str) -> Precision:
    return StaticInt8(graph, checkpoint.input_scales) if label == StaticInt8.label else PRECISIONS[label](graph)
