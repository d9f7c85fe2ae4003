"""A running average of weights: what a falling rate gives, for nothing (LAWA: Kaddour, arXiv 2209.14981; Sandler et al., 2023).

`python -m training.average CHECKPOINT CHECKPOINT... --out FILE` averages what several decays from one checkpoint came to ("model
soups": Wortsman et al., arXiv 2203.05482).
"""

from __future__ import annotations

import argparse
import copy
import sys
from pathlib import Path

import torch

from training import checkpoint
from training.model import Corrector


class Average:
    """Averages a model's weights, about over the last `steps` of its training. Looks at every `EVERY`-th step only: what it
    costs is then a fiftieth of a step on a CPU. Not thread-safe."""

    EVERY = 8

    def __init__(self, model: Corrector, steps: int) -> None:
        """Raises ValueError for less than `EVERY` steps."""
        if steps < self.EVERY:
            raise ValueError(f"an average over {steps} steps looks at every {self.EVERY}th")
        self._steps = steps
        self._seen = 0
        self._weights = [parameter.detach().float().clone() for parameter in model.parameters()]

    @torch.no_grad()
    def look(self, model: Corrector, step: int) -> None:
        """Takes the weights behind the step in. At first they count more, so that the start is soon forgotten."""
        if step % self.EVERY:
            return
        self._seen += 1
        share = max(self.EVERY / self._steps, 1 / self._seen)
        torch._foreach_lerp_(self._weights, [parameter.detach().float() for parameter in model.parameters()], share)

    @torch.no_grad()
    def model(self, model: Corrector) -> Corrector:
        """A copy of the model with the average; the model itself where nothing was seen."""
        averaged = Corrector(model.shape)
        averaged.load_state_dict(copy.deepcopy({name: weight.detach().cpu() for name, weight in model.state_dict().items()}))
        if self._seen:
            for parameter, weight in zip(averaged.parameters(), self._weights, strict=True):
                parameter.copy_(weight)
        return averaged


@torch.no_grad()
def mean(models: list[Corrector]) -> Corrector:
    """A model with the mean of the models' weights; raises ValueError if their shapes differ."""
    if len({model.shape for model in models}) != 1:
        raise ValueError("models of different shapes have no mean")
    averaged = copy.deepcopy(models[0])
    for parameter, *others in zip(averaged.parameters(), *(model.parameters() for model in models[1:]), strict=True):
        parameter.copy_(torch.stack([parameter, *others]).mean(0))
    return averaged


def main() -> int:
    """Averages as the command line says; 1 if a file is not what it should be."""
    parser = argparse.ArgumentParser(prog="training.average", description=__doc__)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    a = parser.parse_args()
    try:
        loaded = [checkpoint.load(path) for path in a.checkpoints]
        checkpoint.save(a.out, mean([each.model for each in loaded]), None, loaded[0].progress)
    except (ValueError, FileNotFoundError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
