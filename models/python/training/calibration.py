"""How likely the model's proposals are right: `python -m training.calibration texts ...`, then `redraft eval proposals`, then `python -m
training.calibration fit ...`.

`texts` writes texts and their corrected forms: held-out sentences with the recipe's errors, carriers with and without errors around
them, and every register's held-out sentences as they are; besides everyday lines that were written for this (everyday/README.md). `fit` fits boosted trees to what `redraft eval proposals` says of
them and writes them into the bundle's redraft.json, where the corrector looks for it (`dev.redraft.models.Calibration`). No evaluation
set is used. Half of the lines are not fitted to: `fit` says how right the probabilities are there.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import torch

from training import annotations
from training.boosting import Trees, boosted
from training.carriers import Carriers, Draw
from training.corruption import Corruptor, load_recipe, read_material
from training.evaluate import RECIPES
from training.pairs import Lines

SEED = 29
HERE = Path(__file__).parent
EVERYDAY_WEIGHT = 6
"""How much a proposal for an everyday line counts, of which there are a tenth as many; 3 and 12 did not differ."""
ANNOTATED_WEIGHT = 2
"""The same for an annotated line, which has more errors."""
LEVELS = ("careful", "balanced", "eager")
JUDGE = "judge."
"""What the names of a judge's features begin with."""
SECOND = "second"
"""The feature that tells a second choice from what greedy decoding makes."""
_BINS = 10


@dataclass(frozen=True)
class Proposals:
    """What was proposed: features [N,F], whether it was right [N], and the line it was for [N]."""

    names: list[str]
    features: torch.Tensor
    right: torch.Tensor
    lines: torch.Tensor
    weights: torch.Tensor
    """How much each counts in a fit [N]."""

    @property
    def judged(self) -> bool:
        """Whether a judge was asked."""
        return any(name.startswith(JUDGE) for name in self.names)

    def unjudged(self) -> Proposals:
        """The same without what a judge said, and without what is proposed only where one is asked."""
        firm = self.of(~self.second)
        kept = [i for i, name in enumerate(firm.names) if not name.startswith((JUDGE, SECOND))]
        return Proposals([firm.names[i] for i in kept], firm.features[:, kept], firm.right, firm.lines, firm.weights)

    @property
    def second(self) -> torch.Tensor:
        """Which of them are second choices [N]."""
        if SECOND not in self.names:
            return torch.zeros(len(self.right), dtype=torch.bool)
        return self.features[:, self.names.index(SECOND)] > 0

    def of(self, chosen: torch.Tensor) -> Proposals:
        """Those that are chosen [N]."""
        return Proposals(self.names, self.features[chosen], self.right[chosen], self.lines[chosen], self.weights[chosen])


