"""Whole runs of a tiny model."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
import torch

from training import checkpoint
from training.corruption import load_recipe
from training.evaluate import RECIPES, HeldOut, by_kind, figures, forced
from training.loss import LossSettings
from training.pairs import StreamSettings
from training.schedule import Schedule
from training.train import Training, TrainingSettings


def run(start: Path, data: Path, tokenizer: Path, out: Path, pairs: int, decay: float = 0.0, tokens: int = 300) -> Path:
    out.mkdir(exist_ok=True)
    stream = StreamSettings(data, tokenizer, load_recipe(RECIPES / "learner.toml"), 1, tokens)
    schedule = Schedule(3e-3, 5, pairs, decay)
    settings = TrainingSettings(stream, schedule, LossSettings(), out, 10, 0, 20, compiled=False)
    return Training(settings, checkpoint.load(start)).run()


def test_resuming_gives_the_same_weights_as_one_run(start: Path, data: Path, tokenizer: Path, tmp_path: Path) -> None:
    torch.set_num_threads(1)
    half = run(start, data, tokenizer, tmp_path / "half", 40)
    done = checkpoint.load(half).progress
    assert done.pairs >= 40
    state = checkpoint.load(half)
    assert state.optimizer().state_dict()["state"][0]["step"] == done.steps
    again = run(start, data, tokenizer, tmp_path / "again", 40)
    a, b = checkpoint.load(half), checkpoint.load(again)
    assert a.progress == b.progress
    for name, weight in a.model.state_dict().items():
        assert torch.equal(weight, b.model.state_dict()[name]), name
    on = checkpoint.load(run(half, data, tokenizer, tmp_path / "on", 30)).progress
    assert on.pairs >= done.pairs + 30
    assert (on.position.chunk, on.position.batch) > (done.position.chunk, done.position.batch)


def test_the_place_in_the_data_holds_for_the_same_batches_only(start: Path, data: Path, tokenizer: Path, tmp_path: Path) -> None:
    half = run(start, data, tokenizer, tmp_path / "half", 40)
    other = checkpoint.load(run(half, data, tokenizer, tmp_path / "other", 1, tokens=200)).progress
    assert other.position.chunk == 0
    assert other.position.batch == 1


def test_learns_and_logs(start: Path, data: Path, tokenizer: Path, tmp_path: Path) -> None:
    final = run(start, data, tokenizer, tmp_path / "out", 1200, decay=0.5)
    assert final.name == "final.pt"
    assert checkpoint.load(final).optimizer_state is None
    log = [json.loads(line) for line in (tmp_path / "out/log.jsonl").read_text().splitlines()]
    losses = [entry["loss"] for entry in log if entry["event"] == "step"]
    assert losses[-1] < losses[0] - 0.2
    last = log[-1]
    assert last["event"] == "evaluation"
    assert math.isfinite(last["edit_loss"])
    assert 0 <= last["clean_changed"] <= 1


def test_forced_tells_what_decoding_would_give(start: Path) -> None:
    model = checkpoint.load(start).model.eval()
    source = [5, 6, 7, 1]
    target: list[int] = []
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for _ in range(4):
            fed = torch.tensor([[*target, 0]])
            target.append(int(model(torch.tensor([source]), fed)[0, -1].argmax()))
    wrong = [*target[:-1], (target[-1] + 1) % 400 or 2]
    assert forced(model, [(source, target), (source, wrong)]).right == [True, False]


def test_figures_of_every_kind(start: Path, data: Path, tokenizer: Path) -> None:
    held_out = HeldOut(data, tokenizer, load_recipe(RECIPES / "learner.toml"))
    model = checkpoint.load(start).model
    assert figures(model, held_out, 20)["clean_changed"] == 1.0
    table = by_kind(model, held_out, 5)
    assert table["spelling"][0] == 5


def test_refuses_what_is_no_checkpoint(tmp_path: Path) -> None:
    path = tmp_path / "x.pt"
    torch.save({"weights": {}}, path)
    with pytest.raises(ValueError, match=r"x\.pt is no checkpoint"):
        checkpoint.load(path)


def test_an_optimizer_of_another_order_is_refused(start: Path) -> None:
    read = checkpoint.load(start)
    optimizer = read.optimizer()
    for parameter in read.model.parameters():
        parameter.grad = torch.zeros_like(parameter)
    optimizer.step()
    state = optimizer.state_dict()
    state["state"][0], state["state"][1] = state["state"][1], state["state"][0]
    with pytest.raises(ValueError, match="another order"):
        checkpoint.Checkpoint(read.model, state, read.progress).optimizer()


def test_the_rate_rises_stays_and_falls() -> None:
    schedule = Schedule(1e-3, 10, 1000, 0.5)
    assert schedule.rate(0, 0) == pytest.approx(1e-4)
    assert schedule.rate(20, 400) == 1e-3
    assert schedule.rate(30, 750) == pytest.approx(5e-4)
    assert schedule.rate(40, 1000) == pytest.approx(1e-5)
    assert not schedule.is_decaying(500)
    with pytest.raises(ValueError, match="not a schedule"):
        Schedule(1e-3, 10, 1000, 1.5)
