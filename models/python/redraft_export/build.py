"""Writes the two graphs of a bundle and the weight file they share."""

from __future__ import annotations

from pathlib import Path

from redraft_export import __version__
from redraft_export.checkpoint import Checkpoint
from redraft_export.config import T5Config
from redraft_export.decoder import build_decoder
from redraft_export.encoder import build_encoder
from redraft_export.graph import GraphBuilder
from redraft_export.network import Network
from redraft_export.precision import PRECISIONS
from redraft_export.runtime import DECODER, ENCODER
from redraft_export.weight_store import WeightStore


def write_graphs(
    folder: Path, checkpoint: Checkpoint, config: T5Config, precision: str, with_logits: bool = False
) -> None:
    """Writes encoder.onnx, decoder.onnx and weights.bin into the existing `folder`.

    `precision` is a key of PRECISIONS; `with_logits` makes the decoder return its logits too, for verification.
    """
    with WeightStore(folder) as store:
        encoder = _network("encoder", store, checkpoint, config, precision)
        build_encoder(encoder)
        (folder / ENCODER).write_bytes(encoder.graph.model(__version__).SerializeToString(deterministic=True))
        decoder = _network("decoder", store, checkpoint, config, precision)
        build_decoder(decoder, with_logits)
        (folder / DECODER).write_bytes(decoder.graph.model(__version__).SerializeToString(deterministic=True))


def _network(
    name: str, store: WeightStore, checkpoint: Checkpoint, config: T5Config, precision: str
) -> Network:
    graph = GraphBuilder(name, store)
    return Network(graph, PRECISIONS[precision](graph), checkpoint, config)
