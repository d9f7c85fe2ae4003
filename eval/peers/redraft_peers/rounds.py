"""Has contenders correct the same sentences in turns."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Iterator, Sequence

from redraft_peers.contenders import Contender
from redraft_peers.process import ContenderFailed, Process
from redraft_peers.protocol import Answer


@dataclass(frozen=True)
class Plan:
    """How it is measured.

    Every round, each contender corrects the same `chunk` of sentences, in an order drawn anew; before each turn all
    rest for `pause_seconds`, so that threads of the one before, which spin for a while, are asleep. All sentences are
    gone through `passes` times. `warm_up` sentences, which are none of the measured ones as far as there are others,
    come first and do not count. A contender that takes longer than `patience_seconds` for a turn is given up.
    """

    sentence_count: int = 300
    chunk: int = 20
    passes: int = 1
    warm_up: int = 60
    pause_seconds: float = 0.3
    patience_seconds: float = 300
    seed: int = 1


@dataclass
class Observations:
    """What was seen of a contender; `failure` says why there is no more."""

    contender: Contender
    description: str = ""
    answers: list[list[Answer]] = field(default_factory=list)
    """By pass, the answers in the sentences' order."""
    turn_nanos: list[int] = field(default_factory=list)
    """By turn, in the order of chunks and passes, the time for the whole chunk."""
    cpu_seconds: float | None = 0.0
    peak_bytes: int | None = None
    failure: str | None = None


@dataclass(frozen=True)
class Selection:
    """The sentences that are measured, and those before them."""

    measured: list[str]
    warm_up: list[str]

    @staticmethod
    def of(sentences: Sequence[str], plan: Plan) -> Selection:
        """Sentences at even distances; the warm-up takes the others, or the same where there are no others."""
        count = min(plan.sentence_count, len(sentences))
        chosen = [index * len(sentences) // count for index in range(count)] if count else []
        others = [sentence for index, sentence in enumerate(sentences) if index not in set(chosen)]
        measured = [sentences[index] for index in chosen]
        return Selection(measured, (others or measured)[: plan.warm_up])


class Rounds:
    """A measurement. `tell` gets a line now and then."""

    def __init__(self, plan: Plan, logs: Path, tell: Callable[[str], None]):
        self._plan = plan
        self._logs = logs
        self._tell = tell

    def run(self, contenders: Sequence[Contender], selection: Selection) -> list[Observations]:
        """Measures; contenders that fail on the way are given up with their reason and nothing else."""
        seen = [Observations(contender) for contender in contenders]
        processes: dict[str, Process] = {}
        try:
            for observed in seen:
                self._start(observed, processes, selection.warm_up)
            order = random.Random(self._plan.seed)
            turns = list(self._turns(selection.measured))
            for number, (index, chunk) in enumerate(turns):
                self._tell(f"round {number + 1} of {len(turns)}")
                for observed in order.sample(seen, len(seen)):
                    if observed.failure is None:
                        self._turn(observed, processes[observed.contender.key], index, chunk)
        finally:
            for process in processes.values():
                process.close()
        return seen

    def _start(self, observed: Observations, processes: dict[str, Process], warm_up: list[str]) -> None:
        contender = observed.contender
        self._tell(f"starting {contender.key}")
        if contender.missing is not None:
            observed.failure = contender.missing
            return
        try:
            log = self._logs / f"{contender.key}.log"
            process = Process(contender.command, log, self._plan.patience_seconds)
            processes[contender.key] = process
            observed.description = process.description
            for start in range(0, len(warm_up), self._plan.chunk):
                process.turn(warm_up[start : start + self._plan.chunk])
        except ContenderFailed as failure:
            observed.failure = str(failure)

    def _turns(self, sentences: list[str]) -> Iterator[tuple[int, list[str]]]:
        for index in range(self._plan.passes):
            for start in range(0, len(sentences), self._plan.chunk):
                yield index, sentences[start : start + self._plan.chunk]

    def _turn(self, observed: Observations, process: Process, index: int, chunk: list[str]) -> None:
        time.sleep(self._plan.pause_seconds)
        try:
            turn = process.turn(chunk)
        except ContenderFailed as failure:
            observed.failure = str(failure)
            observed.answers.clear()
            return
        if len(observed.answers) == index:
            observed.answers.append([])
        observed.answers[index] += turn.answers
        observed.turn_nanos.append(turn.wall_nanos)
        known = observed.cpu_seconds is not None and turn.cpu_seconds is not None
        observed.cpu_seconds = observed.cpu_seconds + turn.cpu_seconds if known else None
        observed.peak_bytes = process.peak_bytes()