def texts(data: Path, recipe: Path, count: int, last: int = 0) -> list[tuple[str, str]]:
    """Pairs of text and corrected text, in an order that mixes them: for every held-out sentence with errors one that is right. So many
    of the `last` sentences to train on count as held out, too: a short training does not come to them."""
    r = random.Random(SEED)
    settings = load_recipe(recipe)
    corruptor = Corruptor(settings, read_material(data))
    carriers, draw = Carriers(settings.spans, settings.forms), Draw(r, probe=True)
    pairs: list[tuple[str, str]] = []
    held_out = (data / "heldout.txt").read_text(encoding="utf-8").splitlines()[:count]
    lines = Lines(data / "train.txt")
    for sentence in (*held_out, *(lines[i] for i in range(len(lines) - last, len(lines)))):
        pairs += [(corruptor.corrupted(sentence, r).text, sentence), (sentence, sentence)]
    for sentence in held_out[: count // 2]:
        carried = carriers.carried(sentence, draw)
        wrong = carried.text if carried.is_finished else corruptor.corrupted(carried.text, r).text
        pairs += [(carried.finished(wrong), carried.finished(carried.text)), (carried.finished(carried.text),) * 2]
    for register in sorted(data.glob("heldout-*.txt")):
        pairs += [(line, line) for line in register.read_text(encoding="utf-8").splitlines()[:count]]
    pairs = [pair for pair in pairs if pair[0].strip() and all(len(side.splitlines()) == 1 for side in pair)]
    r.shuffle(pairs)
    return pairs


def everyday() -> list[tuple[int, str, str]]:
    """Lines with few mistakes each, as people write them, with each corrected form that they may have, and right ones; then the annotated
    lines that training never draws. The line's number first."""
    errors = (HERE / "everyday/errors.tsv").read_text(encoding="utf-8").splitlines()
    correct = (HERE / "everyday/correct.txt").read_text(encoding="utf-8").splitlines()
    pairs = [(i, wrong, right) for i, line in enumerate(errors) for wrong, *forms in [line.split("\t")] for right in forms]
    single = [*((line, line) for line in correct), *annotations.held_out()]
    return pairs + [(len(errors) + i, *pair) for i, pair in enumerate(single)]


def read(files: list[Path], everyday_files: list[Path] | None = None) -> Proposals:
    """What `redraft eval proposals` wrote, of everyday lines last. Of those a proposal is right that leads towards any of its line's
    corrected forms. Where only some were judged, what the judge said is left out, and so is what only a judge is asked about."""
    by_file = [_rows(file) for file in files]
    rows = [row | {"weight": 1} for file in by_file for row in file]
    numbers = [number for number, _, _ in everyday()]
    annotated = max(numbers) + 1 - len(annotations.held_out())
    for file in everyday_files or []:
        merged: dict[tuple[object, ...], dict] = {}
        by_file.append(_rows(file))
        for row in by_file[-1]:
            number = numbers[row["line"]]
            row |= {"line": number, "weight": EVERYDAY_WEIGHT if number < annotated else ANNOTATED_WEIGHT}
            first = merged.setdefault((row["line"], row["start"], row["original"], row["replacement"]), row)
            first["isRight"] |= row["isRight"]
        rows += merged.values()
    if len({_is_judged(file) for file in by_file if file}) > 1:
        rows = [row for row in rows if SECOND not in row["features"]]
        for row in rows:
            row["features"] = {name: value for name, value in row["features"].items() if not name.startswith(JUDGE)}
    names = sorted({name for row in rows for name in row["features"]})
    places = {name: i for i, name in enumerate(names)}
    features = torch.zeros(len(rows), len(names), dtype=torch.float64)
    for i, row in enumerate(rows):
        for name, value in row["features"].items():
            features[i, places[name]] = value
    right, weights = (torch.tensor([row[key] for row in rows], dtype=torch.float64) for key in ("isRight", "weight"))
    return Proposals(names, features, right, torch.tensor([row["line"] for row in rows]), weights)


def _rows(file: Path) -> list[dict]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def _is_judged(rows: list[dict]) -> bool:
    return any(name.startswith(JUDGE) for row in rows for name in row["features"])


def fitted(proposals: Proposals) -> Trees:
    """How likely a proposal is right."""
    return boosted(proposals.names, proposals.features.numpy(), proposals.right.numpy(), proposals.weights.numpy())


def probabilities(proposals: Proposals, trees: Trees) -> torch.Tensor:
    """How likely each proposal is right [N]."""
    return torch.from_numpy(trees.probabilities(proposals.names, proposals.features.numpy()))


def reliability(right: torch.Tensor, probability: torch.Tensor) -> Iterator[tuple[float, int, float, float]]:
    """For every tenth of the range: its lower end, how many proposals, their mean probability, and the share that is right."""
    for i in range(_BINS):
        within = (probability >= i / _BINS) & (probability < (i + 1) / _BINS + (i == _BINS - 1))
        if within.any():
            yield i / _BINS, int(within.sum()), probability[within].mean().item(), right[within].mean().item()


def write(bundle: Path, unjudged: Proposals, judged: Proposals | None, levels: list[float], judge_levels: list[float]) -> None:
    """Enters the calibration into the bundle's description, in the place of an older one; and within it, where a judge was asked, the
    one that listens to the judge. Where none was, that stays as it is."""
    with _description(bundle) as description:
        before = description.pop("calibration", {})
        calibration = {"bias": 0, "trees": fitted(unjudged).lines, "levels": _named(levels)}
        if judged is not None:
            calibration["withJudge"] = {"bias": 0, "trees": fitted(judged).lines, "levels": _named(judge_levels)}
        elif "withJudge" in before:
            calibration["withJudge"] = before["withJudge"]
        description["calibration"] = calibration


@contextmanager
def _description(bundle: Path) -> Iterator[dict]:
    """The bundle's description, to be changed; its files stay last."""
    file = bundle / "redraft.json"
    description = json.loads(file.read_text(encoding="utf-8"))
    files = description.pop("files")
    yield description
    description["files"] = files
    file.write_text(json.dumps(description, indent=2) + "\n", encoding="utf-8")


def _named(levels: list[float]) -> dict[str, float]:
    return dict(zip(LEVELS, levels, strict=True))


def area(right: torch.Tensor, probability: torch.Tensor) -> float:
    """The area under the curve: how often a right proposal is given more than a wrong one."""
    order = torch.argsort(probability)
    ranks = torch.empty_like(probability)
    ranks[order] = torch.arange(1, len(order) + 1, dtype=probability.dtype)
    positive = right.sum()
    return ((ranks[right > 0.5].sum() - positive * (positive + 1) / 2) / (positive * (len(right) - positive))).item()


def _report(proposals: Proposals, label: str) -> None:
    """Fits to even lines, and says how right the probabilities are on odd ones, and on those of them that are everyday lines."""
    even = proposals.lines % 2 == 0
    trees = fitted(proposals.of(even))
    for part, rest in (("", proposals.of(~even)), (", everyday lines", proposals.of(~even & (proposals.weights > 1)))):
        if not len(rest.right):
            continue
        found = probabilities(rest, trees)
        loss = torch.nn.functional.binary_cross_entropy(found, rest.right).item()
        always = rest.right.mean()
        print(f"{label}{part}: {len(rest.right)} proposals, {always:.1%} right; nats a proposal {loss:.4f}, without features "
              f"{torch.nn.functional.binary_cross_entropy(always.expand_as(rest.right), rest.right).item():.4f}; "
              f"area under the curve {area(rest.right, found):.4f}")  # fmt: skip
        print("| probability | proposals | mean | right |\n|---|---|---|---|")
        for low, count, mean, share in reliability(rest.right, found):
            print(f"| {low:.1f} to {low + 1 / _BINS:.1f} | {count} | {mean:.3f} | {share:.3f} |")


def _fit(a: argparse.Namespace) -> None:
    unjudged = read(a.proposals, a.everyday).unjudged()
    _report(unjudged, "without judge")
    files, everyday_files = ([file for file in some or [] if _is_judged(_rows(file))] for some in (a.proposals, a.everyday))
    judged = read(files, everyday_files) if files or everyday_files else None
    if judged is not None:
        if judged.second.any():
            _report(judged.of(~judged.second), "with judge, without second choices")
        _report(judged, "with judge")
    if a.bundle:
        write(a.bundle, unjudged, judged, a.levels, a.judge_levels or a.levels)


def main() -> int:
    """Writes texts, or fits and reports."""
    parser = argparse.ArgumentParser(prog="training.calibration", description=__doc__)
    commands = parser.add_subparsers(required=True)
    make = commands.add_parser("texts", help="write calibration.src, calibration.ref, everyday.src and everyday.ref")
    make.add_argument("--data", type=Path, required=True, help="folder of training.prepare")
    make.add_argument("--recipe", type=Path, default=RECIPES / "learner.toml", help="whose errors (default: %(default)s)")
    make.add_argument("--count", type=int, default=2000, help="held-out sentences (default: %(default)s)")
    make.add_argument("--last", type=int, default=0, help="of the last sentences to train on, which training did not come to (default: none)")
    make.add_argument("--out", type=Path, required=True, help="folder")
    fit = commands.add_parser("fit", help="fit to proposals")
    fit.add_argument("proposals", type=Path, nargs="+", help="what redraft eval proposals wrote, of some with a judge if one shall be heard")
    fit.add_argument("--everyday", type=Path, nargs="*", help="what it wrote for the everyday texts")
    fit.add_argument("--bundle", type=Path, help="bundle whose redraft.json gets the calibration (default: none)")
    fit.add_argument("--levels", type=float, nargs=3, metavar=tuple(x.upper() for x in LEVELS), default=(0.9, 0.7, 0.4), help="their probabilities")
    fit.add_argument(
        "--judge-levels", type=float, nargs=3, metavar=tuple(x.upper() for x in LEVELS), help="their probabilities where a judge is asked"
    )
    a = parser.parse_args()
    if hasattr(a, "proposals"):
        _fit(a)
        return 0
    a.out.mkdir(parents=True, exist_ok=True)
    pairs = texts(a.data, a.recipe, a.count, a.last)
    for kind, some in (("calibration", pairs), ("everyday", [pair for _, *pair in everyday()])):
        for side, name in enumerate(("src", "ref")):
            (a.out / f"{kind}.{name}").write_text("".join(pair[side] + "\n" for pair in some), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
