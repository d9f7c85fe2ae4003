"""Scores a bundle: `python -m training.scoring BUNDLE --evaluation FOLDER --clean FILE`.

JFLEG dev and CoNLL-2013 by `redraft eval`, and the share of clean sentences that `redraft check` would change, all at one
minimum confidence after the other.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parents[3]
MOST_CLEAN_CHANGED = 0.03
FOUND_SOMETHING = 3
_CHECK = ["check", "--lines", "--format", "json", "--no-config", "--no-unknown-words", "--judge", "off"]


@dataclass(frozen=True)
class Row:
    """What a minimum confidence gives. Scores in percent; `clean_changed` is a share of sentences."""

    minimum_confidence: float
    clean_changed: float
    gleu: float
    precision: float
    recall: float
    f05: float


def redraft(arguments: list[str], ends_with: tuple[int, ...] = (0,)) -> str:
    """Runs the launcher; returns its standard output. Raises RuntimeError with its message if it fails."""
    done = subprocess.run([str(REPOSITORY / "redraft"), *arguments], capture_output=True, text=True, encoding="utf-8")
    if done.returncode not in ends_with:
        raise RuntimeError(f"redraft {' '.join(arguments)} ended with {done.returncode}: {done.stderr.strip()}")
    return done.stdout


def evaluated(bundle: Path, sets: Path, out: Path) -> dict[str, dict[str, Any]]:
    """The reports of both sets as `redraft eval` gives them, with their sweeps; jfleg.json and conll13.json in `out`."""
    reports = {}
    for name, what in (
        ("jfleg", ["jfleg", "--dir", str(sets / "jfleg/dev")]),
        ("conll13", ["conll14", "--m2", str(sets / "conll2013/conll2013.errant.m2")]),
    ):
        file = out / f"{name}.json"
        print(redraft(["eval", *what, "--model", str(bundle), "--sweep", "--json", str(file)]), flush=True)
        reports[name] = json.loads(file.read_text(encoding="utf-8"))
    return reports


def _swept(report: dict[str, Any]) -> list[dict[str, Any]]:
    """The points of a sweep; those of the levels are told apart."""
    return [point for point in report["sweep"] if "level" not in point]


def changed_lines(bundle: Path, texts: Path, options: tuple[str, ...] = ()) -> dict[int, float]:
    """For every line of the file that would be changed, by its number, the confidence of its surest correction; without a judge."""
    report = json.loads(redraft([*_CHECK, *options, "--model", str(bundle), str(texts)], (0, FOUND_SOMETHING)))
    surest: dict[int, float] = {}
    for edit in report["files"][0]["edits"]:
        surest[edit["line"]] = max(surest.get(edit["line"], 0.0), edit["confidence"])
    return surest


def confidences(bundle: Path, clean: Path) -> list[float]:
    """For every line of the file that would be changed if all were, the confidence of its surest correction."""
    return list(changed_lines(bundle, clean, ("--min-confidence", "0", "--rounds", "1")).values())


def scored(bundle: Path, sets: Path, clean: Path, out: Path) -> list[Row]:
    """A row for every minimum confidence of the sweep, smallest first."""
    reports = evaluated(bundle, sets, out)
    changed = confidences(bundle, clean)
    sentences = len(clean.read_text(encoding="utf-8").splitlines())
    rows = []
    for jfleg, conll in zip(*(_swept(reports[name]) for name in ("jfleg", "conll13")), strict=True):
        least = jfleg["minimumConfidence"]
        share = sum(confidence >= least for confidence in changed) / sentences
        percents = conll["percents"]
        rows.append(Row(least, share, jfleg["percents"]["GLEU"], percents["P"], percents["R"], percents["F0.5"]))
    return rows


def registers(bundle: Path, data: Path) -> dict[str, tuple[int, float]]:
    """Register -> held-out sentences of it, and the share of them that would be changed; the files are those of training.prepare."""
    found = {}
    for path in sorted(data.glob("heldout-*.txt")):
        sentences = len(path.read_text(encoding="utf-8").splitlines())
        if sentences:
            found[path.stem.removeprefix("heldout-")] = (sentences, len(confidences(bundle, path)) / sentences)
    return found


def careful(rows: list[Row]) -> Row | None:
    """The first row that changes less than 3% of clean sentences."""
    return next((row for row in rows if row.clean_changed < MOST_CLEAN_CHANGED), None)


def table(rows: list[Row]) -> str:
    """The rows in Markdown."""
    lines = ["| min confidence | clean changed | GLEU | P | R | F0.5 |", "|---|---|---|---|---|---|"]
    for r in rows:
        scores = f"{r.gleu:.2f} | {r.precision:.2f} | {r.recall:.2f} | {r.f05:.2f}"
        lines.append(f"| {r.minimum_confidence:g} | {r.clean_changed:.1%} | {scores} |")
    return "\n".join(lines)


def main() -> int:
    """Prints both reports and the table."""
    parser = argparse.ArgumentParser(prog="training.scoring", description=__doc__)
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--evaluation", type=Path, required=True, help="folder with jfleg/dev and conll2013")
    parser.add_argument("--clean", type=Path, required=True, help="clean sentences, one a line: heldout.txt of training.prepare")
    parser.add_argument("--registers", type=Path, help="folder of training.prepare: clean sentences changed by register, too")
    parser.add_argument("--out", type=Path, help="folder for the reports (default: the bundle's parent)")
    a = parser.parse_args()
    try:
        print(table(scored(a.bundle, a.evaluation, a.clean, a.out or a.bundle.parent)))
        if a.registers:
            print("\n| register | sentences | changed |\n|---|---|---|")
            for name, (sentences, share) in registers(a.bundle, a.registers).items():
                print(f"| {name} | {sentences} | {share:.1%} |")
    except (RuntimeError, FileNotFoundError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
