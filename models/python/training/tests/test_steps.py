"""What a step is made of: precision, selection, averages; and weights in few bytes."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch

from training import checkpoint, precision
from training.average import Average, mean
from training.corruption import load_recipe
from training.evaluate import RECIPES
from training.loss import LossSettings
from training.pairs import COPIED, EDITED, Batch, StreamSettings
from training.pieces import cut, join, save_weights
from training.schedule import Schedule
from training.selection import Selection, SelectionSettings, least_probable
from training.train import Training, TrainingSettings


def test_the_faster_precision_is_taken(start: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    model, cpu = checkpoint.load(start).model, torch.device("cpu")
    assert set(precision.seconds(model)) == {torch.bfloat16, torch.float32}
    assert all(parameter.grad is None for parameter in model.parameters())
    monkeypatch.setattr(precision, "seconds", lambda _: {torch.bfloat16: 2.0, torch.float32: 1.0})
    assert precision.chosen("auto", model, cpu) == torch.float32
    assert precision.chosen("bfloat16", model, cpu) == torch.bfloat16
    assert precision.chosen("auto", model, torch.device("cuda")) == torch.bfloat16


def batch_of(rows: list[tuple[list[int], list[int], list[int]]]) -> Batch:
    width = max(len(s) for s, _, _ in rows)
    arrays = [np.array([side + [0] * (width - len(side)) for side in sides]) for sides in zip(*rows, strict=True)]
    return Batch(arrays[0].astype(np.int64), arrays[1].astype(np.int64), arrays[2].astype(np.int8))


def test_probabilities_are_the_model_s(start: Path) -> None:
    model = checkpoint.load(start).model.eval()
    batch = batch_of([([5, 6, 1], [5, 9, 1], [COPIED, EDITED, COPIED]), ([7, 1], [7, 1], [COPIED, COPIED])])
    edit, copy = least_probable(model, batch, torch.float32)
    with torch.no_grad():
        chances = model(torch.tensor([[5, 6, 1]]), torch.tensor([[5, 9, 1]])).softmax(-1)[0]
    assert edit[0] == pytest.approx(chances[1, 9].item(), rel=1e-3)
    assert copy[0] == pytest.approx(min(chances[0, 5].item(), chances[2, 1].item()), rel=1e-3)
    assert edit[1] == 1.0


def test_known_pairs_are_left_out_and_batches_are_full(start: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    model = checkpoint.load(start).model.eval()
    batch = batch_of([([5, 6, 1], [5, 9, 1], [1, 2, 1]), ([7, 1], [7, 1], [1, 1]), ([5, 6, 7, 1], [5, 8, 7, 1], [1, 2, 1, 1])])
    monkeypatch.setattr("training.selection.least_probable", lambda *_: (np.array([0.9, 1.0, 0.1]), np.array([0.9, 0.9, 0.9])))
    selection = Selection(SelectionSettings(anyway=0.0), 24, 1)
    assert selection.add(model, batch, torch.float32) == []
    (full,) = selection.add(model, batch, torch.float32)
    assert full.source.tolist() == [[5, 6, 7, 1]] * 2
    assert full.roles.tolist() == [[1, 2, 1, 1]] * 2
    assert (selection.seen, selection.kept) == (6, 2)
    assert Selection(SelectionSettings(anyway=1.0), 24, 1).add(model, batch, torch.float32)


def test_an_average_is_between_what_it_saw(start: Path) -> None:
    model = checkpoint.load(start).model
    average = Average(model, 800)
    for step, value in ((0, 1.0), (4, 50.0), (8, 3.0)):
        with torch.no_grad():
            for parameter in model.parameters():
                parameter.fill_(value)
        average.look(model, step)
    assert {round(p.mean().item(), 5) for p in average.model(model).parameters()} == {2.0}
    assert next(model.parameters()).mean().item() == 3.0
    with pytest.raises(ValueError, match="every 8th"):
        Average(model, 3)


@pytest.mark.parametrize("int8", [False, True])
def test_weights_travel_in_pieces(start: Path, tmp_path: Path, int8: bool) -> None:
    save_weights(tmp_path / "w.safetensors", start, int8)
    parts = cut(tmp_path / "w.safetensors", tmp_path / "pieces", 9000)
    assert len(parts) > 2
    (tmp_path / "w.safetensors").unlink()
    join(tmp_path / "pieces", tmp_path / "w.safetensors")
    read, model = checkpoint.load(tmp_path / "w.safetensors"), checkpoint.load(start).model
    assert read.model.shape == model.shape
    for name, weight in model.state_dict().items():
        tolerance = weight.abs().max().item() * (0.5 / 127 if int8 else 2**-8)
        assert torch.allclose(read.model.state_dict()[name], weight, atol=tolerance), name
    save_weights(tmp_path / "again.safetensors", tmp_path / "w.safetensors", int8)
    assert torch.equal(checkpoint.load(tmp_path / "again.safetensors").model.shared.weight, read.model.shared.weight)


def test_damaged_pieces_are_refused(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"a" * 100)
    parts = cut(tmp_path / "x", tmp_path / "pieces", 40)
    parts[1].write_bytes(b"b" * 40)
    with pytest.raises(ValueError, match="do not make the file"):
        join(tmp_path / "pieces", tmp_path / "x")
    parts[1].unlink()
    with pytest.raises(ValueError, match=r"x\.01 missing"):
        join(tmp_path / "pieces", tmp_path / "x")


def test_a_mean_of_models_has_the_mean_of_their_weights(start: Path) -> None:
    models = [checkpoint.load(start).model for _ in range(3)]
    for value, model in zip((1.0, 2.0, 6.0), models, strict=True):
        for parameter in model.parameters():
            torch.nn.init.constant_(parameter, value)
    assert {p.mean().item() for p in mean(models).parameters()} == {3.0}
    assert {p.mean().item() for p in models[0].parameters()} == {1.0}, "the models stay"


def test_a_selective_run_with_an_average(start: Path, data: Path, tokenizer: Path, tmp_path: Path) -> None:
    stream = StreamSettings(data, tokenizer, load_recipe(RECIPES / "learner.toml"), 1, 300)
    settings = TrainingSettings(
        stream, Schedule(3e-3, 5, 300, 0.5), LossSettings(precision=torch.float32), tmp_path, 10, 0, 20, False,
        workers=2, average_steps=8, selection=SelectionSettings(),
    )  # fmt: skip
    final = Training(settings, checkpoint.load(start)).run()
    a, b = checkpoint.load(final).model, checkpoint.load(tmp_path / "average.pt").model
    assert not torch.equal(a.shared.weight, b.shared.weight)
    log = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text().splitlines()]
    assert all(0 < entry["kept"] <= 1 for entry in log if entry["event"] == "step")
