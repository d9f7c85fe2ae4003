"""The bundle around the graphs: the copied Hugging Face files, the notice and `redraft.json`."""

from __future__ import annotations

import hashlib
import json
import math
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import onnx
from tokenizers import Tokenizer

from redraft_export import __version__
from redraft_export.config import T5Config, UnsupportedModelError
from redraft_export.runtime import DECODER, ENCODER

CONTRACT_VERSION = 1
DESCRIPTION = "redraft.json"
COPIED = ("config.json", "generation_config.json", "tokenizer.json")
SELF_TEST_TOKENS = 28
SELF_TEST_TEXT = (
    "The weather was very bad yesterday, so my sister and her friends has decided to stay at home and bake a apple pie."
)


@dataclass(frozen=True)
class LengthLimit:
    """The limit on new tokens: floor(ratio * source tokens) + extra."""

    ratio: float = 1.5
    extra: int = 16

    def tokens(self, source_tokens: int) -> int:
        return math.floor(self.ratio * source_tokens) + self.extra


LENGTH_LIMIT = LengthLimit()


@dataclass(frozen=True)
class Labels:
    """What a bundle is called, what its texts begin with, and where it comes from."""

    name: str
    source: str
    precision: str
    prefix: str
    notice: str


def copy_hugging_face_files(source: Path, target: Path, config: T5Config) -> None:
    """Copies config, generation config and tokenizer unchanged, after a look at the tokenizer's size."""
    for name in COPIED:
        if not (source / name).is_file():
            raise UnsupportedModelError(f"{source / name}: no such file")
        shutil.copyfile(source / name, target / name)
    size = read_tokenizer(source).get_vocab_size(with_added_tokens=True)
    if size > config.vocabulary_size:
        raise UnsupportedModelError(
            f"{source / 'tokenizer.json'}: {size} tokens; expected at most vocab_size {config.vocabulary_size}"
        )


def read_tokenizer(folder: Path) -> Tokenizer:
    """The folder's tokenizer, which neither truncates nor pads."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def source_ids(tokenizer: Tokenizer, text: str, config: T5Config) -> list[int]:
    """The ids the encoder reads for `text`: its tokens and one end token."""
    return [*_token_ids(tokenizer, text), config.end_token]


def model_max_length(source: Path) -> int:
    """The longest source the model was trained on, from `tokenizer_config.json`."""
    path = source / "tokenizer_config.json"
    length = json.loads(path.read_text(encoding="utf-8")).get("model_max_length") if path.is_file() else None
    # Tokenizers without a limit say so by a number far above any real one.
    if not isinstance(length, int) or length > 100_000:
        raise UnsupportedModelError(f"{path}: model_max_length is {length}; say --max-source-tokens")
    return length


def write_description(
    folder: Path, config: T5Config, labels: Labels, max_source_tokens: int, near_tie_threshold: float
) -> None:
    """Writes NOTICE and `redraft.json`, the latter with length and SHA-256 of every other file of the folder."""
    (folder / "NOTICE").write_text(labels.notice, encoding="utf-8")
    description: dict[str, Any] = {
        "contract": CONTRACT_VERSION,
        "name": labels.name,
        "precision": labels.precision,
        "graphs": {"encoder": ENCODER, "decoder": DECODER},
        "layers": {"encoder": config.encoder_layers, "decoder": config.decoder_layers},
        "heads": config.heads,
        "headSize": config.d_kv,
        "vocabularySize": config.vocabulary_size,
        "promptTokens": [config.start_token],
        "endToken": config.end_token,
        "padToken": config.pad_token,
        "prefix": labels.prefix,
        "appendEndToken": True,
        "maxSourceTokens": max_source_tokens,
        "lengthLimit": {"ratio": LENGTH_LIMIT.ratio, "extra": LENGTH_LIMIT.extra},
        "nearTieThreshold": near_tie_threshold,
        "selfTest": _token_ids(read_tokenizer(folder), SELF_TEST_TEXT)[:SELF_TEST_TOKENS],
        "files": {path.name: _fingerprint(path) for path in sorted(folder.iterdir()) if path.name != DESCRIPTION},
        "exporter": {"version": __version__, "onnx": onnx.__version__, "source": labels.source},
    }
    text = json.dumps(description, indent=2, ensure_ascii=False) + "\n"
    (folder / DESCRIPTION).write_text(text, encoding="utf-8")


def _token_ids(tokenizer: Tokenizer, text: str) -> list[int]:
    return tokenizer.encode(text, add_special_tokens=False).ids


def _fingerprint(path: Path) -> dict[str, Any]:
    data = path.read_bytes()
    return {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
