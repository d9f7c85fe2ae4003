"""Checkpoints: model, optimizer, counts and place in the data; the prototype's are read, too."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors import safe_open
from torch import nn

from training.model import Corrector, ModelShape
from training.pairs import Position

BETA2 = 0.98
SCALE = ".scale"
"""What the name of a row-wise INT8 matrix's scales ends with, in a .safetensors of `training.pieces`."""


@dataclass
class Progress:
    """How far training came, over all runs of this package; a prototype's checkpoint counts as nothing."""

    steps: int = 0
    pairs: int = 0
    seed: int = 0
    recipe: str = ""
    position: Position = Position()


def parameter_groups(model: Corrector) -> list[dict[str, Any]]:
    """Two groups: what came from a language model, and what is new to it (cross-attention, position tables, last norms),
    which learns at twice the rate."""
    groups: list[list[nn.Parameter]] = [[], []]
    for name, parameter in model.named_parameters():
        fresh = "EncDecAttention" in name or "relative" in name or "final_layer_norm" in name
        groups[fresh].append(parameter)
    return [{"params": groups[0], "scale": 1.0}, {"params": groups[1], "scale": 2.0}]


def new_optimizer(model: Corrector) -> torch.optim.AdamW:
    """AdamW over `parameter_groups`; the rate is set step by step."""
    return torch.optim.AdamW(parameter_groups(model), lr=0.0, betas=(0.9, BETA2), eps=1e-8, weight_decay=0.01, fused=True)


def save(path: Path, model: Corrector, optimizer: torch.optim.AdamW | None, progress: Progress) -> None:
    """Writes the checkpoint; the file is whole at every moment. Without optimizer: weights to export only."""
    state = {
        "model": model.state_dict(),
        "cfg": model.shape.config(),
        "progress": {**vars(progress), "position": vars(progress.position)},
    }
    if optimizer:
        state["opt"] = optimizer.state_dict()
    part = path.with_suffix(".part")
    torch.save(state, part)
    os.replace(part, path)


@dataclass(frozen=True)
class Checkpoint:
    """A checkpoint that was read; `optimizer_state` is None where it was saved without."""

    model: Corrector
    optimizer_state: dict[str, Any] | None
    progress: Progress

    def optimizer(self, beta2: float = BETA2) -> torch.optim.AdamW:
        """An optimizer for the model, with the state that was saved, but the given decay of squared gradients."""
        optimizer = new_optimizer(self.model)
        if self.optimizer_state:
            optimizer.load_state_dict(self.optimizer_state)
            for parameter, state in optimizer.state.items():
                if state["exp_avg"].shape != parameter.shape:
                    raise ValueError("the optimizer's state belongs to another model, or to another order of parameters")
        for group in optimizer.param_groups:
            group["betas"] = (group["betas"][0], beta2)
        return optimizer


def load(path: Path) -> Checkpoint:
    """Reads a checkpoint of this package or of the prototype, or a Hugging Face folder of `training.export` or
    `redraft_export.unpack`, or weights of `training.pieces`; raises ValueError naming the file if it is none of them."""
    if path.is_dir():
        # Only here: transformers need not be there where training runs.
        from training.hugging_face import load_hugging_face

        return Checkpoint(load_hugging_face(path), None, Progress())
    if path.suffix == ".safetensors":
        return _load_weights(path)
    state = torch.load(path, map_location="cpu", weights_only=True)
    if not {"model", "cfg"} <= state.keys():
        raise ValueError(f"{path} is no checkpoint: it has {', '.join(map(str, state))}, but needs model and cfg")
    model = Corrector(ModelShape.from_config(state["cfg"]))
    model.load_state_dict(state["model"])
    progress = Progress()
    if "progress" in state:
        saved = dict(state["progress"])
        progress = Progress(**{**saved, "position": Position(**saved["position"])})
    return Checkpoint(model, state.get("opt"), progress)


def _load_weights(path: Path) -> Checkpoint:
    with safe_open(path, "pt") as file:
        about = file.metadata() or {}
        tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118  (no dict)
    if "cfg" not in about:
        raise ValueError(f"{path} does not say the model's shape: it is not of training.pieces")
    model = Corrector(ModelShape.from_config(json.loads(about["cfg"])))
    weights = {name: tensors[name].float() for name in tensors if not name.endswith(SCALE)}
    for name in weights:
        if name + SCALE in tensors:
            weights[name] *= tensors[name + SCALE][:, None]
    model.load_state_dict(weights)
    return Checkpoint(model, None, Progress(pairs=int(about["pairs"])))
