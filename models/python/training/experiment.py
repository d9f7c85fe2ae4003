"""Compares recipes and settings: `python -m training.experiment ARMS.toml --resume CHECKPOINT ...`.

Every arm goes on from the same checkpoint over the same number of pairs, its rate falling to nothing, and is exported and
scored. A folder with a result is not made again, so an experiment that was interrupted goes on, and can grow.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from dataclasses import asdict, dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

import torch

from training import checkpoint
from training.checkpoint import BETA2
from training.corruption import Recipe, RecipeError, load_recipe
from training.evaluate import RECIPES, HeldOut, figures
from training.export import exported
from training.layers import with_layers
from training.loss import LossSettings
from training.narrow import narrowed
from training.pairs import PairStream, Position, StreamSettings
from training.precision import CHOICES
from training.schedule import Schedule
from training.scoring import MOST_CLEAN_CHANGED, Row, careful, scored
from training.selection import SelectionSettings
from training.train import Training, TrainingSettings

HELD_OUT = 2000
IMPORTANCE_BATCHES = 12


@dataclass(frozen=True)
class Arm:
    """What differs: a recipe of recipes/, numbers at the top of it, its writers' shares, factors for kinds of error, and the
    run's settings. `ready` names a file of finished pairs in the data folder; layers are those of `layers.with_layers`,
    `feed_forward` is how many of its units stay (`narrow.narrowed`). `selective` is an `edit_below` of `SelectionSettings`, 0 for
    all pairs. `pairs_factor`: how many more pairs than the other arms, so that arms may have the same processor time. With
    `average_steps` the running average is scored."""

    name: str
    recipe: str = "learner"
    recipe_changes: dict[str, float] = field(default_factory=dict)
    writer_shares: dict[str, float] = field(default_factory=dict)
    kind_factors: dict[str, float] = field(default_factory=dict)
    edit_weight: float = 1.5
    copy_share: float = 0.4
    rate: float = 4e-4
    tokens: int = 2400
    longest: int = 72
    beta2: float = BETA2
    ready: str | None = None
    selective: float = 0.0
    pairs_factor: float = 1.0
    average_steps: int = 0
    decay_share: float = 1.0
    precision: str = "bfloat16"
    encoder_layers: list[int] | None = None
    decoder_layers: list[int] | None = None
    feed_forward: int | None = None

    def made_recipe(self) -> Recipe:
        """The recipe with the arm's changes."""
        recipe = load_recipe(RECIPES / f"{self.recipe}.toml")
        known = {kind for writer in recipe.writers.values() for kind in writer.kinds}
        if unknown := (self.kind_factors.keys() - known) | (self.writer_shares.keys() - recipe.writers.keys()):
            raise RecipeError(f"arm {self.name}: recipe {recipe.name} does not have {', '.join(sorted(unknown))}")
        writers = {
            name: replace(
                writer,
                share=self.writer_shares.get(name, writer.share),
                kinds={kind: weight * self.kind_factors.get(kind, 1.0) for kind, weight in writer.kinds.items()},
            )
            for name, writer in recipe.writers.items()
        }
        try:
            return replace(recipe, name=self.name, writers=writers, **self.recipe_changes)  # type: ignore[arg-type]
        except TypeError as error:
            raise RecipeError(f"arm {self.name}: {error}") from error


def load_arms(path: Path) -> list[Arm]:
    """Reads [arms.NAME] tables; raises RecipeError naming the file."""
    try:
        return [Arm(name, **table) for name, table in tomllib.loads(path.read_text(encoding="utf-8"))["arms"].items()]
    except (tomllib.TOMLDecodeError, TypeError, KeyError) as error:
        raise RecipeError(f"{path}: {error}") from error


