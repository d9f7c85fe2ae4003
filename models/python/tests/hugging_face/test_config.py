"""Models the graphs can't express are refused, with the key and its value."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from redraft_export.bundle.description import longest_source
from redraft_export.errors import UnsupportedModelError
from redraft_export.hugging_face.checkpoint import Checkpoint
from redraft_export.hugging_face.config import parse_config, read_config
from redraft_export.hugging_face.framing import Frame
from untrained import PLAIN

BART: dict[str, Any] = dict(
    model_type="bart",
    d_model=8,
    encoder_layers=1,
    decoder_layers=1,
    encoder_attention_heads=2,
    decoder_attention_heads=2,
    encoder_ffn_dim=16,
    decoder_ffn_dim=16,
    max_position_embeddings=128,
    vocab_size=50,
    eos_token_id=2,
    pad_token_id=1,
    decoder_start_token_id=2,
)


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("model_type", "gpt2", 'model_type is "gpt2"; expected one of "t5", "bart", "mbart", "marian"'),
        ("model_type", "mt5", 'model_type is "mt5"'),
        ("model_type", ["t5"], 'model_type is ["t5"]; expected one of "t5"'),
        ("feed_forward_proj", "gated-tanh", 'feed_forward_proj is "gated-tanh"; expected one of "relu"'),
        ("dense_act_fn", "silu", 'dense_act_fn is "silu"; expected "relu"'),
        ("is_encoder_decoder", False, "is_encoder_decoder is false"),
        ("eos_token_id", [1, 2], "eos_token_id is [1, 2]"),
        ("eos_token_id", True, "eos_token_id is true; expected one token id"),
        ("d_kv", None, "d_kv is missing"),
        ("d_kv", 0, "d_kv is 0; expected a whole number of at least 1"),
        ("num_heads", "two", 'num_heads is "two"; expected a whole number of at least 1'),
        ("num_layers", 1.0, "num_layers is 1.0; expected a whole number of at least 1"),
        ("layer_norm_epsilon", [], "layer_norm_epsilon is []; expected a number"),
        ("scale_decoder_outputs", "no", 'scale_decoder_outputs is "no"; expected true or false'),
        ("relative_attention_num_buckets", 3, "relative_attention_num_buckets is 3; expected at least 4"),
        ("relative_attention_max_distance", 16, "relative_attention_max_distance is 16; expected more than half of 32"),
        ("decoder_start_token_id", None, "decoder_start_token_id is missing; add the id of the token"),
        ("decoder_start_token_id", "zero", 'decoder_start_token_id is "zero"; expected one token id'),
        ("forced_bos_token_id", [3, 4], "forced_bos_token_id is [3, 4]; expected one token id"),
        ("suppress_tokens", 7, "suppress_tokens is 7; expected a list of token ids"),
        ("decoder_start_token_id", 50, "token 50 is named, but vocab_size is 50"),
        ("encoder_no_repeat_ngram_size", 3, "encoder_no_repeat_ngram_size is 3; expected none"),
        ("repetition_penalty", 1.2, "repetition_penalty is 1.2; expected none"),
        ("min_length", 5, "min_length is 5; expected none"),
        ("bad_words_ids", [[3, 4]], "bad_words_ids is [[3, 4]]; expected words of one token"),
        ("bad_words_ids", 3, "bad_words_ids is 3; expected words of one token"),
    ],
)
def test_refuses_naming_key_and_value(key: str, value: Any, expected: str) -> None:
    with pytest.raises(UnsupportedModelError) as refusal:
        parse_config(PLAIN | {key: value})
    assert "config.json: " + expected in str(refusal.value)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"decoder_attention_heads": 3}, "decoder_attention_heads is 3; expected a divisor of d_model 8"),
        ({"activation_function": "tanh"}, 'activation_function is "tanh"; expected one of "relu"'),
        ({"normalize_before": True}, "normalize_before is true; expected false, as transformers has it for bart"),
        (
            {"model_type": "marian", "decoder_vocab_size": 60},
            "decoder_vocab_size is 60; expected 50, as vocab_size says",
        ),
    ],
)
def test_refuses_bart_settings(changes: dict[str, Any], expected: str) -> None:
    with pytest.raises(UnsupportedModelError) as refusal:
        parse_config(BART | changes)
    assert "config.json: " + expected in str(refusal.value)


def test_decoding_settings_come_from_the_generation_config(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text(json.dumps(BART | {"no_repeat_ngram_size": 3, "forced_bos_token_id": 9}))
    with pytest.raises(UnsupportedModelError, match="no_repeat_ngram_size is 3"):
        read_config(tmp_path)
    (tmp_path / "generation_config.json").write_text(
        json.dumps({"forced_bos_token_id": 0, "bad_words_ids": [[1], [2]], "suppress_tokens": [7], "num_beams": 4})
    )
    tokens = read_config(tmp_path).tokens
    assert (tokens.prompt, tokens.end, tokens.pad, tokens.banned) == ((2, 0), 2, 1, (1, 7))


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
        longest_source(tmp_path, parse_config(PLAIN), Frame((), (), (1,)))
    assert longest_source(tmp_path, parse_config(PLAIN), Frame((), (), (1,)), 64) == 64


def test_sources_leave_room_for_their_longest_output(tmp_path: Path) -> None:
    config, frame = parse_config(BART), Frame((0,), (), (2,))
    longest = longest_source(tmp_path, config, frame)
    # One start token, floor(1.5 * 74) + 16 new ones and one row more make 129 at most.
    assert longest == 73
    with pytest.raises(UnsupportedModelError, match="max_position_embeddings is 128, which has room for sources of 73"):
        longest_source(tmp_path, config, frame, 74)
