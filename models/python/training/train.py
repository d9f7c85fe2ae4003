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

from training import checkpoint, precision
from training.average import Average
from training.checkpoint import BETA2, Checkpoint
from training.corruption import RecipeError, load_recipe
from training.evaluate import RECIPES, HeldOut, figures
from training.feeder import Feeder
from training.loss import LossSettings, correction_loss, projected_loss
from training.pairs import Batch, Position, StreamSettings
from training.schedule import Schedule
from training.selection import Selection, SelectionSettings

CLIP = 1.0
REPORT_STEPS = 50


@dataclass(frozen=True)
class TrainingSettings:
    """All that a run needs beside its checkpoint. `held_out` sentences are evaluated every `evaluate_steps`; 0 for never. `workers`
    processes make pairs. `average_steps`: a running average over so many steps is saved, too; 0 for none."""

    stream: StreamSettings
    schedule: Schedule
    loss: LossSettings
    out: Path
    save_minutes: float
    evaluate_steps: int
    held_out: int
    compiled: bool
    beta2: float = BETA2
    device: torch.device = torch.device("cpu")
    workers: int = 1
    average_steps: int = 0
    selection: SelectionSettings | None = None


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
        self._model = start.model.to(settings.device)
        self._optimizer = start.optimizer(settings.beta2)
        self._average = Average(self._model, settings.average_steps) if settings.average_steps else None
        self._selection = Selection(settings.selection, settings.stream.tokens, settings.stream.seed) if settings.selection else None
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
                        recipe=settings.stream.recipe.name, precision=str(settings.loss.precision))  # fmt: skip
        with Feeder(settings.stream, self._progress.position, settings.workers) as feeder:
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
        settings = self._settings
        losses: list[torch.Tensor] = []
        steps = 0
        tick = (time.monotonic(), time.process_time(), 0)
        saved = time.monotonic()
        for position, read in feeder:
            self._run_pairs += len(read.source)
            self._progress.pairs += len(read.source)
            self._progress.position = position
            for batch in self._selection.add(self._model, read, settings.loss.precision) if self._selection else [read]:
                losses.append(self._step(steps, batch))
                steps += 1
                self._progress.steps += 1
                if steps % REPORT_STEPS == 0:
                    tick = self._report(losses, steps, tick)
                    losses = []
                if settings.evaluate_steps and steps % settings.evaluate_steps == 0:
                    self._evaluate(min(500, settings.held_out))
            ending = self._stopped or self._run_pairs >= settings.schedule.pairs
            if ending and losses:
                self._report(losses, steps, tick)
            constant = not settings.schedule.is_decaying(self._run_pairs)
            if constant and time.monotonic() - saved > settings.save_minutes * 60:
                self._save(settings.out / "stable.pt")
                saved = time.monotonic()
            if ending:
                return

    def _step(self, step: int, batch: Batch) -> torch.Tensor:
        """One update; returns its loss, which stays on the device."""
        settings = self._settings
        rate = settings.schedule.rate(step, self._run_pairs)
        for group in self._optimizer.param_groups:
            group["lr"] = rate * group["scale"]
        device = settings.device
        generator = torch.Generator(device).manual_seed(settings.stream.seed * 1_000_003 + self._progress.steps)
        source, target, roles = (torch.from_numpy(x).to(device, non_blocking=True) for x in (batch.source, batch.target, batch.roles))
        loss = correction_loss(self._model, (source, target, roles), settings.loss, generator, self._last_steps)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self._model.parameters(), CLIP)
        self._optimizer.step()
        self._optimizer.zero_grad(set_to_none=True)
        if self._average:
            self._average.look(self._model, step)
        return loss.detach()

    def _report(self, losses: list[torch.Tensor], steps: int, tick: tuple[float, float, int]) -> tuple[float, float, int]:
        now = (time.monotonic(), time.process_time(), self._run_pairs)
        done = now[2] - tick[2]
        self._log.write(
            "step",
            run_steps=steps,
            run_pairs=self._run_pairs,
            pairs=self._progress.pairs,
            loss=round(torch.stack(losses).float().mean().item(), 4),
            rate=f"{self._settings.schedule.rate(steps - 1, self._run_pairs):.1e}",
            pairs_per_second=round(done / (now[0] - tick[0]), 1),
            pairs_per_cpu_second=round(done / (now[1] - tick[1]), 1),
            **({"kept": round(self._selection.kept / self._selection.seen, 3)} if self._selection else {}),
        )
        return now

    def _evaluate(self, sentences: int) -> None:
        if sentences:
            self._log.write("evaluation", pairs=self._progress.pairs, **figures(self._model, self._held_out, sentences))

    def _save(self, path: Path) -> None:
        checkpoint.save(path, self._model, self._optimizer if path.name == "stable.pt" else None, self._progress)
        if self._average:
            checkpoint.save(path.with_name("average.pt"), self._average.model(self._model), None, self._progress)
        self._log.write("saved", file=path.name, pairs=self._progress.pairs)


def main() -> int:
    """Trains as the command line says; 1 if a file is not what it should be."""
    a = _parser().parse_args()
    if a.threads:
        torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    try:
        start, device = checkpoint.load(a.resume), torch.device(a.device)
        settings = TrainingSettings(
            stream=StreamSettings(
                a.data, a.tokenizer, load_recipe(a.recipe), a.seed, a.tokens, ready=a.ready, held_back=a.held_back, judged=a.judged
            ),
            schedule=Schedule(a.rate, a.warm_steps, a.pairs, a.decay_share),
            loss=LossSettings(a.edit_weight, a.copy_share, precision.chosen(a.precision, start.model, device)),
            out=a.out,
            save_minutes=a.save_minutes,
            evaluate_steps=a.evaluate_steps,
            held_out=a.held_out,
            compiled=not a.no_compile,
            beta2=a.beta2,
            device=device,
            workers=a.workers,
            average_steps=a.average_steps,
            selection=SelectionSettings(a.edit_below, anyway=a.anyway) if a.selective else None,
        )
        training = Training(settings, start)
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
    add("--device", default="cpu", help="cpu or cuda (default: %(default)s)")
    add("--precision", choices=[precision.AUTO, *precision.CHOICES], default=precision.AUTO, help="of matrix products (default: what is faster)")
    add("--workers", type=int, default=1, help="processes that make pairs (default: %(default)s)")
    add("--ready", type=Path, help="finished pairs, tab-separated or packed (training.packed), instead of the data's sentences")
    add("--held-back", type=int, default=0, help="leave out so many of the data's last sentences: confidence is fitted to them")
    add("--judged", type=Path, help="pairs of training.judged, to be drawn as often as the real edits")
    add("--average-steps", type=int, default=0, help="save a running average over so many steps, too: average.pt (default: none)")
    add("--selective", action="store_true", help="forward all pairs, train on those that are not known yet")
    add("--edit-below", type=float, default=0.5, help="with --selective: train where an edited token is less probable")
    add("--anyway", type=float, default=0.1, help="with --selective: share of known pairs that are trained on nevertheless")
    add("--threads", type=int, default=0, help="default: PyTorch's own choice")
    add("--no-compile", action="store_true")
    return parser


if __name__ == "__main__":
    sys.exit(main())
