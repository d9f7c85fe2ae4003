"""How often finished correctors change sentences that are right: `python -m redraft_peers.clean FILE`, a sentence a line."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Sequence

from redraft_peers.__main__ import BUNDLED, CHECKOUT
from redraft_peers.contenders import Contender, Kind, Models, contenders
from redraft_peers.java import BuildFailed, JavaPrograms
from redraft_peers.process import ContenderFailed
from redraft_peers.scores import corrected, read_lines

PATIENCE_SECONDS = 600


def changed(contender: Contender, sentences: Sequence[str], log: Path) -> list[tuple[str, str]]:
    """The sentences that the contender changes, each with what it makes of it; ContenderFailed if it does not run."""
    answers = corrected(contender, sentences, log, PATIENCE_SECONDS)
    return [(before, after) for before, after in zip(sentences, answers, strict=True) if before != after]


def main() -> int:
    """Prints a row a corrector; with --show, its first changes."""
    parser = argparse.ArgumentParser(prog="redraft_peers.clean", description=__doc__)
    parser.add_argument("file", type=Path, help="sentences, one a line")
    parser.add_argument("--redraft", type=Path, default=CHECKOUT, help="the checkout whose Redraft is measured")
    parser.add_argument("--int8", type=Path, help="Redraft bundle (default: the bundled one)")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="N changes of each, too")
    options = parser.parse_args()
    sentences = read_lines(options.file)
    bundle = options.int8 or options.redraft / BUNDLED
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        java = JavaPrograms(options.redraft, Path(folder) / "classes")
        try:
            java.build()
        except BuildFailed as failure:
            print(f"redraft_peers.clean: {failure}", file=sys.stderr)
            return 1
        models = Models(Path(), Path(), {"int8": bundle, "fp32": bundle})
        print(f"| of {len(sentences)} sentences | changed | share |\n|---|---|---|")
        for contender in contenders(models, java):
            if contender.kind is not Kind.TEXT:
                continue
            try:
                found = changed(contender, sentences, Path(folder) / f"{contender.key}.log")
            except ContenderFailed as failure:
                failed = True
                print(f"{contender.name} did not run: {failure}", file=sys.stderr)
                continue
            print(f"| {contender.name} | {len(found)} | {len(found) / len(sentences):.1%} |", flush=True)
            for before, after in found[: options.show]:
                print(f"- {before}\n+ {after}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
