"""Turns the stream between a Llama's layers, so that no channel of it is much larger than the others.

What a few channels hold in the stream of a language model is hundreds of times what the others do, and 8 bits with one
scale a row have few steps left for those. An orthogonal turn of the stream, folded into the weights that read and
write it, spreads that over 64 channels each and changes nothing else (QuaRot, https://arxiv.org/abs/2404.00456).
"""

from __future__ import annotations

import numpy as np

from redraft_export.judge.weights import LlamaWeights

SIZE = 64


class TurnedLlama:
    """The weights of a Llama whose stream is turned. Norms have no weights left: those of the last are `last_norm`, which
    lie between two turns behind it, for the head is the embedding."""

    def __init__(self, weights: LlamaWeights):
        self._weights = weights
        self.settings = weights.settings

    def tensor(self, name: str) -> np.ndarray:
        """As LlamaWeights says."""
        tensor = self._weights.tensor(name)
        stem, _, part = name.removesuffix(".weight").rpartition(".")
        match part:
            case "token_embd":
                return turned(tensor)
            case "attn_norm" | "ffn_norm" | "output_norm":
                return np.ones_like(tensor)
            case "attn_q" | "attn_k" | "attn_v":
                return turned(tensor * self._weights.tensor(f"{stem}.attn_norm.weight"))
            case "ffn_gate" | "ffn_up":
                return turned(tensor * self._weights.tensor(f"{stem}.ffn_norm.weight"))
            case "attn_output" | "ffn_down":
                return np.ascontiguousarray(turned(np.ascontiguousarray(tensor.T)).T)
        return tensor

    def last_norm(self) -> np.ndarray:
        """The weights of the norm before the head, [width]."""
        return self._weights.tensor("output_norm.weight")


def turned(rows: np.ndarray) -> np.ndarray:
    """Each 64 values of `rows` [.., width] times Hadamard's matrix over 8, which is its own inverse.

    Sums are of doubles and in this order, which the engine's converter keeps.
    """
    values = rows.astype(np.float64).reshape(-1, SIZE)
    half = 1
    while half < SIZE:
        pairs = values.reshape(-1, SIZE // (2 * half), 2, half)
        values = np.stack([pairs[:, :, 0] + pairs[:, :, 1], pairs[:, :, 0] - pairs[:, :, 1]], axis=2)
        half *= 2
    return (values.reshape(rows.shape) / 8).astype(np.float32)


def hadamard() -> np.ndarray:
    """The matrix itself, [64, 64]."""
    return turned(np.eye(SIZE, dtype=np.float32))
