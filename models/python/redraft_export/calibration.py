"""Scales of activations that do not hang on the row: smoothed, then measured on sentences.

Smoothing is SmoothQuant's (Xiao et al., arXiv 2211.10438, section 4): a channel of an activation is divided by
max|x|^a / max|w|^(1-a), and the weights that read it are multiplied by that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import torch
from transformers import T5ForConditionalGeneration

from redraft_export.families.t5_smoothing import Place, places, smoothed
from redraft_export.hugging_face.checkpoint import Checkpoint
from redraft_export.hugging_face.config import ModelConfig

SMOOTHING = 0.6
"""How much of an activation's reach goes over to the weights."""

CLIPPED_SHARE = 1e-5
"""Magnitudes above the scale: the 99.999th percentile is where eight bits end."""

SMALLEST = 1e-5


@dataclass(frozen=True)
class Example:
    """A sentence as the encoder reads it, framed, and as the decoder would write it if there is nothing to correct, bare."""

    source: list[int]
    output: list[int]


def calibrated(checkpoint: Checkpoint, config: ModelConfig, examples: list[Example]) -> Checkpoint:
    """The same model, smoothed, with the scales of its activations but the head's. Reads the examples twice."""
    found = places(config)
    model = T5ForConditionalGeneration.from_pretrained(checkpoint.path.parent, dtype=torch.float32).eval()
    reach = _reach(model, found, examples)
    factors = {place.name: _factors(checkpoint, place, reach[place.name]) for place in found}
    scales = _scales(model, found, factors, examples)
    for place in found:
        checkpoint = smoothed(checkpoint, place, factors[place.name])
    return checkpoint.scaled(scales)


def _factors(checkpoint: Checkpoint, place: Place, reach: np.ndarray) -> np.ndarray:
    weights = np.abs(checkpoint.linear(*place.readers)).max(axis=1)
    return np.maximum(reach, SMALLEST) ** SMOOTHING / np.maximum(weights, SMALLEST) ** (1 - SMOOTHING)


def _reach(model: T5ForConditionalGeneration, found: list[Place], examples: list[Example]) -> dict[str, np.ndarray]:
    """The largest magnitude of each channel."""
    reach: dict[str, np.ndarray] = {}

    def see(place: Place, x: np.ndarray) -> None:
        largest = x.max(axis=0)
        reach[place.name] = np.maximum(reach.get(place.name, largest), largest)

    with _seen(model, found, see):
        _read(model, examples)
    return reach


def _scales(
    model: T5ForConditionalGeneration,
    found: list[Place],
    factors: dict[str, np.ndarray],
    examples: list[Example],
) -> dict[str, float]:
    """The magnitude that all but CLIPPED_SHARE of an activation's values stay within, once it is smoothed."""
    largest: dict[str, np.ndarray] = {}
    counts: dict[str, int] = {}
    rows = sum(max(len(each.source), 1 + len(each.output)) for each in examples)
    most = 1 + int(CLIPPED_SHARE * max(map(len, factors.values())) * rows)

    def see(place: Place, x: np.ndarray) -> None:
        values = np.concatenate([largest.get(place.name, np.empty(0)), (x / factors[place.name]).ravel()])
        largest[place.name] = np.sort(np.partition(values, -min(most, len(values)))[-most:])
        counts[place.name] = counts.get(place.name, 0) + x.size

    with _seen(model, found, see):
        _read(model, examples)
    return {name: _beyond(values, int(CLIPPED_SHARE * counts[name])) for name, values in largest.items()}


def _beyond(ascending: np.ndarray, count: int) -> float:
    """The value that `count` others are above; 1 where all are 0."""
    return float(ascending[-1 - count]) or 1.0


@contextmanager
def _seen(
    model: T5ForConditionalGeneration, found: Iterable[Place], see: Callable[[Place, np.ndarray], None]
) -> Iterator[None]:
    """Shows the magnitudes [rows, width] of every place to `see`, whenever the model comes by."""

    def hook(place: Place) -> Callable[[torch.nn.Module, tuple[torch.Tensor]], None]:
        return lambda _, inputs: see(place, inputs[0].abs().reshape(-1, inputs[0].shape[-1]).numpy())

    handles = [model.get_submodule(each.readers[0]).register_forward_pre_hook(hook(each)) for each in found]
    try:
        yield
    finally:
        for handle in handles:
            handle.remove()


def _read(model: T5ForConditionalGeneration, examples: list[Example]) -> None:
    """Sends examples through the encoder and the decoder."""
    start = model.config.decoder_start_token_id
    with torch.inference_mode():
        for each in examples:
            model(input_ids=torch.tensor([each.source]), decoder_input_ids=torch.tensor([[start, *each.output]]))
