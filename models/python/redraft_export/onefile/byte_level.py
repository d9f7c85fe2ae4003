"""A byte-level BPE tokenizer as onnxruntime-extensions can run it, read from `tokenizer.json`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from redraft_export.errors import UnsupportedModelError

CONTROL_SPACES = "\t\n\v\f\r"


def byte_symbols() -> list[str]:
    """The character that byte-level BPE writes for each byte 0 .. 255: itself where it shows, else one from 256 on."""
    shown = {*range(ord("!"), ord("~") + 1), *range(ord("¡"), ord("¬") + 1), *range(ord("®"), ord("ÿ") + 1)}
    hidden = [byte for byte in range(256) if byte not in shown]
    return [chr(byte) if byte in shown else chr(256 + hidden.index(byte)) for byte in range(256)]


@dataclass(frozen=True)
class ByteLevelBpe:
    """`vocabulary`: token to id, special tokens among them; `merges` in order of rank; `split_digits`: whether each
    numeric character is a piece of its own."""

    vocabulary: dict[str, int]
    special: frozenset[int]
    merges: list[tuple[str, str]]
    split_digits: bool

    @staticmethod
    def read(path: Path) -> ByteLevelBpe:
        """Raises UnsupportedModelError, naming the setting, for a tokenizer whose graph would tokenize differently."""
        raw = json.loads(path.read_text(encoding="utf-8"))
        model = raw["model"]
        _expect(path, "model.type", model.get("type"), "BPE")
        for key in ("dropout", "unk_token", "continuing_subword_prefix", "end_of_word_suffix"):
            _expect(path, f"model.{key}", model.get(key) or None, None)
        for key in ("byte_fallback", "ignore_merges"):
            _expect(path, f"model.{key}", bool(model.get(key)), False)
        _expect(path, "normalizer", raw.get("normalizer"), None)
        _expect(path, "decoder.type", (raw.get("decoder") or {}).get("type"), "ByteLevel")
        added = raw.get("added_tokens", [])
        _expect(path, "added tokens that are not special", [t["content"] for t in added if not t["special"]], [])
        merges = [tuple(merge.split(" ")) if isinstance(merge, str) else tuple(merge) for merge in model["merges"]]
        _check_control_spaces(path, merges)
        return ByteLevelBpe(
            vocabulary=model["vocab"] | {token["content"]: token["id"] for token in added},
            special=frozenset(token["id"] for token in added),
            merges=merges,
            split_digits=_splits_digits(path, raw.get("pre_tokenizer")),
        )

    @property
    def size(self) -> int:
        """One more than the highest id."""
        return max(self.vocabulary.values()) + 1

    def token_bytes(self, row_count: int) -> tuple[np.ndarray, np.ndarray]:
        """The bytes of each id, uint8 [row_count, longest], and their number, int64 [row_count]; 0 for special tokens
        and ids without a token."""
        values = {symbol: byte for byte, symbol in enumerate(byte_symbols())}
        texts = {
            token_id: [values[symbol] for symbol in token]
            for token, token_id in self.vocabulary.items()
            if token_id not in self.special
        }
        table = np.zeros((row_count, max(map(len, texts.values()))), dtype=np.uint8)
        lengths = np.zeros(row_count, dtype=np.int64)
        for token_id, text in texts.items():
            table[token_id, : len(text)] = text
            lengths[token_id] = len(text)
        return table, lengths


def _splits_digits(path: Path, pre_tokenizer: dict[str, Any] | None) -> bool:
    steps = (pre_tokenizer or {}).get("pretokenizers", [pre_tokenizer or {}])
    kinds = [step.get("type") for step in steps]
    if kinds not in (["ByteLevel"], ["Digits", "ByteLevel"]):
        _expect(path, "pre_tokenizer", kinds, ["Digits", "ByteLevel"])
    _expect(path, "pre_tokenizer.add_prefix_space", steps[-1].get("add_prefix_space"), False)
    _expect(path, "pre_tokenizer.use_regex", steps[-1].get("use_regex", True), True)
    if len(steps) == 2:
        _expect(path, "pre_tokenizer.individual_digits", steps[0].get("individual_digits"), True)
    return len(steps) == 2


def _check_control_spaces(path: Path, merges: list[tuple[str, ...]]) -> None:
    """The graph takes tabs and line ends one by one (see `text_graph`): right only where nothing joins them."""
    symbols = {byte_symbols()[ord(character)] for character in CONTROL_SPACES}
    for merge in merges:
        if symbols & set("".join(merge)):
            raise UnsupportedModelError(f"{path}: merge {' '.join(merge)} joins tabs or line ends to other characters")


def _expect(path: Path, key: str, value: Any, expected: Any) -> None:
    if value != expected:
        raise UnsupportedModelError(
            f"{path}: {key} is {json.dumps(value)}; expected {json.dumps(expected)}. Text to text takes byte-level BPE "
            "of GPT-2's kind; the one graph from ids to ids takes any tokenizer"
        )
