"""Fewer and more layers."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from training import checkpoint
from training.checkpoint import Checkpoint, Progress
from training.layers import with_layers
from training.model import Corrector, ModelShape

SOURCE = torch.tensor([[5, 9, 7, 1], [8, 1, 0, 0]])
TARGET = torch.tensor([[5, 7, 1], [8, 6, 1]])


@pytest.fixture
def trained() -> Checkpoint:
    """Two steps of a tiny model of three and two layers."""
    torch.manual_seed(5)
    model = Corrector(ModelShape(v=50, d=16, h=2, dk=8, f=24, enc=3, dec=2))
    optimizer = checkpoint.new_optimizer(model)
    for _ in range(2):
        torch.nn.functional.cross_entropy(model(SOURCE, TARGET).flatten(0, 1), TARGET.flatten()).backward()
        for group in optimizer.param_groups:
            group["lr"] = 1e-3 * group["scale"]
        optimizer.step()
        optimizer.zero_grad()
    return Checkpoint(model, optimizer.state_dict(), Progress(pairs=4))


def test_copies_change_nothing_until_they_are_trained(trained: Checkpoint) -> None:
    grown = with_layers(trained, [0, 1, 1, 2, 2], [0, 1, 1])
    assert (grown.model.shape.enc, grown.model.shape.dec) == (5, 3)
    assert torch.equal(grown.model(SOURCE, TARGET), trained.model(SOURCE, TARGET))
    torch.nn.functional.cross_entropy(grown.model(SOURCE, TARGET).flatten(0, 1), TARGET.flatten()).backward()
    new = grown.model.encoder.block[2].layer[0].SelfAttention.o.weight
    assert new.grad is not None and new.grad.abs().sum() > 0


def test_layers_can_be_left_out(trained: Checkpoint, tmp_path: Path) -> None:
    shrunk = with_layers(trained, [0, 2], [0])
    expected = trained.model.encoder.block[2].layer[1].DenseReluDense.wo.weight
    assert torch.equal(shrunk.model.encoder.block[1].layer[1].DenseReluDense.wo.weight, expected)
    assert not torch.allclose(shrunk.model(SOURCE, TARGET), trained.model(SOURCE, TARGET))
    checkpoint.save(tmp_path / "shrunk.pt", shrunk.model, shrunk.optimizer(), shrunk.progress)
    assert checkpoint.load(tmp_path / "shrunk.pt").model.shape == shrunk.model.shape


def test_the_optimizer_remembers_what_stays(trained: Checkpoint) -> None:
    changed = with_layers(trained, [0, 2, 2], [0, 1])
    before, after = trained.optimizer().state, changed.optimizer().state
    for kept, old in ((0, 0), (1, 2)):
        here = changed.model.encoder.block[kept].layer[0].SelfAttention.k.weight
        there = trained.model.encoder.block[old].layer[0].SelfAttention.k.weight
        assert torch.equal(after[here]["exp_avg"], before[there]["exp_avg"])
    assert changed.model.encoder.block[2].layer[0].SelfAttention.k.weight not in after
    assert torch.equal(after[changed.model.shared.weight]["exp_avg_sq"], before[trained.model.shared.weight]["exp_avg_sq"])
    assert [len(group["params"]) for group in changed.optimizer().param_groups] == [
        len(group["params"]) for group in checkpoint.parameter_groups(changed.model)
    ]


def test_all_layers_are_the_checkpoint_itself(trained: Checkpoint) -> None:
    assert with_layers(trained, None, None) is trained


def test_a_layer_that_is_not_there_is_named(trained: Checkpoint) -> None:
    with pytest.raises(ValueError, match="the encoder has 3 layers, so there is no layer 3"):
        with_layers(trained, [0, 3], None)
    with pytest.raises(ValueError, match=r"the decoder's layers \[1, 0\] must begin with 0"):
        with_layers(trained, None, [1, 0])
