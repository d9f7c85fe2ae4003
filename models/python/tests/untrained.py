"""Small untrained models of every supported kind, and what is made of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from transformers import PreTrainedModel

from redraft_export.bundle.build import write_graphs
from redraft_export.bundle.runtime import Model
from redraft_export.hugging_face.checkpoint import Checkpoint
from redraft_export.hugging_face.config import read_config
from redraft_export.hugging_face.folder import save_folder
from redraft_export.tiny.models import TINY_MODELS, TinyModel, t5
from redraft_export.tiny.training import MAX_SOURCE_TOKENS, train_tokenizer

TEXT = ["She walk to the school every day.", "He have two an apple tree in the garden.", "We was late again."] * 4
TINY = {tiny.name: tiny for tiny in TINY_MODELS}

PLAIN: dict[str, Any] = dict(
    model_type="t5",
    d_model=8,
    d_kv=4,
    d_ff=16,
    num_heads=2,
    num_layers=1,
    vocab_size=50,
    eos_token_id=1,
    decoder_start_token_id=0,
)
"""The settings of a T5, as its `config.json` has them."""


def make_folder(folder: Path, **overrides: Any) -> Path:
    """Saves an untrained T5 of the given kind, small but for its shapes."""
    settings: dict[str, Any] = dict(
        d_model=32, d_kv=8, d_ff=48, num_layers=2, num_decoder_layers=3, relative_attention_max_distance=20
    )
    return save_untrained(folder, replace(TINY["tiny-t5"], new=lambda size: t5(size, **(settings | overrides))))


def save_untrained(folder: Path, tiny: TinyModel) -> Path:
    """Saves an untrained model with a small tokenizer; larger weights than usual, so that predictions differ."""
    torch.manual_seed(3)
    tokenizer = train_tokenizer(TEXT, tiny)
    model = tiny.new(tokenizer.get_vocab_size())
    _spread(model)
    save_folder(folder, model, tokenizer, MAX_SOURCE_TOKENS)
    return folder


def build(source: Path, target: Path, precision: str, with_logits: bool = False) -> Model:
    """Writes the graphs alone, and opens them."""
    target.mkdir()
    config = read_config(source)
    write_graphs(target, Checkpoint(source), config, precision, with_logits)
    return Model(target, config)


def _spread(model: PreTrainedModel) -> None:
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if "norm" in name and name.endswith("weight"):
                weight.uniform_(0.5, 1.5)
            elif name.endswith("bias") and "relative" not in name:
                weight.normal_(std=0.3)
            elif model.config.model_type == "t5":
                weight.mul_(2.0)
            else:
                weight.mul_(5.0)
