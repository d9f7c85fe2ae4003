"""Measuring in turns, and the figures that come of it."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from redraft_peers.contenders import Contender, Kind
from redraft_peers.figures import STATISTICS, Ratio, figures, quantile
from redraft_peers.report import BEGIN, END, render, replaced
from redraft_peers.rounds import Plan, Rounds, Selection

ECHO = Path(__file__).with_name("echo.py")
PLAN = Plan(sentence_count=7, chunk=3, passes=2, warm_up=2, pause_seconds=0, patience_seconds=20)
SENTENCES = ["x" * (length + 1) for length in range(9)]


def contender(key: str, mode: str, millis: float, kind: Kind = Kind.TOKENS, missing: str | None = None) -> Contender:
    """An echo under a name."""
    return Contender(key, key, kind, 1, "int8", (sys.executable, str(ECHO), mode, str(millis)), missing)


def measured(folder: Path, *contenders: Contender) -> dict[str, dict]:
    """The figures of contenders by key."""
    rounds = Rounds(PLAN, folder, lambda line: None)
    entries = figures(rounds.run(contenders, Selection.of(SENTENCES, PLAN)))
    return {entry["key"]: entry for entry in entries}


def test_selection_is_even_and_warms_up_on_others() -> None:
    selection = Selection.of([str(index) for index in range(10)], Plan(sentence_count=5, warm_up=3))
    assert selection.measured == ["0", "2", "4", "6", "8"]
    assert selection.warm_up == ["1", "3", "5"]


def test_few_sentences_are_all_measured_and_warm_up_too() -> None:
    selection = Selection.of(["a", "b"], Plan(sentence_count=5, warm_up=3))
    assert selection == Selection(["a", "b"], ["a", "b"])


def test_figures_of_all_kinds(tmp_path: Path) -> None:
    found = measured(
        tmp_path,
        contender("redraft-aligned-int8", "well", 3),
        contender("redraft-greedy-int8", "well", 6),
        contender("redraft-corrector", "well", 5, Kind.TEXT),
        contender("redraft-2x-int8", "well", 5, Kind.THROUGHPUT),
    )
    aligned, greedy = found["redraft-aligned-int8"], found["redraft-greedy-int8"]
    assert aligned["millis"] == {"p50": 3, "p95": 3, "p99": 3, "mean": 3}
    assert aligned["text_millis"] == 6
    assert aligned["calls"] == 1
    assert aligned["differing"] == {"int8": 0}
    assert "ratio" not in aligned
    assert greedy["ratio"]["p50"] == {"value": 2, "low": 2, "high": 2}
    assert np.shape(greedy["observations"]) == (7, 2)
    assert found["redraft-corrector"]["millis"]["p50"] == 10
    assert np.shape(found["redraft-2x-int8"]["observations"]) == (3, 2)


def test_failures_are_kept_with_their_reason(tmp_path: Path) -> None:
    found = measured(
        tmp_path,
        contender("redraft-aligned-int8", "well", 3),
        contender("dying", "dies", 3),
        contender("other", "tokenizes-otherwise", 3),
        contender("absent", "well", 3, missing="Maven is missing"),
    )
    assert "no memory left" in found["dying"]["did_not_run"]
    assert found["other"]["did_not_run"] == "it tokenizes 7 of 7 sentences otherwise"
    assert found["absent"]["did_not_run"] == "Maven is missing"
    assert "did_not_run" not in found["redraft-aligned-int8"]


def test_quantiles_are_observed_times() -> None:
    times = np.arange(1.0, 101.0).reshape(50, 2)
    assert [quantile(times, share) for share in (0.5, 0.95, 0.99, 1)] == [50, 95, 99, 100]


def test_ratio_pairs_sentences() -> None:
    baseline = np.random.default_rng(1).exponential(10, (40, 1))
    ratio = Ratio.of(3 * baseline, baseline, STATISTICS["mean"])
    assert [ratio.value, ratio.low, ratio.high] == pytest.approx([3, 3, 3])


def test_interval_holds_the_ratio_and_narrows_with_more_sentences() -> None:
    random = np.random.default_rng(1)
    widths = []
    for count in (30, 3000):
        baseline = random.exponential(10, (count, 1))
        ratio = Ratio.of(2 * baseline * random.uniform(0.5, 1.5, (count, 1)), baseline, STATISTICS["mean"])
        assert ratio.low <= ratio.value <= ratio.high
        assert ratio.low < 2 < ratio.high
        widths.append(ratio.high - ratio.low)
    assert widths[1] < widths[0] / 3


def test_ratio_refuses_other_sentences() -> None:
    with pytest.raises(ValueError, match="2 rows cannot be compared with 3"):
        Ratio.of(np.ones((2, 1)), np.ones((3, 1)), STATISTICS["mean"])


def results(contenders: list[dict], scores: list[dict], load: float) -> dict:
    """Results as they are written."""
    about = {"date": "2026-01-01", "commit": "abc", "processor": "P", "cores": 2, "load_before": load}
    plan = {"machine": about, "plan": vars(PLAN), "text": "some text", "sentence_count": 7}
    return plan | {"contenders": contenders, "scores": scores}


def test_report_says_when_the_machine_was_busy() -> None:
    assert "Other work was running" in render(results([], [], load=2))
    assert "Other work was running" not in render(results([], [], load=0.1))


def test_report_tells_times_scores_and_failures(tmp_path: Path) -> None:
    found = measured(
        tmp_path,
        contender("redraft-aligned-int8", "well", 3),
        contender("redraft-greedy-int8", "well", 6),
        contender("absent", "well", 3, missing="Maven is missing"),
    )
    scores = [
        {"set": "JFLEG dev", "name": "Harper", "scores": {"GLEU": 45.012}},
        {"set": "JFLEG dev", "name": "LanguageTool", "did_not_run": "it ended"},
    ]
    page = render(results(list(found.values()), scores, load=0.1))
    assert "| redraft-greedy-int8 | INT8 | 1 | 6.0 | 6.0 | 6.0 | 6.0 |" in page
    assert "2.00 (2.00–2.00)" in page
    assert "| Harper | 45.01 |" in page
    assert "- absent: Maven is missing" in page
    assert "- LanguageTool on JFLEG dev: it ended" in page


def test_tables_replace_what_is_between_the_marks() -> None:
    page = f"before\n{BEGIN}\nold\n{END}\nafter\n"
    assert replaced(page, "new\n") == f"before\n{BEGIN}\nnew\n{END}\nafter\n"
    with pytest.raises(ValueError, match="needs the lines"):
        replaced("no marks", "new")
