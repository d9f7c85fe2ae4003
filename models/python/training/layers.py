"""Fewer or more layers than a checkpoint has, to go on from: what a shape is worth can be asked without training it from nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import torch
from torch import Tensor

from training.checkpoint import Checkpoint, parameter_groups
from training.model import Corrector

OUTPUTS = (".o.weight", ".wo.weight")


def with_layers(start: Checkpoint, encoder: Sequence[int] | None, decoder: Sequence[int] | None) -> Checkpoint:
    """The checkpoint with these layers of its stacks, by number from 0; None for all. A number's second occurrence is a copy
    whose outputs are zero, so that it changes nothing until it is trained (as in Net2Net, arXiv 1511.05641). AdamW remembers
    what it knew about the layers that stay. Raises ValueError for a layer that is not there, or where layer 0, which has the
    positions, is not the first."""
    if encoder is None and decoder is None:
        return start
    shape = start.model.shape
    chosen = {
        "encoder": _checked("encoder", encoder, shape.enc),
        "decoder": _checked("decoder", decoder, shape.dec),
    }
    model = Corrector(replace(shape, enc=len(chosen["encoder"]), dec=len(chosen["decoder"])))
    origins = {name: _origin(name, chosen) for name, _ in model.named_parameters()}
    old = dict(start.model.named_parameters())
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            origin, is_copy = origins[name]
            parameter.copy_(old[origin])
            if is_copy and name.endswith(OUTPUTS):
                parameter.zero_()
    return Checkpoint(model, start.optimizer_state and _optimizer_state(start, model, origins), start.progress)


def _checked(stack: str, layers: Sequence[int] | None, count: int) -> list[int]:
    numbers = list(range(count) if layers is None else layers)
    if not numbers or numbers[0] != 0 or numbers.count(0) > 1:
        raise ValueError(f"the {stack}'s layers {numbers} must begin with 0, and have it once: it holds the positions")
    if missing := [number for number in numbers if not 0 <= number < count]:
        raise ValueError(f"the {stack} has {count} layers, so there is no layer {missing[0]}")
    return numbers


def _origin(name: str, chosen: dict[str, list[int]]) -> tuple[str, bool]:
    """Whose weights a parameter gets, and whether its layer is a copy."""
    stack, block, *rest = name.split(".")
    if block != "block":
        return name, False
    place, layers = int(rest[0]), chosen[stack]
    return ".".join([stack, block, str(layers[place]), *rest[1:]]), layers[place] in layers[:place]


def _optimizer_state(start: Checkpoint, model: Corrector, origins: dict[str, tuple[str, bool]]) -> dict[str, Any]:
    """AdamW numbers parameters in the order of its groups."""
    assert start.optimizer_state
    saved: dict[int, dict[str, Tensor]] = start.optimizer_state["state"]
    before = {name: saved[i] for i, name in enumerate(_order(start.model)) if i in saved}
    names = _order(model)
    state = {i: before[origins[name][0]] for i, name in enumerate(names) if not origins[name][1] and origins[name][0] in before}
    sizes = [len(group["params"]) for group in parameter_groups(model)]
    groups = []
    for group, first, size in zip(start.optimizer_state["param_groups"], (0, sizes[0]), sizes, strict=True):
        groups.append({**group, "params": list(range(first, first + size))})
    return {"state": state, "param_groups": groups}


def _order(model: Corrector) -> list[str]:
    names = {id(parameter): name for name, parameter in model.named_parameters()}
    return [names[id(parameter)] for group in parameter_groups(model) for parameter in group["params"]]
