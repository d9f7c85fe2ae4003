#!/usr/bin/env python3
"""What a second opinion is worth and costs: Python 3 alone, from the repository's root.

    docs/bench/second_opinion.py [--int8 FOLDER] [--int4 FOLDER] [--held-out FOLDER] [--evaluation FOLDER] [--levels LEVEL...]

Prints Markdown: for the counts of phrases alone, and for judges that `redraft judge --to FOLDER` made, at every level
JFLEG dev and CoNLL-2013, the documents of testdata, and how many held-out correct sentences of each register are
changed (training.prepare's heldout-*.txt). Only bundle and judges that are there are measured; evaluation only.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

LEVELS = ("careful", "balanced", "eager")


def run(*arguments: str) -> dict:
    """The report of a `redraft eval`."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.json"
        subprocess.run(["./redraft", "eval", *arguments, "--json", str(file)], check=True, stdout=subprocess.DEVNULL)
        return json.loads(file.read_text(encoding="utf-8"))


def changed(file: Path, judge: str, level: str) -> float:
    """The share of a file's lines that a level changes, in percent."""
    before = file.read_text(encoding="utf-8").splitlines()
    command = ["./redraft", "correct", "--lines", "--no-config", "--judge", judge, "--level", level, str(file)]
    after = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout.splitlines()
    if len(after) != len(before):
        sys.exit(f"{file}: {len(before)} lines went in, {len(after)} came out")
    return 100 * sum(one != other for one, other in zip(before, after, strict=True)) / len(before)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--int8", type=Path, help="a judge of 8 bits")
    parser.add_argument("--int4", type=Path, help="a judge of 4 bits")
    parser.add_argument("--held-out", type=Path, default=Path("../training/data"), help="(default: %(default)s)")
    parser.add_argument("--evaluation", type=Path, default=Path("../shared/eval"), help="(default: %(default)s)")
    parser.add_argument("--levels", nargs="+", choices=LEVELS, default=LEVELS, help="(default: all)")
    a = parser.parse_args()
    judges = {"phrases": "off"} | {name: str(folder) for name, folder in (("INT8", a.int8), ("INT4", a.int4)) if folder}
    registers = sorted(a.held_out.glob("heldout-*.txt"))

    print("| | level | JFLEG dev GLEU | CoNLL-2013 P | R | F0.5 | errors put right | other changes | wrong in 1,000 words |")
    print("|---|---|---:|---:|---:|---:|---:|---:|---:|")
    for name, judge in judges.items():
        options = ("--judge", judge)
        gleu = run("jfleg", "--dir", str(a.evaluation / "jfleg/dev"), *options)["sweep"]
        m2 = run("conll14", "--m2", str(a.evaluation / "conll2013/conll2013.errant.m2"), *options)["sweep"]
        for level, jfleg, conll in zip(LEVELS, gleu, m2, strict=True):
            if level not in a.levels:
                continue
            clean = run("clean", "--dir", "testdata/clean", "--level", level, *options)["total"]
            errors = run("errors", "--dir", "testdata/errors", "--level", level, *options)["total"]
            least = jfleg["minimumConfidence"]
            wrong = clean["perThousand"]
            scores = jfleg["percents"] | conll["percents"]
            print(
                f"| {name} | {level}, {least} | {scores['GLEU']:.2f} | {scores['P']:.1f} | {scores['R']:.1f} "
                f"| {scores['F0.5']:.2f} | {errors['right']} of {errors['errors']} | {errors['wrong']} | {wrong:.2f} |",
                flush=True,
            )

    print("\n| correct sentences changed, % | " + " | ".join(f"{name} {level}" for name in judges for level in a.levels) + " |")
    print("|---|" + "---:|" * (len(judges) * len(a.levels)))
    for file in registers:
        shares = [changed(file, judge, level) for judge in judges.values() for level in a.levels]
        print(f"| {file.stem.removeprefix('heldout-')} | " + " | ".join(f"{share:.1f}" for share in shares) + " |", flush=True)


if __name__ == "__main__":
    main()
