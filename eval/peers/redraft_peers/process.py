"""A contender's process, seen from the measurement."""

from __future__ import annotations

import os
import subprocess
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Sequence

from redraft_peers.protocol import Answer

SHOWN_LOG_LINES = 6


class ContenderFailed(Exception):
    """A contender did not start, died, hung or answered what it should not; the message says which and why."""


@dataclass(frozen=True)
class Turn:
    """The answers to some sentences, the time for all of them, and the processor time, which is None where the
    system does not tell it."""

    answers: list[Answer]
    wall_nanos: int
    cpu_seconds: float | None


class Process:
    """A running contender. What it writes to standard error is kept in a file, whose end is part of every failure's
    message. A turn or start that takes longer than `patience` seconds is a failure. To be closed."""

    def __init__(self, command: Sequence[str], log: Path, patience: float):
        self._log = log
        self._patience = patience
        with log.open("wb") as errors:
            try:
                self._process = subprocess.Popen(
                    command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=errors,
                    encoding="utf-8",
                )
            except OSError as error:
                raise ContenderFailed(f"it could not be started: {error}") from error
        try:
            greeting, _, self.description = self._read(1)[0].partition("\t")
            if greeting != "ready":
                raise ContenderFailed(f"it began with {greeting!r} instead of 'ready'")
        except ContenderFailed:
            self.close()
            raise

    def turn(self, sentences: Sequence[str]) -> Turn:
        """Has the sentences corrected, and waits for it."""
        before = self._cpu_seconds()
        try:
            print(len(sentences), *sentences, sep="\n", file=self._process.stdin, flush=True)
        except OSError as error:
            raise ContenderFailed(f"it takes no more sentences: {error}{self._log_end()}") from error
        *lines, last = self._read(len(sentences) + 1)
        word, _, wall = last.partition("\t")
        if word != "turn":
            raise ContenderFailed(f"it ended a turn with {last!r}")
        after = self._cpu_seconds()
        try:
            answers = [Answer.parse(line) for line in lines]
        except ValueError as error:
            raise ContenderFailed(str(error)) from error
        return Turn(answers, int(wall), None if before is None or after is None else after - before)

    def peak_bytes(self) -> int | None:
        """The most memory the process has held so far; None where the system does not tell."""
        try:
            status = Path(f"/proc/{self._process.pid}/status").read_text()
        except OSError:
            return None
        kilobytes = [line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:")]
        return int(kilobytes[0]) * 1024 if kilobytes else None

    def close(self) -> None:
        """Ends the process."""
        for stream in (self._process.stdin, self._process.stdout):
            try:
                stream.close()
            except OSError:
                pass  # what was not sent any more is not missed
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _read(self, count: int) -> list[str]:
        timed_out = threading.Event()

        def give_up() -> None:
            timed_out.set()
            self._process.kill()

        timer = threading.Timer(self._patience, give_up)
        timer.start()
        try:
            lines = [self._process.stdout.readline() for _ in range(count)]
        finally:
            timer.cancel()
        if not all(line.endswith("\n") for line in lines):
            why = f"it did not answer within {self._patience:g} s" if timed_out.is_set() else "it ended"
            raise ContenderFailed(why + self._log_end())
        return [line[:-1] for line in lines]

    def _log_end(self) -> str:
        lines = self._log.read_text(encoding="utf-8", errors="replace").splitlines()
        told = [line for line in lines if line.strip()][-SHOWN_LOG_LINES:]
        return "\n".join([": its last words:", *told]) if told else ""

    def _cpu_seconds(self) -> float | None:
        try:
            stat = Path(f"/proc/{self._process.pid}/stat").read_text()
        except OSError:
            return None
        fields = stat.rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
