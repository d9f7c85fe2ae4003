"""The weights of a Llama, wherever they come from: settings, and tensors by GGUF's names."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from redraft_export.errors import UnsupportedModelError
from redraft_export.hugging_face.checkpoint import Checkpoint


@dataclass(frozen=True)
class LlamaSettings:
    """What a Llama's graph hangs on besides its weights. The head is the embedding."""

    layers: int
    width: int
    inner: int
    heads: int
    key_heads: int
    vocabulary_size: int
    rope_base: float
    norm_epsilon: float

    @property
    def head_size(self) -> int:
        """Width of one head."""
        return self.width // self.heads


class LlamaWeights(Protocol):
    """Settings and tensors. Queries and keys have the pairs that positions rotate side by side, as GGUF has them."""

    settings: LlamaSettings

    def tensor(self, name: str) -> np.ndarray:
        """The tensor of this GGUF name, float32, [out, in] or [width]."""


class HuggingFaceLlama:
    """A Hugging Face folder of `model_type` llama."""

    def __init__(self, folder: Path):
        self._checkpoint = Checkpoint(folder)
        self.settings = _settings(folder / "config.json")

    def tensor(self, name: str) -> np.ndarray:
        """As LlamaWeights says."""
        tensor = self._checkpoint.tensor(_hugging_face_name(name))
        for part, heads in (("attn_q", self.settings.heads), ("attn_k", self.settings.key_heads)):
            if name.endswith(f"{part}.weight"):
                halves = tensor.reshape(heads, 2, tensor.shape[0] // heads // 2, tensor.shape[1])
                return np.ascontiguousarray(halves.swapaxes(1, 2)).reshape(tensor.shape)
        return tensor


_PARTS = {
    "attn_norm": "input_layernorm",
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj",
    "ffn_norm": "post_attention_layernorm",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
}


def _hugging_face_name(name: str) -> str:
    match name.split("."):
        case ["token_embd", _]:
            return "model.embed_tokens.weight"
        case ["output_norm", _]:
            return "model.norm.weight"
        case ["blk", layer, part, _]:
            return f"model.layers.{layer}.{_PARTS[part]}.weight"
    raise AssertionError(name)


def _settings(file: Path) -> LlamaSettings:
    config: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    for key, expected in (
        ("model_type", ("llama",)),
        ("hidden_act", ("silu",)),
        ("tie_word_embeddings", (True,)),
        ("attention_bias", (False, None)),
        ("mlp_bias", (False, None)),
        ("rope_scaling", (None,)),
    ):
        if config.get(key) not in expected:
            raise UnsupportedModelError(f"{file}: {key} is {config.get(key)!r}, expected {expected[0]!r}")
    rope = (config.get("rope_parameters") or {}).get("rope_theta", config.get("rope_theta", 10000.0))
    settings = LlamaSettings(
        layers=config["num_hidden_layers"],
        width=config["hidden_size"],
        inner=config["intermediate_size"],
        heads=config["num_attention_heads"],
        key_heads=config["num_key_value_heads"],
        vocabulary_size=config["vocab_size"],
        rope_base=float(rope),
        norm_epsilon=config["rms_norm_eps"],
    )
    if config.get("head_dim") not in (None, settings.head_size):
        raise UnsupportedModelError(f"{file}: head_dim is {config['head_dim']}, expected {settings.head_size}")
    return settings
