"""Weights that the config does not describe are refused, by the tensor's name, before anything is written."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from redraft_export.errors import UnsupportedModelError
from redraft_export.export import ExportRequest, export
from redraft_export.hugging_face.checkpoint import Checkpoint
from redraft_export.hugging_face.weights_fit import check_weights
from untrained import TEXT, TINY, save_untrained


@pytest.fixture(scope="module", params=TINY)
def untouched(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_untrained(tmp_path_factory.mktemp("fit") / "model", TINY[request.param])


def test_accepts_every_family(untouched: Path) -> None:
    check_weights(untouched, Checkpoint(untouched))


def test_refuses_another_vocabulary(untouched: Path, tmp_path: Path) -> None:
    size = json.loads((untouched / "config.json").read_text())["vocab_size"]
    folder = _changed(untouched, tmp_path, vocab_size=size + 1)
    with pytest.raises(UnsupportedModelError, match=rf"is \[.*{size}.*\]; expected \[.*{size + 1}.*\], as config.json"):
        check_weights(folder, Checkpoint(folder))


@pytest.mark.parametrize(
    ("name", "changes", "expected"),
    [
        ("tiny-t5", {"num_heads": 3}, "SelfAttention.q.weight is [32, 48]; expected [48, 48]"),
        ("tiny-t5", {"d_kv": 8}, "SelfAttention.q.weight is [32, 48]; expected [16, 48]"),
        ("tiny-t5", {"d_ff": 97}, "wi_0.weight is [96, 48]; expected [97, 48]"),
        ("tiny-t5", {"num_decoder_layers": 3}, "tensor decoder.block.2.layer.1.EncDecAttention.k.weight is missing"),
        ("tiny-bart", {"encoder_ffn_dim": 95}, "fc1.weight is [96, 48]; expected [95, 48]"),
        ("tiny-bart", {"max_position_embeddings": 300}, "embed_positions.weight is [258, 48]; expected [302, 48]"),
        ("tiny-bart", {"dropout": "much"}, "config.json: transformers makes no model of it: "),
    ],
)
def test_refuses_other_shapes(name: str, changes: dict[str, Any], expected: str, tmp_path: Path) -> None:
    folder = _changed(save_untrained(tmp_path / "model", TINY[name]), tmp_path, **changes)
    with pytest.raises(UnsupportedModelError) as refusal:
        export(ExportRequest(folder, {"fp32": tmp_path / "bundle"}, "test", "", None, TEXT[:1]))
    assert expected in str(refusal.value)
    assert not (tmp_path / "bundle").exists()


def _changed(source: Path, work: Path, **changes: Any) -> Path:
    folder = work / "changed"
    shutil.copytree(source, folder)
    settings = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps(settings | changes))
    return folder
