"""Models the graphs can't express are refused, with the key and its value."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from redraft_export.bundle import model_max_length
from redraft_export.checkpoint import Checkpoint
from redraft_export.config import UnsupportedModelError, parse_config, read_config

PLAIN: dict[str, Any] = dict(
    model_type="t5", d_model=8, d_kv=4, d_ff=16, num_heads=2, num_layers=1, vocab_size=50, eos_token_id=1
)


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("model_type", "bart", 'model_type is "bart"; expected "t5"'),
        ("model_type", "mt5", 'model_type is "mt5"'),
        ("feed_forward_proj", "gated-tanh", 'feed_forward_proj is "gated-tanh"; expected one of relu'),
        ("dense_act_fn", "gelu", 'dense_act_fn is "gelu"; expected "relu"'),
        ("is_encoder_decoder", False, "is_encoder_decoder is false"),
        ("eos_token_id", [1, 2], "eos_token_id is [1, 2]"),
        ("d_kv", None, "d_kv is missing"),
    ],
)
def test_refuses_naming_key_and_value(key: str, value: Any, expected: str) -> None:
    with pytest.raises(UnsupportedModelError) as refusal:
        parse_config(PLAIN | {key: value})
    assert "config.json: " + expected in str(refusal.value)


@pytest.mark.parametrize(
    ("settings", "scaled"),
    [
        ({}, True),
        ({"tie_word_embeddings": False}, False),
        ({"tie_word_embeddings": True, "scale_decoder_outputs": False}, False),
    ],
)
def test_scaling_follows_old_and_new_configs(settings: dict[str, Any], scaled: bool) -> None:
    assert parse_config(PLAIN | settings).scale_decoder_outputs is scaled


def test_refuses_a_folder_without_config_or_weights(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedModelError, match="config.json: no such file"):
        read_config(tmp_path)
    with pytest.raises(UnsupportedModelError, match="model.safetensors: no such file"):
        Checkpoint(tmp_path)


def test_a_tokenizer_without_a_limit_needs_the_option(tmp_path: Path) -> None:
    (tmp_path / "tokenizer_config.json").write_text(json.dumps({"model_max_length": 10**30}))
    with pytest.raises(UnsupportedModelError, match="say --max-source-tokens"):
        model_max_length(tmp_path)
