"""Scores finished correctors on the evaluation sets, with `redraft eval`."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Sequence

from redraft_peers.contenders import Contender
from redraft_peers.java import BuildFailed, run
from redraft_peers.process import ContenderFailed, Process

CHUNK = 200


@dataclass(frozen=True)
class EvaluationSet:
    """A set as `redraft eval` takes it: its command and the options that name the files."""

    name: str
    command: tuple[str, ...]

    @staticmethod
    def jfleg(folder: Path) -> EvaluationSet:
        """JFLEG or a folder like it."""
        return EvaluationSet("JFLEG dev", ("jfleg", "--dir", str(folder)))

    @staticmethod
    def m2(file: Path) -> EvaluationSet:
        """CoNLL-2013, in M2."""
        return EvaluationSet("CoNLL-2013", ("conll14", "--m2", str(file)))


class Scorer:
    """Runs `redraft eval` of a checkout; its files go to a folder."""

    def __init__(self, home: Path, out: Path):
        self._launcher = home / "redraft"
        self._out = out

    def natural(self, chosen: EvaluationSet) -> list[str]:
        """The set's sentences as people would write them, which is what all correctors get."""
        file = self._file(chosen, "source", "txt")
        self._evaluate(chosen, "--natural-out", file)
        return read_lines(file)

    def redraft(self, chosen: EvaluationSet) -> dict[str, float]:
        """The scores of Redraft with its bundled model."""
        return self._scores(chosen, "redraft")

    def finished(self, chosen: EvaluationSet, key: str, corrected: Sequence[str]) -> dict[str, float]:
        """The scores of corrected natural sentences."""
        file = self._file(chosen, key, "txt")
        file.write_text("".join(f"{line}\n" for line in corrected), encoding="utf-8", newline="\n")
        return self._scores(chosen, key, "--natural-hyp", file)

    def log(self, key: str) -> Path:
        """Where a contender may complain."""
        return self._out / f"{key}.log"

    def _scores(self, chosen: EvaluationSet, key: str, *options: str | Path) -> dict[str, float]:
        report = self._file(chosen, key, "json")
        self._evaluate(chosen, "--json", report, *options)
        told = json.loads(report.read_text(encoding="utf-8"))
        return {figure["name"]: figure["percent"] for figure in told["figures"]}

    def _evaluate(self, chosen: EvaluationSet, *options: str | Path) -> None:
        run([self._launcher, "eval", *chosen.command, *options])

    def _file(self, chosen: EvaluationSet, key: str, ending: str) -> Path:
        return self._out / f"{chosen.command[0]}.{key}.{ending}"


def score(
    scorer: Scorer, sets: Sequence[EvaluationSet], contenders: Sequence[Contender], patience: float
) -> list[dict[str, Any]]:
    """Scores of the unchanged text, Redraft and other finished correctors; a failure is an entry, too."""
    entries = []
    for chosen in sets:
        try:
            natural = scorer.natural(chosen)
            entries.append(_entry(chosen, "unchanged text", scorer.finished(chosen, "unchanged", natural)))
            entries.append(_entry(chosen, "Redraft", scorer.redraft(chosen)))
        except BuildFailed as failure:
            entries.append({"set": chosen.name, "name": "all", "did_not_run": str(failure)})
            continue
        for contender in contenders:
            try:
                answers = corrected(contender, natural, scorer.log(contender.key), patience)
                scores = scorer.finished(chosen, contender.key, answers)
                entries.append(_entry(chosen, contender.name, scores))
            except (ContenderFailed, BuildFailed) as failure:
                entries.append({"set": chosen.name, "name": contender.name, "did_not_run": str(failure)})
    return entries


def _entry(chosen: EvaluationSet, name: str, scores: dict[str, float]) -> dict[str, Any]:
    return {"set": chosen.name, "name": name, "scores": scores}


def corrected(contender: Contender, natural: Sequence[str], log: Path, patience: float) -> list[str]:
    """The contender's corrections; what it complains of goes to `log`. ContenderFailed if it is missing, dies or hangs."""
    if contender.missing is not None:
        raise ContenderFailed(contender.missing)
    process = Process(contender.command, log, patience)
    try:
        chunks = [natural[start : start + CHUNK] for start in range(0, len(natural), CHUNK)]
        return [answer.text for chunk in chunks for answer in process.turn(chunk).answers]
    finally:
        process.close()


def read_lines(file: Path) -> list[str]:
    """A file's lines, with spaces for what contenders could take for the end of a field or line."""
    with file.open(encoding="utf-8", newline="\n") as lines:
        return [re.sub(r"[\t\r]", " ", line.removesuffix("\n")) for line in lines]
