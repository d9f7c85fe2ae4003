"""Symmetric quantization of weights: 8 bits with one scale per output column, 4 bits with one per block of a column."""

from __future__ import annotations

import numpy as np

LEVELS = 127
ACTIVATION_ZERO_POINT = 128
BLOCK_SIZE = 32


def quantize_columns(weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int8 values [in, out] in -127..127 and float32 scales [out], so that values * scales is about `weight`.

    A column of zeros gets the scale 1.
    """
    largest = np.abs(weight).max(axis=0)
    scales = np.where(largest > 0, largest / LEVELS, 1.0).astype(np.float32)
    values = np.clip(np.rint(weight / scales), -LEVELS, LEVELS).astype(np.int8)
    return values, scales


def quantize_blocks(weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """`weight` [in, out] as MatMulNBits reads it: uint8 [out, blocks, 16], two values a byte, and scales [out, blocks].

    A value v in 0..15 stands for (v - 8) * scale. The scale is such that a block's largest magnitude is -8 times it,
    so that all sixteen values are in use. The last block is filled up with zeros.
    """
    inner, width = weight.shape
    padded = np.zeros((-(-inner // BLOCK_SIZE) * BLOCK_SIZE, width), dtype=np.float32)
    padded[:inner] = weight
    blocks = padded.T.reshape(width, -1, BLOCK_SIZE)
    largest = np.take_along_axis(blocks, np.abs(blocks).argmax(axis=2, keepdims=True), axis=2)
    scales = np.where(largest != 0, largest / -8, 1.0).astype(np.float32)
    values = np.clip(np.rint(blocks / scales) + 8, 0, 15).astype(np.uint8)
    return values[..., 0::2] | (values[..., 1::2] << 4), np.ascontiguousarray(scales[..., 0])
