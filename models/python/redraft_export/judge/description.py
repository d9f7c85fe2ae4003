"""The description of a judge's bundle, `judge.json`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import onnx

from redraft_export import __version__
from redraft_export.bundle.description import fingerprint, write_json
from redraft_export.judge.graph import MAX_POSITIONS
from redraft_export.judge.weights import LlamaSettings

JUDGE = "judge.json"
GRAPH = "judge.onnx"
CONTRACT = 1
SELF_TEST_TEXT = "We went to the market and bought two loaves of bread."


@dataclass(frozen=True)
class Labels:
    """What a bundle is called, its precision, and the file its weights came from."""

    name: str
    precision: str
    source: Path


def write_description(
    folder: Path, labels: Labels, settings: LlamaSettings, self_test: list[int], log_probability: float
) -> None:
    """Writes `judge.json` with length and SHA-256 of every other file of the folder, and of the source."""
    description: dict[str, Any] = {
        "kind": "judge",
        "contract": CONTRACT,
        "name": labels.name,
        "precision": labels.precision,
        "graph": GRAPH,
        "layers": settings.layers,
        "keyHeads": settings.key_heads,
        "headSize": settings.head_size,
        "vocabularySize": settings.vocabulary_size,
        "maxPositions": MAX_POSITIONS,
        "startToken": self_test[0],
        "endToken": self_test[-1],
        "selfTest": {"tokens": self_test, "logProbability": round(log_probability, 3)},
        "files": {path.name: fingerprint(path) for path in sorted(folder.iterdir()) if path.name != JUDGE},
        "source": {"name": labels.source.name, **(fingerprint(labels.source) if labels.source.is_file() else {})},
        "exporter": {"version": __version__, "onnx": onnx.__version__},
    }
    write_json(folder / JUDGE, description)
