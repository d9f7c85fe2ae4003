"""Runs a pair stream in processes of its own, a few batches ahead of the training."""

from __future__ import annotations

import multiprocessing
import queue
import traceback
from collections.abc import Iterator
from multiprocessing.queues import Queue
from types import TracebackType
from typing import TYPE_CHECKING

from training.pairs import Batch, PairStream, Position, StreamSettings

if TYPE_CHECKING:
    from training.packed import PackedStream

AHEAD = 24
_PATIENCE_SECONDS = 30.0

Item = tuple[Position, Batch] | str


class FeederError(RuntimeError):
    """A process that makes batches failed; the message holds its traceback."""


class Feeder:
    """A context manager; iterate over it for batches, each with the position behind it. Of n workers each makes every n-th
    chunk, and batches come in the order that one worker would give them."""

    def __init__(self, settings: StreamSettings, start: Position, workers: int = 1) -> None:
        context = multiprocessing.get_context("spawn")
        self._start = start
        self._queues: list[Queue[Item]] = [context.Queue(AHEAD) for _ in range(workers)]
        self._processes = []
        for number, out in enumerate(self._queues):
            first = start if number == 0 else Position(start.chunk + number, 0)
            self._processes.append(context.Process(target=_feed, args=(settings, first, workers, out), daemon=True))

    def __enter__(self) -> Feeder:
        for process in self._processes:
            process.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for process in self._processes:
            process.kill()
        for process in self._processes:
            process.join()

    def __iter__(self) -> Iterator[tuple[Position, Batch]]:
        chunk = self._start.chunk
        while True:
            position, batch = self._next((chunk - self._start.chunk) % len(self._queues))
            yield position, batch
            chunk = position.chunk

    def _next(self, worker: int) -> tuple[Position, Batch]:
        while True:
            try:
                item = self._queues[worker].get(timeout=_PATIENCE_SECONDS)
            except queue.Empty:
                if self._processes[worker].is_alive():
                    continue
                raise FeederError("the process that makes batches ended") from None
            if isinstance(item, str):
                raise FeederError(item)
            return item


def stream(settings: StreamSettings) -> PairStream | PackedStream:
    """The stream that the settings ask for: of packed pairs where they name such a file."""
    from training.packed import SUFFIX, PackedStream  # which needs this module

    if settings.ready is not None and settings.ready.suffix == SUFFIX:
        return PackedStream(settings)
    return PairStream(settings)


def _feed(settings: StreamSettings, start: Position, step: int, out: Queue[Item]) -> None:
    try:
        for item in stream(settings).batches(start, step):
            out.put(item)
    except Exception:
        out.put(traceback.format_exc())
