"""Cross-entropy at all edited target tokens and at a sample of the copied ones."""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from training.model import Corrector
from training.pairs import COPIED, EDITED


@dataclass(frozen=True)
class LossSettings:
    """`copy_share`: which share of copied tokens is looked at; each then counts 1 / copy_share times, so that the expected
    loss does not depend on the share. `edit_weight`: how much an edited token counts, a copied one being 1."""

    edit_weight: float = 2.5
    copy_share: float = 0.4


def correction_loss(
    model: Corrector, batch: tuple[Tensor, Tensor, Tensor], settings: LossSettings, generator: torch.Generator
) -> Tensor:
    """The weighted mean over the batch's (source, target, roles) [B,S], [B,T], [B,T]."""
    source, target, roles = batch
    drawn = torch.rand(roles.shape, generator=generator) < settings.copy_share
    chosen = ((roles == EDITED) | ((roles == COPIED) & drawn)).flatten().nonzero().squeeze(1)
    edited = roles.flatten()[chosen] == EDITED
    weights = torch.where(edited, settings.edit_weight, 1 / settings.copy_share)
    with torch.autocast(source.device.type, dtype=torch.bfloat16):
        logits = model(source, target, chosen)
    losses = F.cross_entropy(logits.float(), target.flatten()[chosen], reduction="none")
    return (losses * weights).sum() / weights.sum()
