"""Access to the weights of a Hugging Face model folder, as float32 and in the orientation ONNX multiplies."""

from __future__ import annotations

import copy
from pathlib import Path

import numpy as np
import torch
from safetensors import SafetensorError
from safetensors.torch import load_file

from redraft_export.errors import UnsupportedModelError

WEIGHTS_FILE = "model.safetensors"


class Checkpoint:
    """The tensors of one `model.safetensors`, which is `path`, by their Hugging Face names."""

    def __init__(self, folder: Path):
        path = folder / WEIGHTS_FILE
        if not path.is_file():
            raise UnsupportedModelError(
                f"{path}: no such file; expected all weights in one {WEIGHTS_FILE}, as save_pretrained writes them"
                ' with max_shard_size="100GB"'
            )
        self.path = path
        self.input_scales: dict[str, float] = {}
        """By the name of a joined weight, the largest magnitude of what it is multiplied with; where calibrated."""
        try:
            self._tensors = load_file(path)
        except SafetensorError as error:
            raise UnsupportedModelError(f"{path}: cannot be read: {error}") from None

    def changed(self, tensors: dict[str, np.ndarray]) -> Checkpoint:
        """The same with other values in some tensors."""
        other = copy.copy(self)
        other._tensors = self._tensors | {name: torch.from_numpy(values) for name, values in tensors.items()}
        return other

    def scaled(self, input_scales: dict[str, float]) -> Checkpoint:
        """The same with these scales."""
        other = copy.copy(self)
        other.input_scales = input_scales
        return other

    def __contains__(self, name: str) -> bool:
        return name in self._tensors

    def shape(self, name: str) -> tuple[int, ...]:
        """Shape of a tensor that there is."""
        return tuple(self._tensors[name].shape)

    def tensor(self, name: str) -> np.ndarray:
        """The tensor as stored, in float32."""
        if name not in self._tensors:
            raise UnsupportedModelError(f"{self.path}: tensor {name} is missing")
        return self._tensors[name].float().numpy()

    def linear(self, *names: str) -> np.ndarray:
        """Weight [in, out] of one or more linear layers that read the same input, side by side along `out`."""
        return np.ascontiguousarray(np.concatenate([self.tensor(f"{name}.weight").T for name in names], axis=1))

    def bias(self, *names: str) -> np.ndarray | None:
        """Bias [out] of the same layers side by side; None where they have none."""
        having = [f"{name}.bias" in self for name in names]
        return np.concatenate([self.tensor(f"{name}.bias") for name in names]) if all(having) else None

    def first(self, *names: str) -> np.ndarray:
        """The first of these tensors that there is."""
        return self.tensor(next((name for name in names if name in self), names[-1]))

    def head(self, *embeddings: str) -> tuple[str, np.ndarray]:
        """Language model head [vocabulary, d_model], and the name of its constant.

        It is the embedding, the first of `embeddings` that there is, unless the weights have one that differs.
        """
        embedding = self.first(*embeddings)
        head = self.first("lm_head.weight", *embeddings)
        return ("embedding", embedding) if np.array_equal(head, embedding) else ("lm_head", head)
