"""Where a T5 can trade the reach of an activation's channels for that of weights, without another output."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from redraft_export.errors import UnsupportedModelError
from redraft_export.hugging_face.checkpoint import Checkpoint
from redraft_export.hugging_face.config import ModelConfig, T5Config


@dataclass(frozen=True)
class Place:
    """An activation [.., width] that is quantized.

    `name` is that of the joined weight it feeds, `readers` are the layers it goes through, and `writer` is the norm or
    the layer whose weight gives each channel its scale.
    """

    name: str
    readers: list[str]
    writer: str


def places(config: ModelConfig) -> list[Place]:
    """All linear layers' inputs but the head's, whose weight is the embedding's, too.

    Refuses what is no T5 with a gated feed-forward.

    Behind another activation function than the gate's product, scales do not go through.
    """
    if not isinstance(config, T5Config) or not config.gated:
        raise UnsupportedModelError("int8-static is only for a t5 with a gated feed-forward")
    return [*_encoder(config), _cross(config), *_decoder(config)]


def smoothed(checkpoint: Checkpoint, place: Place, factors: np.ndarray) -> Checkpoint:
    """The same model with the channels of an activation divided by `factors` [width]."""
    writer = f"{place.writer}.weight"
    written = checkpoint.tensor(writer)
    changed = {writer: written / (factors if written.ndim == 1 else factors[:, None])}
    for reader in place.readers:
        changed[f"{reader}.weight"] = checkpoint.tensor(f"{reader}.weight") * factors
    return checkpoint.changed(changed)


def _encoder(config: T5Config) -> Iterator[Place]:
    for layer in range(config.encoder_layers):
        block = f"encoder.block.{layer}.layer"
        yield from _self_attention(block)
        yield from _feed_forward(f"{block}.1")


def _decoder(config: T5Config) -> Iterator[Place]:
    for layer in range(config.decoder_layers):
        block = f"decoder.block.{layer}.layer"
        cross = f"{block}.1.EncDecAttention"
        yield from _self_attention(block)
        yield _place(cross, ["q"], f"{block}.1.layer_norm")
        yield _place(cross, ["o"], f"{cross}.v")
        yield from _feed_forward(f"{block}.2")


def _self_attention(block: str) -> Iterator[Place]:
    attention = f"{block}.0.SelfAttention"
    yield _place(attention, ["q", "k", "v"], f"{block}.0.layer_norm")
    yield _place(attention, ["o"], f"{attention}.v")


def _feed_forward(sublayer: str) -> Iterator[Place]:
    feed_forward = f"{sublayer}.DenseReluDense"
    yield _place(feed_forward, ["wi_0", "wi_1"], f"{sublayer}.layer_norm")
    yield _place(feed_forward, ["wo"], f"{feed_forward}.wi_1")


def _place(prefix: str, layers: list[str], writer: str) -> Place:
    return Place(f"{prefix}.{'_'.join(layers)}", [f"{prefix}.{layer}" for layer in layers], writer)


def _cross(config: T5Config) -> Place:
    readers = [
        f"decoder.block.{layer}.layer.1.EncDecAttention.{part}" for layer in range(config.decoder_layers) for part in "kv"
    ]
    return Place("decoder.cross_k_v", readers, "encoder.final_layer_norm")
