"""Forward all, backward only what is worth it: pairs that the model knows already are left out (after Jiang et al., "Selective
backprop", arXiv 1910.00762, and Mindermann et al., "RHO-LOSS", arXiv 2206.07137)."""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np
import torch

from training.model import Corrector
from training.pairs import COPIED, EDITED, OUTSIDE, Batch


@dataclass(frozen=True)
class SelectionSettings:
    """A pair is trained on if one of its edited tokens is less probable than `edit_below`, or a copied one less than
    `copy_below`, and by lot (`anyway`) else, so that what is known is not forgotten."""

    edit_below: float = 0.5
    copy_below: float = 0.5
    anyway: float = 0.1


@torch.no_grad()
def least_probable(model: Corrector, batch: Batch, precision: torch.dtype) -> tuple[np.ndarray, np.ndarray]:
    """For each row the probability of its least probable edited and copied token; 1 where it has none."""
    device = model.shared.weight.device
    source, target, roles = (torch.from_numpy(x).to(device) for x in (batch.source, batch.target, batch.roles))
    with torch.autocast(device.type, dtype=precision, enabled=precision != torch.float32):
        logits = model(source, target).float()
    chances = torch.exp(logits.gather(2, target[..., None]).squeeze(2) - logits.logsumexp(2))
    found = [chances.masked_fill(roles != role, 1.0).amin(1).cpu().numpy() for role in (EDITED, COPIED)]
    return found[0], found[1]


class Selection:
    """Gathers the rows that are worth it, in batches as large as those it gets, of like length. Not thread-safe."""

    WIDTHS = 12

    def __init__(self, settings: SelectionSettings, tokens: int, seed: int) -> None:
        self._settings = settings
        self._tokens = tokens
        self._random = random.Random(seed)
        self._waiting: dict[int, list[Batch]] = {}
        self.seen = 0
        self.kept = 0

    def add(self, model: Corrector, batch: Batch, precision: torch.dtype) -> list[Batch]:
        """Looks at the batch; gives the batches that are full now."""
        edit, copy = least_probable(model, batch, precision)
        lot = np.array([self._random.random() < self._settings.anyway for _ in edit])
        rows = np.flatnonzero((edit < self._settings.edit_below) | (copy < self._settings.copy_below) | lot)
        self.seen += len(edit)
        self.kept += len(rows)
        for row in rows:
            self._put(Batch(batch.source[row : row + 1], batch.target[row : row + 1], batch.roles[row : row + 1]))
        return self._full()

    def _put(self, row: Batch) -> None:
        width = max(int((row.source != 0).sum()), int((row.roles != OUTSIDE).sum()))
        self._waiting.setdefault(width // self.WIDTHS, []).append(row)

    def _full(self) -> list[Batch]:
        made = []
        for group, rows in self._waiting.items():
            widest = (group + 1) * self.WIDTHS
            if widest * len(rows) >= self._tokens:
                made.append(_joined(rows))
                self._waiting[group] = []
        return made


def _joined(rows: list[Batch]) -> Batch:
    """One batch of all rows, its padding cut."""
    arrays = []
    for name in ("source", "target", "roles"):
        parts = [getattr(row, name)[0] for row in rows]
        width = max(int(np.flatnonzero(part).max()) + 1 for part in parts)
        out = np.zeros((len(parts), width), parts[0].dtype)
        for i, part in enumerate(parts):
            cut = part[:width]
            out[i, : len(cut)] = cut
        arrays.append(out)
    return Batch(*arrays)
