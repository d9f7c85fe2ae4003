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

LEVELS = {"careful": 1 / 3, "balanced": 1, "eager": 10}
"""How many corrections in 1,000 words of correct text may be wrong."""


def report(command: str, *options: str) -> dict:
    """What `redraft eval COMMAND` says of testdata's documents."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.json"
        run = ["./redraft", "eval", command, "--dir", f"testdata/{command}", "--json", str(file), *options]
        subprocess.run(run, check=True, stdout=subprocess.DEVNULL)
        return json.loads(file.read_text(encoding="utf-8"))


def thresholds(options: list[str]) -> None:
    """By the correct documents."""
    documents = report("clean", "--min-confidence", "0", *options)
    words = documents["total"]["words"]
    confidences = [each["confidence"] for each in documents["corrections"]]
    for level, aim in LEVELS.items():
        fitting = [i for i in range(101) if sum(c >= i / 100 for c in confidences) * 1000 <= aim * words]
        print(f"{level}: {fitting[0] / 100}")


def tables(options: list[str]) -> None:
    """By kind, then by level. Each document is corrected once, and once for each level of the errors."""
    halves = {half: report("clean", "--half", half, "--min-confidence", "0", *options) for half in ("open", "held-back")}
    errors = {level: report("errors", "--level", level, *options) for level in LEVELS}
    words: dict[str, int] = {}
    for each in (each for half in halves.values() for each in (*half["kinds"], half["total"])):
        words[each["kind"]] = words.get(each["kind"], 0) + each["words"]
    changes = [change for half in halves.values() for change in half["corrections"]]

    def wrong(level: str, some: list[dict], count: int) -> float:
        """In 1,000 of so many words."""
        least = errors[level]["system"]["run"]["minimumConfidence"]
        return sum(change["confidence"] >= least for change in some) * 1000 / count

    print("| kind | words | careful | **balanced** | eager | errors | put right | other changes |\n|---|---:|---:|---:|---:|---:|---:|---:|")
    for marked in (*errors["balanced"]["kinds"], errors["balanced"]["total"]):
        kind = marked["kind"]
        own = [change for change in changes if kind in ("all", change["document"].split("/")[0])]
        shares = " | ".join(f"{wrong(level, own, words[kind]):.1f}" for level in LEVELS)
        print(f"| {kind} | {words[kind]:,} | {shares} | {marked['errors']} | {marked['right']} | {marked['wrong']} |")
    print("\n| level | wrong in 1,000 words: all, open, held back | put right | other changes | P | R | F0.5 |\n|---|---|---:|---:|---:|---:|---:|")
    for level in LEVELS:
        parts = [(changes, words["all"]), *((half["corrections"], half["total"]["words"]) for half in halves.values())]
        shares = ", ".join(f"{wrong(level, *part):.2f}" for part in parts)
        total = errors[level]["total"]
        figures = f"{total['precision']:.1f} | {total['recall']:.1f} | {total['f05']:.1f}"
        print(f"| {level} | {shares} | {total['right']} | {total['wrong']} | {figures} |")


if __name__ == "__main__":
    commands = {"thresholds": thresholds, "tables": tables}
    if len(sys.argv) < 2 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    commands[sys.argv[1]](sys.argv[2:])
