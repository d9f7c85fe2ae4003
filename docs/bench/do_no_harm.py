#!/usr/bin/env python3
"""The tables of docs/do-no-harm.md, and the levels' thresholds: Python 3 alone, from the repository's root.

    docs/bench/do_no_harm.py thresholds [OPTION...]   the least threshold in hundredths at which no more than so much is wrong
    docs/bench/do_no_harm.py tables [OPTION...]       wrong corrections by kind and level, and what becomes of marked errors

Options go to redraft eval, such as --judge FOLDER or --model FOLDER.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

LEVELS = {"careful": 1 / 3, "balanced": 0.8, "eager": 10}
"""How many corrections in 1,000 words of correct text may be wrong; at the default somewhat less than the promised 1, for the rules were
shaped with half of that text in view."""

SECOND_CHOICES = 0.35
"""Where corrections must be surer than this, a judge hears no second choices (EditConfidence)."""


def report(command: str, *options: str) -> dict:
    """What `redraft eval COMMAND` says of testdata's documents."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.json"
        run = ["./redraft", "eval", command, "--dir", f"testdata/{command}", "--json", str(file), *options]
        subprocess.run(run, check=True, stdout=subprocess.DEVNULL)
        return json.loads(file.read_text(encoding="utf-8"))


def thresholds(options: list[str]) -> None:
    """By the correct documents."""
    least, strict = (report("clean", "--min-confidence", str(i), *options) for i in (0, SECOND_CHOICES + 0.01))
    words = least["total"]["words"]

    def wrong(threshold: float) -> int:
        """How many corrections there would be."""
        documents = least if threshold <= SECOND_CHOICES else strict
        return sum(each["confidence"] >= threshold for each in documents["corrections"])

    for level, aim in LEVELS.items():
        fitting = [i for i in range(101) if wrong(i / 100) * 1000 <= aim * words]
        print(f"{level}: {fitting[0] / 100}")


def tables(options: list[str]) -> None:
    """By kind, then by level. Each document is corrected once, and once for each level of the errors."""
    strict = str(SECOND_CHOICES + 0.01)
    runs = {level: "0" if level == "eager" else strict for level in LEVELS}
    halves = {
        (run, half): report("clean", "--half", half, "--min-confidence", run, *options)
        for run in ("0", strict) for half in ("open", "held-back")
    }  # fmt: skip
    errors = {level: report("errors", "--level", level, *options) for level in LEVELS}
    words: dict[str, int] = {}
    for each in (each for half in ("open", "held-back") for each in (*halves["0", half]["kinds"], halves["0", half]["total"])):
        words[each["kind"]] = words.get(each["kind"], 0) + each["words"]

    def wrong(level: str, kind: str, count: int, *some: str) -> float:
        """In 1,000 of so many words of a kind, in some halves."""
        least = errors[level]["system"]["run"]["minimumConfidence"]
        changes = (change for half in some for change in halves[runs[level], half]["corrections"])
        own = (change for change in changes if kind in ("all", change["document"].split("/")[0]))
        return sum(change["confidence"] >= least for change in own) * 1000 / count

    print("| kind | words | careful | **balanced** | eager | errors | put right | other changes |\n|---|---:|---:|---:|---:|---:|---:|---:|")
    for marked in (*errors["balanced"]["kinds"], errors["balanced"]["total"]):
        kind = marked["kind"]
        shares = " | ".join(f"{wrong(level, kind, words[kind], 'open', 'held-back'):.1f}" for level in LEVELS)
        print(f"| {kind} | {words[kind]:,} | {shares} | {marked['errors']} | {marked['right']} | {marked['wrong']} |")
    print("\n| level | wrong in 1,000 words: all, open, held back | put right | other changes | P | R | F0.5 |\n|---|---|---:|---:|---:|---:|---:|")
    for level in LEVELS:
        both = ("open", "held-back")
        parts = [(words["all"], *both), *((halves["0", half]["total"]["words"], half) for half in both)]
        shares = ", ".join(f"{wrong(level, 'all', *part):.2f}" for part in parts)
        total = errors[level]["total"]
        figures = f"{total['precision']:.1f} | {total['recall']:.1f} | {total['f05']:.1f}"
        print(f"| {level} | {shares} | {total['right']} | {total['wrong']} | {figures} |")


if __name__ == "__main__":
    commands = {"thresholds": thresholds, "tables": tables}
    if len(sys.argv) < 2 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    commands[sys.argv[1]](sys.argv[2:])
