"""How a sentence and its variants are laid out in one call, and the call, as the engine does it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from redraft_export.bundle.runtime import open_session


@dataclass
class Packed:
    """The inputs of one call without a cache: a trunk, and branches off it from their first difference on."""

    ids: list[int] = field(default_factory=list)
    fork: list[int] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    following: list[int] = field(default_factory=list)
    owner: list[int] = field(default_factory=list)
    """The branch, from 0, or -1 for the trunk, that each asked row belongs to."""

    def add(self, tokens: list[int], fork: int, first_asked: int, owner: int) -> None:
        """Adds the rows of `tokens` but the last from position `fork` on; asks for those after `first_asked`."""
        start = len(self.ids)
        for position in range(fork, len(tokens) - 1):
            if position >= first_asked:
                self.rows.append(len(self.ids))
                self.following.append(tokens[position + 1])
                self.owner.append(owner)
            self.ids.append(tokens[position])
            self.fork.append(fork)
            self.start.append(start)


def pack(trunk: list[int], branches: list[list[int]]) -> Packed:
    """The call for a trunk and its branches, all with start and end tokens."""
    forks = [_common(trunk, branch) - 1 for branch in branches]
    packed = Packed()
    packed.add(trunk, 0, min(forks, default=0), -1)
    for i, (branch, fork) in enumerate(zip(branches, forks, strict=True)):
        packed.add(branch, fork, fork, i)
    return packed


def _common(one: list[int], other: list[int]) -> int:
    """How many tokens both begin with; at least the start token, never the last of either."""
    most = min(len(one), len(other)) - 1
    return next((i for i in range(most) if one[i] != other[i]), most)


class JudgeSession:
    """A judge's graph, for checks."""

    def __init__(self, folder: Path, layers: int, key_heads: int, head_size: int):
        self.session = open_session(folder / "judge.onnx")
        empty = np.zeros((1, key_heads, 0, head_size), dtype=np.float32)
        self.empty = {f"past_{part}.{layer}": empty for layer in range(layers) for part in "kv"}

    def run(self, packed: Packed, past: dict[str, np.ndarray] | None = None, keep: int = 0) -> dict[str, np.ndarray]:
        """All outputs of a call; `fork` and `start` of `packed` count the cache's `keep` positions already."""
        feed = {
            "input_ids": np.array([packed.ids], dtype=np.int64),
            "keep": np.array(keep, dtype=np.int64),
            "fork": np.array(packed.fork, dtype=np.int64),
            "start": np.array(packed.start, dtype=np.int64),
            "rows": np.array(packed.rows, dtype=np.int64),
            "next_ids": np.array(packed.following, dtype=np.int64),
            **(past or self.empty),
        }
        return dict(zip([output.name for output in self.session.get_outputs()], self.session.run(None, feed), strict=True))

    def total(self, tokens: list[int]) -> float:
        """Log-probability of tokens behind the first."""
        return float(self.run(pack(tokens, []))["log_prob"].sum(dtype=np.float64))

    def differences(self, trunk: list[int], branches: list[list[int]]) -> list[float]:
        """By how much the trunk is likelier than each branch, in nats."""
        packed = pack(trunk, branches)
        log_prob = self.run(packed)["log_prob"].astype(np.float64)
        forks = [_common(trunk, branch) - 1 for branch in branches]
        first = min(forks, default=0)
        trunk_part = [p for p, owner in zip(log_prob, packed.owner, strict=True) if owner < 0]
        return [
            sum(trunk_part[fork - first :]) - sum(p for p, owner in zip(log_prob, packed.owner, strict=True) if owner == i)
            for i, fork in enumerate(forks)
        ]
