"""Warm-up, constant rate, decay (WSD: Hu et al., arXiv 2404.06395): what was trained at the constant rate can go on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Schedule:
    """The rate rises over `warm_steps` of this run, and falls linearly over the last `decay_share` of its `pairs`."""

    peak: float
    warm_steps: int
    pairs: int
    decay_share: float

    def __post_init__(self) -> None:
        if self.pairs < 1 or not 0 <= self.decay_share <= 1 or self.peak <= 0:
            raise ValueError(f"not a schedule: {self}")

    def is_decaying(self, pairs_done: int) -> bool:
        """True behind the point where the rate begins to fall."""
        return self.decay_share > 0 and pairs_done > (1 - self.decay_share) * self.pairs

    def rate(self, step: int, pairs_done: int) -> float:
        """The rate of the step (from 0) that begins when so many pairs are done."""
        warm = min(1.0, (step + 1) / max(1, self.warm_steps))
        if not self.is_decaying(pairs_done):
            return self.peak * warm
        left = max(0.0, 1 - pairs_done / self.pairs)
        return self.peak * warm * max(0.01, left / self.decay_share)
