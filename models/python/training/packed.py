"""Pairs made ahead of time, in a compact binary form: `python -m training.packed --data FOLDER --tokenizer FILE --pairs N --out FILE`.

A file of NumPy arrays (.npz, not compressed): ids of all sources and of all targets one behind the other in 16 bits, where each
ends, and a bit for every target token that says whether it is edited. About 130 bytes a pair; reading makes some hundred
thousand pairs a second into batches, on one core.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path

import numpy as np

from training.corruption import load_recipe
from training.evaluate import RECIPES
from training.feeder import Feeder
from training.pairs import COPIED, EDITED, Batch, Position, StreamSettings

SUFFIX = ".npz"
_BATCHES_A_CHUNK = 64
_PACK_TOKENS = 4800


@dataclass(frozen=True)
class Packed:
    """Ids [all tokens] of sources and targets, `edited` for each target token, and the pairs' ends in them [pairs]."""

    source: np.ndarray
    target: np.ndarray
    edited: np.ndarray
    source_ends: np.ndarray
    target_ends: np.ndarray

    def __len__(self) -> int:
        return len(self.source_ends)

    def lengths(self) -> np.ndarray:
        """The longer side's tokens, for each pair."""
        return np.maximum(np.diff(self.source_ends, prepend=0), np.diff(self.target_ends, prepend=0))

    def batch(self, rows: np.ndarray) -> Batch:
        """The pairs of these numbers."""
        sides = []
        for ids, ends in ((self.source, self.source_ends), (self.target, self.target_ends)):
            starts = np.where(rows > 0, ends[rows - 1], 0)
            places = np.arange(int((ends[rows] - starts).max()))
            at, inside = starts[:, None] + places, places < (ends[rows] - starts)[:, None]
            sides.append((np.where(inside, ids[np.where(inside, at, 0)], 0).astype(np.int64), at, inside))
        (source, _, _), (target, at, inside) = sides
        edited = self.edited[np.where(inside, at, 0)].astype(bool)
        return Batch(source, target, np.where(inside, np.where(edited, EDITED, COPIED), 0).astype(np.int8))

    def save(self, path: Path) -> None:
        """Writes the file; it is whole at every moment."""
        part = path.with_suffix(".part")
        with part.open("wb") as file:
            np.savez(file, source=self.source, target=self.target, edited=np.packbits(self.edited), source_ends=self.source_ends, target_ends=self.target_ends)
        part.replace(path)


def read_packed(path: Path) -> Packed:
    """Reads a file of `save` into memory."""
    with np.load(path) as arrays:
        bits = np.unpackbits(arrays["edited"], count=len(arrays["target"]))
        return Packed(arrays["source"], arrays["target"], bits, arrays["source_ends"], arrays["target_ends"])


def packed(batches: Iterator[Batch], pairs: int) -> Packed:
    """The pairs of the batches, `pairs` of them and a few more."""
    sources: list[np.ndarray] = []
    targets: list[np.ndarray] = []
    edited: list[np.ndarray] = []
    for batch in batches:
        for source, target, roles in zip(batch.source, batch.target, batch.roles, strict=True):
            sources.append(source[source > 0].astype(np.uint16))
            targets.append(target[roles > 0].astype(np.uint16))
            edited.append(roles[roles > 0] == EDITED)
        if len(sources) >= pairs:
            break
    ends = [np.array(list(accumulate(map(len, side))), np.int64) for side in (sources, targets)]
    return Packed(np.concatenate(sources), np.concatenate(targets), np.concatenate(edited), ends[0], ends[1])


class PackedStream:
    """Batches without end of a packed file; every epoch in another order, the same whoever asks."""

    def __init__(self, settings: StreamSettings) -> None:
        """Raises ValueError where the settings name no packed file, or an empty one."""
        if settings.ready is None:
            raise ValueError("a packed stream needs a packed file")
        self._settings = settings
        self._pairs = read_packed(settings.ready)
        self._lengths = self._pairs.lengths()
        self._usable = np.flatnonzero(self._lengths <= settings.longest)
        if not len(self._usable):
            raise ValueError(f"{settings.ready} has no pairs of {settings.longest} tokens at most")
        self._size = max(1, int(_BATCHES_A_CHUNK * settings.tokens / self._lengths[self._usable].mean()))

    def batches(self, start: Position, step: int = 1) -> Iterator[tuple[Position, Batch]]:
        """As `PairStream.batches`."""
        chunk, skip = start.chunk, start.batch
        while True:
            made = self._chunk(chunk)
            for i in range(skip, len(made)):
                yield Position(chunk, i + 1) if i + 1 < len(made) else Position(chunk + 1, 0), self._pairs.batch(made[i])
            chunk, skip = chunk + step, 0

    def _chunk(self, number: int) -> list[np.ndarray]:
        """Rows of the chunk's batches: of like length within a batch."""
        epoch, part = divmod(number, -(-len(self._usable) // self._size))
        r = np.random.default_rng([self._settings.seed, epoch, 0])
        rows = r.permutation(self._usable)[part * self._size : (part + 1) * self._size]
        r = np.random.default_rng([self._settings.seed, number, 1])
        rows = rows[np.argsort(self._lengths[rows] + r.random(len(rows)), kind="stable")]
        made, first = [], 0
        for i in range(1, len(rows) + 1):
            if i == len(rows) or self._lengths[rows[first : i + 1]].max() * (i + 1 - first) > self._settings.tokens:
                made.append(rows[first:i])
                first = i
        order = r.permutation(len(made))
        return [made[i] for i in order]


def main() -> int:
    """Packs, and prints how fast."""
    parser = argparse.ArgumentParser(prog="training.packed", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of training.prepare")
    parser.add_argument("--tokenizer", type=Path, required=True, help="tokenizer.json")
    parser.add_argument("--recipe", type=Path, default=RECIPES / "learner.toml")
    parser.add_argument("--pairs", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True, help=f"file of packed pairs, {SUFFIX}")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1, help="processes that make pairs (default: %(default)s)")
    a = parser.parse_args()
    settings = StreamSettings(a.data, a.tokenizer, load_recipe(a.recipe), a.seed, _PACK_TOKENS)
    began = time.monotonic()
    with Feeder(replace(settings, ready=None), Position(), a.workers) as feeder:
        made = packed((batch for _, batch in feeder), a.pairs)
    made.save(a.out)
    seconds = time.monotonic() - began
    print(f"{len(made)} pairs, {a.out.stat().st_size / len(made):.0f} bytes each, {len(made) / seconds / a.workers:.0f} a second and worker")
    return 0


if __name__ == "__main__":
    sys.exit(main())
