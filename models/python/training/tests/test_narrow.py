"""A narrower feed-forward."""

from __future__ import annotations

import pytest
import torch

from training.checkpoint import Checkpoint, Progress
from training.model import Corrector, ModelShape
from training.narrow import importance, narrowed
from training.pairs import collated

PAIRS = [([5, 9, 7, 1], [5, 7, 1]), ([8, 1], [8, 6, 4, 4, 1])]
BATCHES = [collated(PAIRS)]
SOURCE, TARGET = torch.tensor([[5, 9, 7, 1], [8, 1, 0, 0]]), torch.tensor([[5, 7, 1], [8, 6, 1]])


@pytest.fixture
def start() -> Checkpoint:
    """A tiny model whose first eight units of each feed-forward do nothing."""
    torch.manual_seed(5)
    model = Corrector(ModelShape(v=50, d=16, h=2, dk=8, f=24, enc=3, dec=2))
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if name.endswith("wi_1.weight"):
                parameter[:8] = 0
    return Checkpoint(model, None, Progress())


def test_units_that_do_nothing_go_first(start: Checkpoint) -> None:
    narrow = narrowed(start, 16, BATCHES)
    assert narrow.model.shape.f == 16
    assert torch.allclose(narrow.model(SOURCE, TARGET), start.model(SOURCE, TARGET), atol=1e-5)


def test_what_is_left_out_is_missed(start: Checkpoint) -> None:
    assert not torch.allclose(narrowed(start, 8, BATCHES).model(SOURCE, TARGET), start.model(SOURCE, TARGET), atol=1e-5)


def test_each_feed_forward_has_importance(start: Checkpoint) -> None:
    found = importance(start.model, BATCHES)
    assert len(found) == 5
    assert all(units[:8].abs().max() == 0 and units[8:].min() > 0 for units in found.values())


def test_padding_does_not_count(start: Checkpoint) -> None:
    together, alone = importance(start.model, BATCHES), importance(start.model, [collated([pair]) for pair in PAIRS])
    for block, units in together.items():
        assert torch.allclose(units, alone[block], rtol=1e-4)


@pytest.mark.parametrize("width", [0, 25])
def test_the_width_must_be_there(start: Checkpoint, width: int) -> None:
    with pytest.raises(ValueError, match="has 24 units"):
        narrowed(start, width, BATCHES)
