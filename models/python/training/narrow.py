"""A narrower feed-forward than a checkpoint has, to go on from: the units that matter least are left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import torch
from torch import Tensor, nn

from training.checkpoint import Checkpoint
from training.model import PAD, Corrector
from training.pairs import Batch


def narrowed(start: Checkpoint, width: int, batches: Iterable[Batch]) -> Checkpoint:
    """The checkpoint with so many units in the feed-forward of each layer: those that put most into its output on these batches,
    by the square of a unit's activation times that of its weights in the output. AdamW begins anew. Raises ValueError for a width
    that is not there."""
    if not 0 < width <= start.model.shape.f:
        raise ValueError(f"the feed-forward has {start.model.shape.f} units, so {width} of them cannot stay")
    kept = {name: torch.topk(of_units, width).indices.sort().values for name, of_units in importance(start.model, batches).items()}
    model = Corrector(replace(start.model.shape, f=width))
    old = dict(start.model.named_parameters())
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            block, matrix = name.removesuffix(".weight").rpartition(".")[::2]
            dimension = 1 if matrix == "wo" else 0
            parameter.copy_(old[name].index_select(dimension, kept[block]) if block in kept else old[name])
    return Checkpoint(model, None, start.progress)


@torch.no_grad()
def importance(model: Corrector, batches: Iterable[Batch]) -> dict[str, Tensor]:
    """By the feed-forward's name, what each unit adds to the output's square, in all tokens together."""
    squares: dict[str, Tensor] = {}
    tokens: dict[str, Tensor] = {}
    handles = []
    for name, module in model.named_modules():
        if isinstance(module, nn.Linear) and name.endswith(".wo"):
            block = name.removesuffix(".wo")
            squares[block] = torch.zeros(module.in_features)

            def seen(_: nn.Module, inputs: tuple[Tensor], block: str = block) -> None:
                squares[block] += inputs[0].float()[tokens[block.partition(".")[0]]].square().sum(0)

            handles.append(module.register_forward_pre_hook(seen))
    for batch in batches:
        source, target = torch.from_numpy(batch.source), torch.from_numpy(batch.target)
        tokens |= {"encoder": source != PAD, "decoder": target != PAD}
        model(source, target)
    for handle in handles:
        handle.remove()
    modules = dict(model.named_modules())
    return {block: total * modules[f"{block}.wo"].weight.square().sum(0) for block, total in squares.items()}
