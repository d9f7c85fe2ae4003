"""Runs a pair stream in a process of its own, a few batches ahead of the training."""

from __future__ import annotations

import multiprocessing
import queue
import traceback
from collections.abc import Iterator
from multiprocessing.queues import Queue
from types import TracebackType

from training.pairs import Batch, PairStream, Position, StreamSettings

AHEAD = 24
_PATIENCE_SECONDS = 30.0


class FeederError(RuntimeError):
    """The process that makes batches failed; the message holds its traceback."""


class Feeder:
    """A context manager; iterate over it for batches, each with the position behind it."""

    def __init__(self, settings: StreamSettings, start: Position) -> None:
        context = multiprocessing.get_context("spawn")
        self._queue: Queue[tuple[Position, Batch] | str] = context.Queue(AHEAD)
        self._process = context.Process(target=_feed, args=(settings, start, self._queue), daemon=True)

    def __enter__(self) -> Feeder:
        self._process.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._process.kill()
        self._process.join()

    def __iter__(self) -> Iterator[tuple[Position, Batch]]:
        while True:
            try:
                item = self._queue.get(timeout=_PATIENCE_SECONDS)
            except queue.Empty:
                if self._process.is_alive():
                    continue
                raise FeederError("the process that makes batches ended") from None
            if isinstance(item, str):
                raise FeederError(item)
            yield item


def _feed(settings: StreamSettings, start: Position, out: Queue[tuple[Position, Batch] | str]) -> None:
    try:
        for item in PairStream(settings).batches(start):
            out.put(item)
    except Exception:
        out.put(traceback.format_exc())
