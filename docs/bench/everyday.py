#!/usr/bin/env python3
"""What becomes of testdata/everyday: Python 3 alone, from the repository's root.

    docs/bench/everyday.py [OPTION...]    options go to redraft correct, such as --level eager
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

FOLDER = Path("testdata/everyday")


def corrected(lines: list[str], options: list[str]) -> list[str]:
    """Each line as `redraft correct` gives it back."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "lines.txt"
        file.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        run = ["./redraft", "correct", "--lines", "--no-config", "--no-progress", *options, str(file)]
        done = subprocess.run(run, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8")
    return done.stdout.splitlines()


def main(options: list[str]) -> None:
    rows = [line.split("\t") for line in (FOLDER / "errors.tsv").read_text(encoding="utf-8").splitlines()]
    outputs = corrected([row[0] for row in rows], options)
    right = sum(output in row[1:] for row, output in zip(rows, outputs, strict=True))
    same = sum(output == row[0] and output not in row[1:] for row, output in zip(rows, outputs, strict=True))
    print(f"of {len(rows)} wrong lines {right} ({right / len(rows):.0%}) became right or may stay as they are, {same} stayed, {len(rows) - right - same} became another")
    lines = (FOLDER / "correct.txt").read_text(encoding="utf-8").splitlines()
    outputs = corrected(lines, options)
    changed = [(line, output) for line, output in zip(lines, outputs, strict=True) if line != output]
    print(f"of {len(lines)} correct lines {len(changed)} changed")
    for line, output in changed:
        print(f"  {line}\n  {output}")


if __name__ == "__main__":
    main(sys.argv[1:])
