"""Whether a folder's weights are of the shapes that its `config.json` says, told by transformers' own model."""

from __future__ import annotations

from pathlib import Path

import torch
from transformers import AutoConfig, AutoModelForSeq2SeqLM, PreTrainedModel

from redraft_export.errors import UnsupportedModelError
from redraft_export.hugging_face.checkpoint import Checkpoint
from redraft_export.hugging_face.config import CONFIG


def check_weights(folder: Path, checkpoint: Checkpoint) -> None:
    """Refuses weights of other shapes; no memory is taken for the model they are compared with."""
    reference = _without_weights(folder)
    prefix = f"{reference.base_model_prefix}."
    for name, tensor in reference.state_dict().items():
        # Weights saved from the model without its head have no prefix.
        for stored in (name, name.removeprefix(prefix)):
            if stored in checkpoint and checkpoint.shape(stored) != tuple(tensor.shape):
                raise UnsupportedModelError(
                    f"{checkpoint.path}: tensor {stored} is {list(checkpoint.shape(stored))}; expected"
                    f" {list(tensor.shape)}, as {CONFIG} says"
                )


def _without_weights(folder: Path) -> PreTrainedModel:
    try:
        with torch.device("meta"):
            return AutoModelForSeq2SeqLM.from_config(AutoConfig.from_pretrained(folder))
    except Exception as error:  # each kind of model raises its own
        raise UnsupportedModelError(f"{folder / CONFIG}: transformers makes no model of it: {error}") from error
