"""Small untrained T5 models of every supported kind, made once a session."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch
from transformers import T5Config, T5ForConditionalGeneration

from redraft_export.bundle import read_tokenizer
from redraft_export.tiny import save, train_tokenizer

TEXT = ["She walk to the school every day.", "He have two an apple tree in the garden.", "We was late again."] * 4


def make_folder(folder: Path, **overrides: Any) -> Path:
    """Saves an untrained T5 with a small tokenizer; larger weights than usual, so that predictions differ."""
    torch.manual_seed(3)
    tokenizer = train_tokenizer(TEXT)
    settings: dict[str, Any] = dict(
        vocab_size=tokenizer.get_vocab_size(),
        d_model=32,
        d_kv=8,
        d_ff=48,
        num_layers=2,
        num_decoder_layers=3,
        num_heads=2,
        feed_forward_proj="gated-silu",
        relative_attention_max_distance=20,
        dropout_rate=0.0,
        decoder_start_token_id=0,
    )
    model = T5ForConditionalGeneration(T5Config(**(settings | overrides)))
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if "layer_norm" in name:
                weight.uniform_(0.5, 1.5)
            else:
                weight.mul_(2.0)
    save(folder, model, tokenizer)
    return folder


@pytest.fixture(scope="session")
def hugging_face_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gated SiLU model with a tied head, v0's kind."""
    return make_folder(tmp_path_factory.mktemp("model") / "untrained")


@pytest.fixture(scope="session")
def sources(hugging_face_folder: Path) -> list[list[int]]:
    """Ids of a few sentences, with the end token; the longest goes beyond the bias table's reach."""
    tokenizer = read_tokenizer(hugging_face_folder)
    return [tokenizer.encode(text).ids for text in (*TEXT[:3], " ".join(TEXT[:3]))]
