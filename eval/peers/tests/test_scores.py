"""Scoring through a stand-in for `redraft eval`."""

from __future__ import annotations

import sys
from pathlib import Path

from redraft_peers.clean import changed
from redraft_peers.contenders import Contender, Kind
from redraft_peers.scores import EvaluationSet, Scorer, read_lines, score

LAUNCHER = """#!/bin/sh
while [ $# -gt 0 ]; do
  case $1 in
    --natural-out) printf 'one a\\ntwo b\\n' >"$2"; shift ;;
    --natural-hyp) hyp=$2; shift ;;
    --json) json=$2; shift ;;
    --m2) echo "there is no $2" >&2; exit 1 ;;
  esac
  shift
done
[ -n "${json:-}" ] || exit 0
changed=$(grep -c '[A-Z]' "${hyp:-/dev/null}")
printf '{"figures":[{"name":"GLEU","percent":%s}]}' "$changed" >"$json"
"""


def test_scores_corrected_text_and_keeps_failures(tmp_path: Path) -> None:
    launcher = tmp_path / "redraft"
    launcher.write_text(LAUNCHER)
    launcher.chmod(0o755)
    echo = (sys.executable, str(Path(__file__).with_name("echo.py")), "well", "1")
    contenders = [
        Contender("shouting", "Shouting", Kind.TEXT, 1, "", echo),
        Contender("absent", "Absent", Kind.TEXT, 1, "", echo, missing="Maven is missing"),
    ]
    sets = [EvaluationSet.jfleg(tmp_path), EvaluationSet.m2(tmp_path / "none.m2")]
    found = score(Scorer(tmp_path, tmp_path), sets, contenders, patience=20)
    assert [(entry["name"], entry.get("scores")) for entry in found] == [
        ("unchanged text", {"GLEU": 0}),
        ("Redraft", {"GLEU": 0}),
        ("Shouting", {"GLEU": 2}),
        ("Absent", None),
        ("all", None),
    ]
    assert found[3]["did_not_run"] == "Maven is missing"
    assert "there is no" in found[4]["did_not_run"]


def test_lines_end_at_line_feeds_only(tmp_path: Path) -> None:
    file = tmp_path / "text"
    file.write_bytes("a\u2028b\tc\r\n\nd".encode())
    assert read_lines(file) == ["a\u2028b c ", "", "d"]


def test_tells_which_sentences_are_changed(tmp_path: Path) -> None:
    echo = (sys.executable, str(Path(__file__).with_name("echo.py")), "well", "1")
    shouting = Contender("shouting", "Shouting", Kind.TEXT, 1, "", echo)
    assert changed(shouting, ["LOUD", "low"], tmp_path / "log") == [("low", "LOW")]
