"""The part of a T5 `config.json` that shapes the graphs, and the refusal of what the graphs can't express."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ACTIVATIONS = ("relu", "gelu_new", "silu")


class UnsupportedModelError(ValueError):
    """A model folder the exporter can't turn into a bundle; the message names the file, the key and its value."""


@dataclass(frozen=True)
class T5Config:
    """Sizes and choices of one T5 model, as `config.json` names them; `norm_epsilon` is the RMS norm's."""

    d_model: int
    d_kv: int
    d_ff: int
    heads: int
    encoder_layers: int
    decoder_layers: int
    vocabulary_size: int
    buckets: int
    max_distance: int
    norm_epsilon: float
    activation: str
    gated: bool
    scale_decoder_outputs: bool
    start_token: int
    end_token: int
    pad_token: int

    @property
    def inner(self) -> int:
        """Width of all heads together."""
        return self.heads * self.d_kv


def read_config(folder: Path) -> T5Config:
    """Reads `config.json` of a Hugging Face folder; raises UnsupportedModelError for anything but a plain T5."""
    path = folder / "config.json"
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise UnsupportedModelError(f"{path}: no such file; expected a Hugging Face T5 folder") from None
    return parse_config(raw, str(path))


def parse_config(raw: dict[str, Any], where: str = "config.json") -> T5Config:
    """Turns the parsed `config.json` into a T5Config; `where` is the file's name for messages."""

    def required(key: str) -> Any:
        if raw.get(key) is None:
            raise UnsupportedModelError(f"{where}: {key} is missing")
        return raw[key]

    def refuse(key: str, expected: str) -> None:
        raise UnsupportedModelError(f"{where}: {key} is {json.dumps(raw.get(key))}; expected {expected}")

    if required("model_type") != "t5":
        refuse("model_type", '"t5"')
    projection = raw.get("feed_forward_proj", "relu")
    gated = projection.startswith("gated-")
    activation = projection.removeprefix("gated-")
    if projection == "gated-gelu":
        activation = "gelu_new"
    if activation not in ACTIVATIONS:
        refuse("feed_forward_proj", "one of " + ", ".join(ACTIVATIONS) + ", plain or with the prefix gated-")
    if raw.get("dense_act_fn", activation) != activation:
        refuse("dense_act_fn", f'"{activation}", as feed_forward_proj says')
    if raw.get("is_encoder_decoder", True) is not True:
        refuse("is_encoder_decoder", "true")
    if not isinstance(required("eos_token_id"), int):
        refuse("eos_token_id", "one token id")
    # Configs written before transformers 5 say it by tie_word_embeddings: T5 1.0 ties and scales, T5 1.1 does neither.
    scaled = raw.get("scale_decoder_outputs", raw.get("tie_word_embeddings", True))
    layers = required("num_layers")
    return T5Config(
        d_model=required("d_model"),
        d_kv=required("d_kv"),
        d_ff=required("d_ff"),
        heads=required("num_heads"),
        encoder_layers=layers,
        decoder_layers=raw.get("num_decoder_layers") or layers,
        vocabulary_size=required("vocab_size"),
        buckets=raw.get("relative_attention_num_buckets", 32),
        max_distance=raw.get("relative_attention_max_distance", 128),
        norm_epsilon=raw.get("layer_norm_epsilon", 1e-6),
        activation=activation,
        gated=gated,
        scale_decoder_outputs=bool(scaled),
        start_token=raw.get("decoder_start_token_id", raw.get("pad_token_id", 0)),
        end_token=raw["eos_token_id"],
        pad_token=raw.get("pad_token_id", 0),
    )
