"""T5's relative position bias, baked from buckets into a table over clipped distances."""

from __future__ import annotations

import math

import numpy as np

from redraft_export.families.network import MASKED
from redraft_export.hugging_face.config import T5Config


def encoder_table(weight: np.ndarray, config: T5Config) -> np.ndarray:
    """Bias [1, heads, 2 * max_distance + 1] by key position minus query position, from `weight` [buckets, heads].

    Negative distances stand at the end, where a negative index finds them.
    """
    return _table(weight, _encoder_buckets(config))


def decoder_table(weight: np.ndarray, config: T5Config) -> np.ndarray:
    """Bias [1, heads, max_distance + 2] by query position minus key position, from `weight` [buckets, heads].

    The last entry, which index -1 finds, masks the positions that are yet to come.
    """
    table = _table(weight, _decoder_buckets(config))
    return np.concatenate([table, np.full((1, config.heads, 1), MASKED)], axis=2)


def encoder_weight(table: np.ndarray, config: T5Config) -> np.ndarray:
    """The `weight` that `encoder_table` made the table of; a bucket of no distance gets zeros."""
    return _weight(table, _encoder_buckets(config), config.buckets)


def decoder_weight(table: np.ndarray, config: T5Config) -> np.ndarray:
    """The `weight` that `decoder_table` made the table of."""
    return _weight(table[..., :-1], _decoder_buckets(config), config.buckets)


def _encoder_buckets(config: T5Config) -> np.ndarray:
    """The bucket of every place of the encoder's table."""
    reach, half = config.max_distance, config.buckets // 2
    distances = np.concatenate([np.arange(0, reach + 1), np.arange(-reach, 0)])
    return np.where(distances > 0, half, 0) + _buckets(np.abs(distances), half, reach)


def _decoder_buckets(config: T5Config) -> np.ndarray:
    """The bucket of every place of the decoder's table but the last."""
    return _buckets(np.arange(0, config.max_distance + 1), config.buckets, config.max_distance)


def _buckets(distances: np.ndarray, count: int, reach: int) -> np.ndarray:
    """The bucket, 0 .. count - 1, of each distance >= 0: exact for the first half, logarithmic behind it."""
    exact = count // 2
    # In float32, as transformers computes it: a distance on a boundary must fall into the same bucket.
    ratio = np.log(np.maximum(distances, 1).astype(np.float32) / np.float32(exact)) / np.float32(
        math.log(reach / exact)
    )
    logarithmic = exact + (ratio * np.float32(count - exact)).astype(np.int64)
    return np.where(distances < exact, distances, np.minimum(logarithmic, count - 1))


def _table(weight: np.ndarray, buckets: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(weight[buckets].T[None].astype(np.float32))


def _weight(table: np.ndarray, buckets: np.ndarray, count: int) -> np.ndarray:
    weight = np.zeros((count, table.shape[1]), dtype=np.float32)
    weight[buckets] = table[0].T
    return weight
