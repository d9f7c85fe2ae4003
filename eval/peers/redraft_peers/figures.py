"""From observations to figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from redraft_peers.contenders import BASELINES, GREEDY_KEYS, Kind
from redraft_peers.rounds import Observations

RESAMPLES = 2000
CONFIDENCE = 0.95
Times = NDArray[np.float64]
"""Milliseconds; a row a sentence (or a turn, for throughput), a column a pass."""


def quantile(times: Times, share: float) -> float:
    """The smallest time that at least the given share of all times does not exceed."""
    return float(np.quantile(times, share, method="inverted_cdf"))


STATISTICS: dict[str, Callable[[Times], float]] = {
    "p50": lambda times: quantile(times, 0.5),
    "p95": lambda times: quantile(times, 0.95),
    "p99": lambda times: quantile(times, 0.99),
    "mean": lambda times: float(times.mean()),
}


@dataclass(frozen=True)
class Ratio:
    """A contender's time over the baseline's: above 1 the baseline is faster. `low` and `high` bound 95% of the ratios
    of bootstrapped sentences, the same for both."""

    value: float
    low: float
    high: float

    @staticmethod
    def of(times: Times, baseline: Times, statistic: Callable[[Times], float], seed: int = 1) -> Ratio:
        """Bootstraps over rows."""
        if len(times) != len(baseline):
            raise ValueError(f"{len(times)} rows cannot be compared with {len(baseline)}")
        random = np.random.default_rng(seed)
        ratios = []
        for _ in range(RESAMPLES):
            rows = random.integers(0, len(times), len(times))
            ratios.append(statistic(times[rows]) / statistic(baseline[rows]))
        rest = (1 - CONFIDENCE) / 2
        low, high = np.quantile(ratios, [rest, 1 - rest])
        return Ratio(statistic(times) / statistic(baseline), float(low), float(high))

    def json(self) -> dict[str, float]:
        """As it is written."""
        return {"value": round(self.value, 3), "low": round(self.low, 3), "high": round(self.high, 3)}


def times_of(observed: Observations) -> Times:
    """The times that count for the contender's kind."""
    if observed.contender.kind is Kind.THROUGHPUT:
        passes = len(observed.answers)
        return np.array(observed.turn_nanos, dtype=np.float64).reshape(passes, -1).T / 1e6
    decoding = observed.contender.kind is Kind.TOKENS
    return _millis(observed, lambda answer: answer.decoding_nanos if decoding else answer.text_nanos)


def _millis(observed: Observations, nanos: Callable[[Any], int]) -> Times:
    return np.array([[nanos(each) for each in answers] for answers in observed.answers], dtype=np.float64).T / 1e6


def differing_count(observed: Observations, reference: Observations) -> int:
    """The sentences of which, in any pass, the output ids are not the reference's first ones."""
    wanted = [answer.output for answer in reference.answers[0]]
    return sum(
        any(answers[index].output != output for answers in observed.answers) for index, output in enumerate(wanted)
    )


def check_sources(seen: Sequence[Observations]) -> None:
    """Gives up contenders that saw other source ids than the first that has ids: they did other work."""
    sources: list[tuple[int, ...]] | None = None
    for observed in seen:
        if observed.failure is None and observed.contender.kind is not Kind.TEXT:
            own = [answer.source for answer in observed.answers[0]]
            sources = sources or own
            count = sum(one != other for one, other in zip(own, sources))
            if count:
                observed.failure = f"it tokenizes {count} of {len(own)} sentences otherwise"


def figures(seen: Sequence[Observations]) -> list[dict[str, Any]]:
    """One entry a contender, ready for JSON."""
    check_sources(seen)
    running = {observed.contender.key: observed for observed in seen if observed.failure is None}
    return [_entry(observed, running) for observed in seen]


def _entry(observed: Observations, running: dict[str, Observations]) -> dict[str, Any]:
    contender = observed.contender
    entry: dict[str, Any] = {
        "key": contender.key,
        "name": contender.name,
        "kind": contender.kind.value,
        "threads": contender.threads,
        "precision": contender.precision,
        "description": observed.description,
    }
    if observed.failure is not None:
        return entry | {"did_not_run": observed.failure}
    times = times_of(observed)
    sentence_count = sum(map(len, observed.answers))
    entry |= {
        "millis": {name: round(statistic(times), 4) for name, statistic in STATISTICS.items()},
        "sentences_per_second": round(sentence_count / (sum(observed.turn_nanos) / 1e9), 3),
        "cpu_millis": None if observed.cpu_seconds is None else round(observed.cpu_seconds * 1e3 / sentence_count, 3),
        "peak_bytes": observed.peak_bytes,
        "observations": np.round(times, 4).tolist(),
    }
    if contender.kind is Kind.TOKENS:
        entry["text_millis"] = round(quantile(_millis(observed, lambda answer: answer.text_nanos), 0.5), 4)
        calls = [answer.call_count for answer in observed.answers[0]]
        entry["calls"] = round(float(np.mean(calls)), 3) if min(calls) >= 0 else None
    if contender.kind is not Kind.TEXT:
        entry["differing"] = {
            precision: differing_count(observed, running[key])
            for precision, key in GREEDY_KEYS.items()
            if key in running
        }
    baseline = running.get(BASELINES[contender.kind])
    if baseline is not None and baseline is not observed:
        names = ("mean",) if contender.kind is Kind.THROUGHPUT else ("p50", "p99", "mean")
        other = times_of(baseline)
        entry["ratio"] = {name: Ratio.of(times, other, STATISTICS[name]).json() for name in names}
    return entry
