"""In which precision matrix products are made: what the processor at hand does faster."""

from __future__ import annotations

import time

import torch

from training.loss import LossSettings, correction_loss
from training.model import Corrector
from training.pairs import COPIED, EDITED

CHOICES = {"bfloat16": torch.bfloat16, "float32": torch.float32}
AUTO = "auto"
_ROWS, _LENGTH, _ROUNDS = 24, 24, 3


def chosen(name: str, model: Corrector, device: torch.device) -> torch.dtype:
    """The precision of that name; for `AUTO` the faster of both, measured on the model in a second or two. Graphics processors
    get bfloat16. Machines differ: those without AVX512-BF16 or AMX emulate bfloat16, and are slower in it."""
    if name != AUTO:
        return CHOICES[name]
    if device.type != "cpu":
        return torch.bfloat16
    times = seconds(model)
    return min(times, key=times.__getitem__)


def seconds(model: Corrector) -> dict[torch.dtype, float]:
    """Best processor time of a step's forward and backward pass in each precision; both are tried in turn, so that what else
    runs on the machine meets both. The model's gradients are gone afterwards."""
    generator = torch.Generator().manual_seed(1)
    source = torch.randint(2, model.shape.v, (_ROWS, _LENGTH), generator=generator)
    roles = torch.where(torch.rand(source.shape, generator=generator) < 0.15, EDITED, COPIED)
    best = dict.fromkeys(CHOICES.values(), float("inf"))
    for _ in range(_ROUNDS):
        for dtype in best:
            began = time.process_time()
            correction_loss(model, (source, source, roles), LossSettings(precision=dtype), generator).backward()
            best[dtype] = min(best[dtype], time.process_time() - began)
    model.zero_grad(set_to_none=True)
    return best