@dataclass(frozen=True)
class Experiment:
    """What all arms share."""

    start: Path
    pairs: int
    data: Path
    tokenizer: Path
    evaluation: Path
    out: Path
    seed: int
    held_back: int = 0
    compiled: bool = True

    def result(self, arm: Arm) -> dict[str, Any]:
        """The arm's result, trained and scored unless its folder has one."""
        folder = self.out / arm.name
        file = folder / "result.json"
        if not file.exists():
            folder.mkdir(parents=True, exist_ok=True)
            trained = self._trained(arm, folder)
            bundle = exported(trained, self.tokenizer, folder, f"redraft-en-{arm.name}")
            rows = scored(bundle, self.evaluation, self.data / "heldout.txt", folder)
            # Every arm is asked the same: its own errors would be as easy or as hard as its recipe.
            held_out = HeldOut(self.data, self.tokenizer, Arm("learner").made_recipe())
            losses = figures(checkpoint.load(trained).model, held_out, HELD_OUT)
            result = {"arm": asdict(arm), "pairs": self.pairs, "held_out": losses, "rows": [asdict(row) for row in rows]}
            file.write_text(json.dumps(result), encoding="utf-8")
        found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        return found

    def _trained(self, arm: Arm, folder: Path) -> Path:
        torch.manual_seed(self.seed)
        ready = self.data / arm.ready if arm.ready else None
        settings = TrainingSettings(
            stream=StreamSettings(
                self.data, self.tokenizer, arm.made_recipe(), self.seed, arm.tokens, arm.longest, ready, self.held_back
            ),
            schedule=Schedule(arm.rate, 1, round(self.pairs * arm.pairs_factor), arm.decay_share),
            loss=LossSettings(arm.edit_weight, arm.copy_share, CHOICES[arm.precision]),
            out=folder,
            save_minutes=60.0,
            evaluate_steps=0,
            held_out=0,
            compiled=self.compiled,
            beta2=arm.beta2,
            average_steps=arm.average_steps,
            selection=SelectionSettings(arm.selective) if arm.selective else None,
        )
        start = with_layers(checkpoint.load(self.start), arm.encoder_layers, arm.decoder_layers)
        if arm.feed_forward:
            drawn = islice(PairStream(settings.stream).batches(Position(0, 0)), IMPORTANCE_BATCHES)
            start = narrowed(start, arm.feed_forward, [batch for _, batch in drawn])
        trained = Training(settings, start).run()
        return trained.with_name("average.pt") if arm.average_steps else trained


def line(name: str, result: dict[str, Any]) -> str:
    """A row of the table in Markdown: everything the model proposes, then only what it is sure of."""
    rows = [Row(**row) for row in result["rows"]]
    held_out = result["held_out"]
    cells = [name, f"{held_out['edit_loss']:.3f}", f"{held_out['copy_loss']:.4f}"]
    for row in (rows[0], careful(rows)):
        if row:
            scores = f"{row.f05:.2f} ({row.precision:.1f}, {row.recall:.1f})"
            cells += [f"{row.minimum_confidence:g}", f"{row.clean_changed:.1%}", f"{row.gleu:.2f}", scores]
    return f"| {' | '.join(cells)} |"


def main() -> int:
    """Runs the arms in turn, and prints the table."""
    parser = argparse.ArgumentParser(prog="training.experiment", description=__doc__)
    add = parser.add_argument
    add("arms", type=Path, help="TOML file with [arms.NAME] tables")
    add("--resume", type=Path, required=True, help="checkpoint that all arms go on from")
    add("--pairs", type=int, default=15_000, help="pairs an arm (default: %(default)s)")
    add("--data", type=Path, required=True, help="folder of training.prepare")
    add("--tokenizer", type=Path, required=True, help="tokenizer.json")
    add("--evaluation", type=Path, required=True, help="folder with jfleg/dev and conll2013")
    add("--out", type=Path, required=True, help="gets a folder for every arm")
    add("--seed", type=int, default=2)
    add("--held-back", type=int, default=0, help="leave out so many of the data's last sentences: confidence is fitted to them")
    a = parser.parse_args()
    experiment = Experiment(a.resume, a.pairs, a.data, a.tokenizer, a.evaluation, a.out, a.seed, a.held_back)
    try:
        results = {arm.name: experiment.result(arm) for arm in load_arms(a.arms)}
    except (RecipeError, RuntimeError, ValueError, FileNotFoundError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    scores = "min confidence | clean changed | GLEU | F0.5 (P, R)"
    print(f"| arm | edit loss | copy loss | {scores} | {scores}, clean changed below {MOST_CLEAN_CHANGED:.0%} |")
    print(f"|{'---|' * 11}")
    for name, result in results.items():
        print(line(name, result))
    return 0


if __name__ == "__main__":
    sys.exit(main())
