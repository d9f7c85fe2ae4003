"""Symmetric INT8 quantization of weights, one scale per output column."""

from __future__ import annotations

import numpy as np

LEVELS = 127
ACTIVATION_ZERO_POINT = 128


def quantize_columns(weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int8 values [in, out] in -127..127 and float32 scales [out], so that values * scales is about `weight`.

    A column of zeros gets the scale 1.
    """
    largest = np.abs(weight).max(axis=0)
    scales = np.where(largest > 0, largest / LEVELS, 1.0).astype(np.float32)
    values = np.clip(np.rint(weight / scales), -LEVELS, LEVELS).astype(np.int8)
    return values, scales
