"""`tokenizer.json` of the byte-level BPE in a GGUF file."""

from __future__ import annotations

import json
from typing import Any

from redraft_export.errors import UnsupportedModelError
from redraft_export.judge.gguf_file import GgufLlama

_CONTROL = 3
_BYTE_LEVEL = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True}
_SPLITS: dict[str, list[dict[str, Any]]] = {
    "smollm": [{"type": "Digits", "individual_digits": True}, _BYTE_LEVEL],
    "gpt-2": [_BYTE_LEVEL],
}
"""How llama.cpp's names for ways to split text are said to the tokenizers library."""


def tokenizer_json(model: GgufLlama) -> str:
    """The tokenizer as the tokenizers library reads it, on one line. The engine's converter writes the same."""
    kind, split = model.field("tokenizer.ggml.model"), model.field("tokenizer.ggml.pre")
    if kind != "gpt2" or split not in _SPLITS:
        raise UnsupportedModelError(f"tokenizer.ggml.model is {kind!r} and pre {split!r}, expected 'gpt2' and one of {sorted(_SPLITS)}")
    tokens: list[str] = model.field("tokenizer.ggml.tokens")
    types: list[int] = model.field("tokenizer.ggml.token_type")
    special = [
        {"id": i, "content": tokens[i], "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
        for i in range(len(tokens))
        if types[i] == _CONTROL
    ]
    described = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": special,
        "normalizer": None,
        "pre_tokenizer": {"type": "Sequence", "pretokenizers": _SPLITS[split]},
        "post_processor": None,
        "decoder": {"type": "ByteLevel", "add_prefix_space": True, "trim_offsets": True, "use_regex": True},
        "model": {
            "type": "BPE",
            "dropout": None,
            "unk_token": None,
            "continuing_subword_prefix": None,
            "end_of_word_suffix": None,
            "fuse_unk": False,
            "byte_fallback": False,
            "vocab": {token: i for i, token in enumerate(tokens)},
            "merges": model.field("tokenizer.ggml.merges"),
        },
    }
    return json.dumps(described, ensure_ascii=False, separators=(",", ":")) + "\n"
