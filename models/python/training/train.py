"""Trains on from a checkpoint: `python -m training.train --resume CHECKPOINT --data FOLDER --tokenizer FILE --out FOLDER`.

Stops after `--pairs`, or when told to by SIGTERM or SIGINT, and saves stable.pt (or final.pt behind a decay). Progress goes to
standard output; log.jsonl in the output folder has every report as a line of JSON.
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path
from types import FrameType
from typing import Any

import torch

from training import checkpoint
from training.checkpoint import BETA2, Checkpoint
from training.corruption import RecipeError, load_recipe
from training.evaluate import RECIPES, HeldOut, figures
from training.feeder import Feeder
from training.loss import LossSettings, correction_loss, projected_loss
from training.pairs import Batch, Position, StreamSettings
from training.schedule import Schedule

CLIP = 1.0
REPORT_STEPS = 50


@dataclass(frozen=True)
class TrainingSettings:
    """All that a run needs beside its checkpoint. `held_out` sentences are evaluated every `evaluate_steps`; 0 for never."""

    stream: StreamSettings
    schedule: Schedule
    loss: LossSettings
    out: Path
    save_minutes: float
    evaluate_steps: int
    held_out: int
    compiled: bool
    beta2: float = BETA2


class Log:
    """Prints reports and appends them to log.jsonl."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "log.jsonl"

    def write(self, event: str, **values: Any) -> None:
        """One report; the time is added."""
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps({"time": round(time.time(), 1), "event": event, **values}) + "\n")
        print(event, " ".join(f"{key} {value}" for key, value in values.items()), flush=True)


class Training:
    """One run. `run` is called once."""

    def __init__(self, settings: TrainingSettings, start: Checkpoint) -> None:
        self._settings = settings
        self._model = start.model
        self._optimizer = start.optimizer(settings.beta2)
        self._progress = self._placed(start.progress)
        self._log = Log(settings.out)
        self._held_out = HeldOut(settings.stream.data, settings.stream.tokenizer, settings.stream.recipe)
        self._stopped = False
        self._run_pairs = 0
        self._last_steps = projected_loss

    def _placed(self, progress: checkpoint.Progress) -> checkpoint.Progress:
        """The place in the data holds for the same seed, recipe and batch size only."""
        stream = self._settings.stream
        recipe = f"{stream.recipe.name}:{stream.tokens}"
        same = progress.seed == stream.seed and progress.recipe == recipe
        position = progress.position if same else Position()
        return replace(progress, seed=stream.seed, recipe=recipe, position=position)

    def stop(self, signal_number: int = 0, frame: FrameType | None = None) -> None:
        """Ends the run behind the current step; a signal handler."""
        self._stopped = True

    def run(self) -> Path:
        """Trains to the schedule's end, or until stopped; returns the checkpoint that was saved last."""
        settings = self._settings
        settings.out.mkdir(parents=True, exist_ok=True)
        self._model.train()
        if settings.compiled:
            self._model.compile_blocks()
            self._last_steps = torch.compile(projected_loss, dynamic=True)
        self._log.write("start", pairs=self._progress.pairs, position=vars(self._progress.position), seed=self._progress.seed,
                        recipe=settings.stream.recipe.name)  # fmt: skip
        with Feeder(settings.stream, self._progress.position) as feeder:
            self._loop(feeder)
        finished = settings.schedule.decay_share > 0 and not self._stopped
        path = settings.out / ("final.pt" if finished else "stable.pt")
        if settings.schedule.is_decaying(self._run_pairs) and not finished:
            path = settings.out / "broken-off.pt"
        self._save(path)
        if finished:
            self._evaluate(settings.held_out)
        return path

    def _loop(self, feeder: Feeder) -> None:
        settings, losses, steps = self._settings, [], 0
        tick = (time.monotonic(), time.process_time(), 0)
        saved = time.monotonic()
        for position, batch in feeder:
            losses.append(self._step(steps, batch))
            steps += 1
            self._run_pairs += len(batch.source)
            self._progress.steps += 1
            self._progress.pairs += len(batch.source)
            self._progress.position = position
            ending = self._stopped or self._run_pairs >= settings.schedule.pairs
            if steps % REPORT_STEPS == 0 or ending:
                tick = self._report(losses[-(steps % REPORT_STEPS or REPORT_STEPS) :], steps, tick)
            constant = not settings.schedule.is_decaying(self._run_pairs)
            if settings.evaluate_steps and steps % settings.evaluate_steps == 0:
                self._evaluate(min(500, settings.held_out))
            if constant and time.monotonic() - saved > settings.save_minutes * 60:
                self._save(settings.out / "stable.pt")
                saved = time.monotonic()
            if ending:
                return

    def _step(self, step: int, batch: Batch) -> float:
        """One update; returns its loss."""
        settings = self._settings
        rate = settings.schedule.rate(step, self._run_pairs)
        for group in self._optimizer.param_groups:
            group["lr"] = rate * group["scale"]
        generator = torch.Generator().manual_seed(settings.stream.seed * 1_000_003 + self._progress.steps)
        tensors = (torch.from_numpy(batch.source), torch.from_numpy(batch.target), torch.from_numpy(batch.roles))
        loss = correction_loss(self._model, tensors, settings.loss, generator, self._last_steps)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self._model.parameters(), CLIP)
        self._optimizer.step()
        self._optimizer.zero_grad(set_to_none=True)
        return loss.item()

    def _report(self, losses: list[float], steps: int, tick: tuple[float, float, int]) -> tuple[float, float, int]:
        now = (time.monotonic(), time.process_time(), self._run_pairs)
        done = now[2] - tick[2]
        self._log.write(
            "step",
            run_steps=steps,
            run_pairs=self._run_pairs,
            pairs=self._progress.pairs,
            loss=round(sum(losses) / len(losses), 4),
            rate=f"{self._settings.schedule.rate(steps - 1, self._run_pairs):.1e}",
            pairs_per_second=round(done / (now[0] - tick[0]), 1),
            pairs_per_cpu_second=round(done / (now[1] - tick[1]), 1),
        )
        return now

    def _evaluate(self, sentences: int) -> None:
        if sentences:
            self._log.write("evaluation", pairs=self._progress.pairs, **figures(self._model, self._held_out, sentences))

    def _save(self, path: Path) -> None:
        checkpoint.save(path, self._model, self._optimizer if path.name == "stable.pt" else None, self._progress)
        self._log.write("saved", file=path.name, pairs=self._progress.pairs)


