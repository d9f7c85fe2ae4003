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

from redraft_export import __version__
from redraft_export.bundle import contract
from redraft_export.bundle.contract import BATCH_DECODER, BATCH_ENCODER, BATCH_GRAPHS, DECODER, DESCRIPTION, ENCODER
from redraft_export.errors import UnsupportedModelError
from redraft_export.hugging_face.config import CONFIG, GENERATION_CONFIG, ModelConfig
from redraft_export.hugging_face.framing import TOKENIZER, TOKENIZER_CONFIG, Frame, read_tokenizer, token_ids
from redraft_export.settings import Settings

COPIED = (CONFIG, TOKENIZER)
COPIED_IF_THERE = (GENERATION_CONFIG,)
SMALLEST_NEAR_TIE_THRESHOLD = 1e-3
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


@dataclass(frozen=True)
class Limits:
    """The longest source in tokens, and the margin below which a prediction is a near tie."""

    source_tokens: int
    near_tie: float


def copy_hugging_face_files(source: Path, target: Path) -> None:
    """Copies config, generation config and tokenizer unchanged."""
    for name in (*COPIED, *COPIED_IF_THERE):
        if name in COPIED or (source / name).is_file():
            shutil.copyfile(source / name, target / name)


def longest_source(folder: Path, config: ModelConfig, frame: Frame, asked: int | None = None) -> int:
    """The longest source in tokens: `asked`, else the tokenizer's limit, and no more than the positions allow."""
    path = folder / TOKENIZER_CONFIG
    length = asked or (Settings.read(path).get("model_max_length") if path.is_file() else None)
    # Tokenizers without a limit say so by a number far above any real one.
    known = isinstance(length, int) and length <= 100_000
    if config.positions is None:
        if not known:
            raise UnsupportedModelError(f"{path}: model_max_length is {length}; say --max-source-tokens")
        return length
    possible = _longest_for_positions(config, frame)
    if possible < 1 or (asked or 0) > possible:
        raise UnsupportedModelError(
            f"{folder / CONFIG}: max_position_embeddings is {config.positions}, which has room for sources of"
            f" {possible} tokens and outputs of up to {LENGTH_LIMIT.ratio} times as many; say --max-source-tokens"
        )
    return min(length, possible) if known else possible


def _longest_for_positions(config: ModelConfig, frame: Frame) -> int:
    """The longest source that fits with its frame, and whose longest output fits with the prompt and one more row."""
    assert config.positions is not None
    length = config.positions - len(frame.around([]))
    while length > 0 and len(config.tokens.prompt) + LENGTH_LIMIT.tokens(length) + 1 > config.positions:
        length -= 1
    return length


def write_description(
    folder: Path, config: ModelConfig, frame: Frame, labels: Labels, limits: Limits
) -> None:
    """Writes NOTICE and `redraft.json`, the latter with length and SHA-256 of every other file of the folder."""
    (folder / "NOTICE").write_text(labels.notice, encoding="utf-8")
    description: dict[str, Any] = {
        "contract": contract.VERSION,
        "name": labels.name,
        "precision": labels.precision,
        "graphs": {"encoder": ENCODER, "decoder": DECODER},
        BATCH_GRAPHS: {"encoder": BATCH_ENCODER, "decoder": BATCH_DECODER},
        "layers": {"encoder": config.encoder_layers, "decoder": config.decoder_layers},
        "heads": config.heads,
        "headSize": config.d_kv,
        "vocabularySize": config.vocabulary_size,
        "promptTokens": list(config.tokens.prompt),
        "endToken": config.end_token,
        "padToken": config.pad_token,
        "prefix": labels.prefix,
        "sourceStartTokens": list(frame.start),
        "prefixTokens": list(frame.prefix),
        "sourceEndTokens": list(frame.end),
        "maxSourceTokens": limits.source_tokens,
        "lengthLimit": {"ratio": LENGTH_LIMIT.ratio, "extra": LENGTH_LIMIT.extra},
        "nearTieThreshold": limits.near_tie,
        "selfTest": token_ids(read_tokenizer(folder), SELF_TEST_TEXT)[: min(SELF_TEST_TOKENS, limits.source_tokens)],
        "files": {path.name: fingerprint(path) for path in sorted(folder.iterdir()) if path.name != DESCRIPTION},
        "exporter": {"version": __version__, "onnx": onnx.__version__, "source": labels.source},
    }
    write_json(folder / DESCRIPTION, description)


def write_json(path: Path, description: dict[str, Any]) -> None:
    """Writes a description, as every bundle's is laid out."""
    path.write_text(json.dumps(description, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def fingerprint(path: Path) -> dict[str, Any]:
    """Size and SHA-256 of a file, as a description lists them."""
    data = path.read_bytes()
    return {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
