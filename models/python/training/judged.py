"""Real pairs out of a corrector's own proposals that a judge approves: `python -m training.judged PROPOSALS --texts FILE --out FILE`.

PROPOSALS is what `redraft eval proposals --judge FOLDER --src FILE --ref FILE` wrote of text that people wrote and nobody corrected
("break it, fix it": Yasunaga and Liang, arXiv 2106.06600). A sentence is taken if something in it is to be changed for certain and nothing
is in doubt.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

SURE = 0.8
"""How clearly the model must prefer a correction: the logistic of its margin."""
GAIN = 0.5
"""How much likelier, in nats, the judge must find the sentence with it."""
DOUBTFUL = 0.25
"""A sentence is left out if the model prefers another correction as clearly as this, or nearly prefers it (a second choice)."""


def approved(text: str, proposals: list[dict[str, Any]]) -> str | None:
    """The text with what is sure; None if nothing is, or something is in doubt."""
    sure = [each for each in proposals if each["confidence"] >= SURE and each["features"].get("judge.gain", 0.0) >= GAIN]
    if not sure or any(each["confidence"] >= DOUBTFUL for each in proposals if each not in sure):
        return None
    units = text.encode("utf-16-le")
    for each in sorted(sure, key=lambda each: -each["start"]):
        start = 2 * each["start"]
        end = start + len(each["original"].encode("utf-16-le"))
        units = units[:start] + each["replacement"].encode("utf-16-le") + units[end:]
    return units.decode("utf-16-le")


def main() -> int:
    """Writes the pairs, before TAB after."""
    parser = argparse.ArgumentParser(prog="training.judged", description=__doc__)
    parser.add_argument("proposals", type=Path)
    parser.add_argument("--texts", type=Path, required=True, help="the lines that were asked about")
    parser.add_argument("--out", type=Path, required=True)
    a = parser.parse_args()
    texts = a.texts.read_text(encoding="utf-8").split("\n")
    proposals: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for line in a.proposals.read_text(encoding="utf-8").splitlines():
        proposal = json.loads(line)
        proposals[proposal["line"]].append(proposal)
    pairs = [(texts[line], approved(texts[line], found)) for line, found in proposals.items() if "\t" not in texts[line]]
    kept = [f"{before}\t{after}\n" for before, after in pairs if after is not None and "\t" not in after]
    a.out.write_text("".join(kept), encoding="utf-8")
    print(f"{len(kept)} of {len(texts) - (not texts[-1])} lines are pairs now; {len(proposals)} had something proposed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
