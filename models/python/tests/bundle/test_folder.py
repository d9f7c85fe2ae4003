"""Bundles that are none, are not whole, or lead out of their folder, are refused by name."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import onnx
import pytest

from redraft_export.bundle.description import fingerprint
from redraft_export.bundle.folder import Bundle
from redraft_export.checkout import TESTDATA
from redraft_export.errors import UnsupportedModelError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TESTDATA / "tiny-t5-int8", tmp_path / "bundle"))


def test_a_whole_bundle_is_read(folder: Path) -> None:
    bundle = Bundle.read(folder)
    assert set(bundle.graph("decoder").inputs) > {"input_ids", "keep"}
    assert bundle.frame.around([7]) == [7, 1]


def test_an_older_bundle_is_read_too() -> None:
    assert Bundle.read(TESTDATA / "tiny-t5-int8-contract-1").description["contract"] == 1


def test_refuses_what_is_no_bundle(tmp_path: Path) -> None:
    _refused(tmp_path, "redraft.json: no such file; make a bundle first")
    (tmp_path / "redraft.json").write_text("[")
    _refused(tmp_path, "redraft.json: no JSON")
    (tmp_path / "redraft.json").write_text('{"contract": 99}')
    _refused(tmp_path, "contract is 99; expected 1 or 2")


def test_refuses_a_description_without_a_field(folder: Path) -> None:
    _describe(folder, lambda description: description.pop("sourceEndTokens"))
    _refused(folder, "redraft.json: sourceEndTokens is missing")


def test_refuses_changed_missing_and_foreign_files(folder: Path) -> None:
    (folder / "tokenizer.json").write_text("{}")
    _refused(folder, "tokenizer.json: is not the file that redraft.json lists")
    (folder / "tokenizer.json").unlink()
    _refused(folder, "tokenizer.json: no such file, although redraft.json lists it")
    _describe(folder, lambda description: description.update(files={"../weights.bin": {}}))
    _refused(folder, "lists '../weights.bin', which is not in the bundle's folder")


def test_refuses_a_symbolic_link(folder: Path, tmp_path: Path) -> None:
    (folder / "weights.bin").rename(tmp_path / "elsewhere")
    (folder / "weights.bin").symlink_to(tmp_path / "elsewhere")
    _refused(folder, "weights.bin: is a symbolic link")


@pytest.mark.parametrize("place", ["../weights.bin", "/etc/passwd", "unlisted.bin"])
def test_refuses_external_data_elsewhere(place: str, folder: Path) -> None:
    model = onnx.load(folder / "encoder.onnx", load_external_data=False)
    tensor = next(tensor for tensor in model.graph.initializer if tensor.data_location == onnx.TensorProto.EXTERNAL)
    next(entry for entry in tensor.external_data if entry.key == "location").value = place
    (folder / "encoder.onnx").write_bytes(model.SerializeToString())
    _list_anew(folder, "encoder.onnx")
    _refused(folder, f"encoder.onnx: tensor {tensor.name} has its data in '{place}', which is not a file of the bundle")


def test_refuses_a_graph_that_is_none(folder: Path) -> None:
    (folder / "encoder.onnx").write_bytes(b"no graph at all")
    _list_anew(folder, "encoder.onnx")
    _refused(folder, "encoder.onnx: is truncated or no ONNX file")


def _list_anew(folder: Path, name: str) -> None:
    _describe(folder, lambda description: description["files"].update({name: fingerprint(folder / name)}))


def _describe(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    path = folder / "redraft.json"
    description = json.loads(path.read_text(encoding="utf-8"))
    change(description)
    path.write_text(json.dumps(description), encoding="utf-8")


def _refused(folder: Path, expected: str) -> None:
    with pytest.raises(UnsupportedModelError) as refusal:
        Bundle.read(folder).graph("encoder")
    assert expected in str(refusal.value)
