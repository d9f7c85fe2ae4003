"""Access to the weights of a Hugging Face T5 folder, as float32 and in the orientation ONNX multiplies."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from safetensors.torch import load_file

from redraft_export.config import UnsupportedModelError

WEIGHTS_FILE = "model.safetensors"


class Checkpoint:
    """The tensors of one `model.safetensors`, by their Hugging Face names."""

    def __init__(self, folder: Path):
        path = folder / WEIGHTS_FILE
        if not path.is_file():
            raise UnsupportedModelError(f"{path}: no such file; expected all weights in one {WEIGHTS_FILE}")
        self._path = path
        self._tensors = load_file(path)

    def __contains__(self, name: str) -> bool:
        return name in self._tensors

    def tensor(self, name: str) -> np.ndarray:
        """The tensor as stored, in float32."""
        if name not in self._tensors:
            raise UnsupportedModelError(f"{self._path}: tensor {name} is missing")
        return self._tensors[name].float().numpy()

    def linear(self, *names: str) -> np.ndarray:
        """Weight [in, out] of one or more linear layers that read the same input, side by side along `out`."""
        return np.ascontiguousarray(np.concatenate([self.tensor(f"{name}.weight").T for name in names], axis=1))

    def embedding(self) -> np.ndarray:
        """Token embedding [vocabulary, d_model]."""
        return self.tensor("shared.weight")

    def head(self) -> np.ndarray | None:
        """Language model head [vocabulary, d_model] where it is not the embedding itself; None where it is."""
        if "lm_head.weight" not in self:
            return None
        head = self.tensor("lm_head.weight")
        return None if np.array_equal(head, self.embedding()) else head