def main() -> int:
    """Trains as the command line says; 1 if a file is not what it should be."""
    a = _parser().parse_args()
    if a.threads:
        torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    try:
        stream = StreamSettings(a.data, a.tokenizer, load_recipe(a.recipe), a.seed, a.tokens)
        settings = TrainingSettings(
            stream=stream,
            schedule=Schedule(a.rate, a.warm_steps, a.pairs, a.decay_share),
            loss=LossSettings(a.edit_weight, a.copy_share),
            out=a.out,
            save_minutes=a.save_minutes,
            evaluate_steps=a.evaluate_steps,
            held_out=a.held_out,
            compiled=not a.no_compile,
            beta2=a.beta2,
        )
        training = Training(settings, checkpoint.load(a.resume))
    except (RecipeError, ValueError, FileNotFoundError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, training.stop)
    training.run()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="training.train", description=__doc__)
    add = parser.add_argument
    add("--resume", type=Path, required=True, help="checkpoint of this package or of the prototype")
    add("--data", type=Path, required=True, help="folder of training.prepare")
    add("--tokenizer", type=Path, required=True, help="tokenizer.json")
    add("--out", type=Path, required=True, help="folder for checkpoints and log.jsonl")
    add("--recipe", type=Path, default=RECIPES / "learner.toml", help="which errors (default: %(default)s)")
    add("--pairs", type=int, default=1_000_000_000, help="stop after so many (default: go on)")
    add("--decay-share", type=float, default=0.0, help="the last share of the pairs, in which the rate falls")
    add("--rate", type=float, default=4e-4, help="peak rate (default: %(default)s)")
    add("--warm-steps", type=int, default=60)
    add("--beta2", type=float, default=BETA2, help="how long AdamW remembers gradients' squares (default: %(default)s)")
    add("--tokens", type=int, default=2400, help="padded tokens a batch and side (default: %(default)s)")
    add("--edit-weight", type=float, default=2.5, help="weight of edited target tokens")
    add("--copy-share", type=float, default=0.4, help="share of copied target tokens that are looked at")
    add("--seed", type=int, default=1)
    add("--save-minutes", type=float, default=10.0)
    add("--evaluate-steps", type=int, default=2000)
    add("--held-out", type=int, default=2000, help="held-out sentences in the last evaluation")
    add("--threads", type=int, default=0, help="default: PyTorch's own choice")
    add("--no-compile", action="store_true")
    return parser


if __name__ == "__main__":
    sys.exit(main())
