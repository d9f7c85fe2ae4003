"""Small untrained models of every supported kind."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from transformers import PreTrainedModel

from redraft_export.framing import read_tokenizer
from redraft_export.hugging_face_folder import save_folder
from redraft_export.tiny import MAX_SOURCE_TOKENS, train_tokenizer
from redraft_export.tiny_models import TINY_MODELS, TinyModel, t5

TEXT = ["She walk to the school every day.", "He have two an apple tree in the garden.", "We was late again."] * 4
TINY = {tiny.name: tiny for tiny in TINY_MODELS}


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


@pytest.fixture(scope="session")
def hugging_face_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gated SiLU model with a tied head, v0's kind."""
    return make_folder(tmp_path_factory.mktemp("model") / "untrained")


@pytest.fixture(scope="session")
def sources(hugging_face_folder: Path) -> list[list[int]]:
    """Ids of a few sentences, with the end token; the longest goes beyond the bias table's reach."""
    tokenizer = read_tokenizer(hugging_face_folder)
    return [tokenizer.encode(text).ids for text in (*TEXT[:3], " ".join(TEXT[:3]))]
