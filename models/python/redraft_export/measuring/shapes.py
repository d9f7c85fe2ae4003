"""Writes bundles of random weights in several shapes, to measure time and memory on:
`python -m redraft_export.measuring.shapes SOURCE FOLDER`.

What they answer means nothing: a benchmark replays recorded decisions on them. They differ from the model in SOURCE
(v0) in the number of layers or the size of the vocabulary alone, and have its tokenizer.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from transformers import T5Config, T5ForConditionalGeneration

from redraft_export import notice
from redraft_export.bundle.build import write_graphs
from redraft_export.bundle.description import (
    SMALLEST_NEAR_TIE_THRESHOLD,
    Labels,
    Limits,
    copy_hugging_face_files,
    longest_source,
    write_description,
)
from redraft_export.bundle.placing import put_in_place
from redraft_export.command import run
from redraft_export.graphs.precision import PRECISIONS, PerRowInt8
from redraft_export.hugging_face.checkpoint import Checkpoint
from redraft_export.hugging_face.config import CONFIG, GENERATION_CONFIG, read_config
from redraft_export.hugging_face.framing import TOKENIZER, TOKENIZER_CONFIG, read_frame
from redraft_export.settings import Settings

SEED = 20261123


@dataclass(frozen=True)
class Shape:
    """Encoder and decoder layers, and the vocabulary's size, None for that of the source."""

    encoder_layers: int
    decoder_layers: int
    vocabulary_size: int | None = None

    @property
    def name(self) -> str:
        vocabulary = f"-v{self.vocabulary_size}" if self.vocabulary_size else ""
        return f"shape-{self.encoder_layers}-{self.decoder_layers}{vocabulary}"


SHAPES = (Shape(6, 6), Shape(6, 2), Shape(12, 2), Shape(6, 2, 32_000))


def write_shape(source: Path, shape: Shape, precision: str, target: Path) -> None:
    """Writes a bundle of random weights, like the T5 in `source` but for its shape."""
    if Settings.read(source / CONFIG).get("model_type") != "t5":
        Settings.read(source / CONFIG).refuse("model_type", '"t5": shapes are those of a T5')
    with tempfile.TemporaryDirectory(prefix="redraft-shape-") as work:
        folder = Path(work) / "model"
        _save_random(source, shape, folder)
        config = read_config(folder)
        frame = read_frame(folder, config, "")
        graphs = Path(work) / "bundle"
        graphs.mkdir()
        write_graphs(graphs, Checkpoint(folder), config, precision)
        copy_hugging_face_files(folder, graphs)
        labels = Labels(shape.name, "random weights", precision, "", notice.SHAPE.replace("{name}", shape.name))
        # Nothing was measured: where the self-test holds, the threshold does not count.
        limits = Limits(longest_source(folder, config, frame), SMALLEST_NEAR_TIE_THRESHOLD)
        write_description(graphs, config, frame, labels, limits)
        put_in_place(graphs, target)


def _save_random(source: Path, shape: Shape, folder: Path) -> None:
    """A Hugging Face folder of the shape with random weights and the source's tokenizer."""
    raw: dict[str, Any] = json.loads((source / CONFIG).read_text(encoding="utf-8"))
    raw |= {"num_layers": shape.encoder_layers, "num_decoder_layers": shape.decoder_layers, "dtype": "float32"}
    if shape.vocabulary_size:
        raw["vocab_size"] = shape.vocabulary_size
    torch.manual_seed(SEED)
    T5ForConditionalGeneration(T5Config.from_dict(raw)).save_pretrained(folder)
    for name in (TOKENIZER, TOKENIZER_CONFIG, GENERATION_CONFIG):
        if (source / name).is_file():
            (folder / name).write_bytes((source / name).read_bytes())


def main() -> int:
    """Writes every shape; 1 where the source is no T5."""
    parser = argparse.ArgumentParser(prog="redraft_export.measuring.shapes", description=__doc__)
    parser.add_argument("source", type=Path, help="Hugging Face T5 folder whose widths and tokenizer are taken")
    parser.add_argument("out", type=Path, help="where the bundles' folders go")
    parser.add_argument("--precision", choices=list(PRECISIONS), default=PerRowInt8.label)
    return run(parser, _write_all)


def _write_all(arguments: argparse.Namespace) -> None:
    for shape in SHAPES:
        write_shape(arguments.source, shape, arguments.precision, arguments.out / shape.name)


if __name__ == "__main__":
    sys.exit(main())
