"""Weights inside the graph's own file."""

from __future__ import annotations

import numpy as np
from onnx import TensorProto, numpy_helper


class InlineStore:
    """Makes initializers that hold their data themselves, for a file that stands alone (2 GB at most)."""

    def initializer(self, name: str, array: np.ndarray) -> TensorProto:
        return numpy_helper.from_array(np.asarray(array), name)
