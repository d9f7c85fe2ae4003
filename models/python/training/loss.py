"""Cross-entropy at all edited target tokens and at a sample of the copied ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from training.model import Corrector, projected
from training.pairs import COPIED, EDITED


@dataclass(frozen=True)
class LossSettings:
    """`copy_share`: which share of copied tokens is looked at; each then counts 1 / copy_share times, so that the expected
    loss does not depend on the share. `edit_weight`: how much an edited token counts, a copied one being 1. `precision`: of
    matrix products; weights are float32 always."""

    edit_weight: float = 2.5
    copy_share: float = 0.4
    precision: torch.dtype = torch.bfloat16


def projected_loss(states: Tensor, embeddings: Tensor, target: Tensor, weights: Tensor) -> Tensor:
    """Weighted mean cross-entropy of target [N] given states [N,d]. Compiled, a step is a tenth faster: projection and loss
    are the largest tensors of all."""
    losses = F.cross_entropy(projected(states, embeddings).float(), target, reduction="none")
    return (losses * weights).sum() / weights.sum()


def correction_loss(
    model: Corrector,
    batch: tuple[Tensor, Tensor, Tensor],
    settings: LossSettings,
    generator: torch.Generator,
    last_steps: Callable[[Tensor, Tensor, Tensor, Tensor], Tensor] = projected_loss,
) -> Tensor:
    """The loss of the batch's (source, target, roles) [B,S], [B,T], [B,T]; `last_steps` may be `projected_loss` compiled."""
    source, target, roles = batch
    drawn = torch.rand(roles.shape, generator=generator, device=generator.device) < settings.copy_share
    chosen = ((roles == EDITED) | ((roles == COPIED) & drawn)).flatten().nonzero().squeeze(1)
    edited = roles.flatten()[chosen] == EDITED
    weights = torch.where(edited, settings.edit_weight, 1 / settings.copy_share)
    with torch.autocast(source.device.type, dtype=settings.precision, enabled=settings.precision != torch.float32):
        states = model.states(source, target, chosen)
        return last_steps(states, model.shared.weight, target.flatten()[chosen], weights)
