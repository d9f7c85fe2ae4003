"""What a written bundle holds: files, checksums, and one aligned weight file shared by both graphs."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import onnx
import pytest

from redraft_export.bundle.contract import DECODER, ENCODER
from redraft_export.export import ExportRequest, export
from redraft_export.graphs.weight_store import FILE_NAME, INLINE_LIMIT_BYTES

FILES = {
    "NOTICE",
    "config.json",
    "generation_config.json",
    "tokenizer.json",
    "encoder.onnx",
    "decoder.onnx",
    "encoder-batch.onnx",
    "decoder-batch.onnx",
    "weights.bin",
    "redraft.json",
}


@pytest.fixture(scope="module", params=["fp32", "int8-per-row", "int8-static"])
def bundle(request: pytest.FixtureRequest, hugging_face_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bundles") / request.param
    sentences = ["She walk to the school.", "We was late again, and he have two apple."]
    targets = {request.param: folder}
    export(
        ExportRequest(
            hugging_face_folder, targets, "test", "Notice of {name}\n", None, sentences, calibration=sentences
        )
    )
    return folder


def test_holds_exactly_the_files_of_the_contract(bundle: Path) -> None:
    assert {path.name for path in bundle.iterdir()} == FILES


def test_description_fits_the_files(bundle: Path) -> None:
    description = json.loads((bundle / "redraft.json").read_text(encoding="utf-8"))
    assert description["contract"] == 2
    assert description["precision"] == bundle.name
    assert set(description["files"]) == FILES - {"redraft.json"}
    for name, expected in description["files"].items():
        data = (bundle / name).read_bytes()
        assert (len(data), hashlib.sha256(data).hexdigest()) == (expected["bytes"], expected["sha256"]), name
    assert description["maxSourceTokens"] == 96
    assert description["layers"] == {"encoder": 2, "decoder": 3}
    assert 20 <= len(description["selfTest"]) <= 30
    assert all(3 <= token < description["vocabularySize"] for token in description["selfTest"])
    assert description["nearTieThreshold"] >= 1e-3


def test_hugging_face_files_are_unchanged(bundle: Path, hugging_face_folder: Path) -> None:
    for name in ("config.json", "generation_config.json", "tokenizer.json"):
        assert (bundle / name).read_bytes() == (hugging_face_folder / name).read_bytes()


def test_graphs_have_the_contract_s_inputs_and_outputs(bundle: Path) -> None:
    encoder, decoder = _graphs(bundle)
    cross = [f"cross_{part}.{layer}" for layer in range(3) for part in "kv"]
    assert _names(encoder.input) == ["input_ids", "attention_mask"]
    assert _names(encoder.output) == cross
    assert set(_names(decoder.input)) == {
        *("input_ids", "encoder_attention_mask", "keep"),
        *cross,
        *(name.replace("cross", "past") for name in cross),
    }
    presents = [name.replace("cross", "present") for name in cross]
    assert _names(decoder.output) == ["ids", "margin", "second_ids", *presents]


def test_weights_are_aligned_shared_and_cover_the_file(bundle: Path) -> None:
    encoder, decoder = (_external(graph) for graph in _graphs(bundle))
    assert encoder["embedding"] == decoder["embedding"]
    places = sorted(set(encoder.values()) | set(decoder.values()))
    end = 0
    for offset, length in places:
        assert offset % 64 == 0
        assert length >= INLINE_LIMIT_BYTES
        assert end <= offset < end + 4096
        end = offset + length
    assert end == (bundle / FILE_NAME).stat().st_size


def test_every_matrix_has_the_bundle_s_precision(bundle: Path) -> None:
    expected = onnx.TensorProto.INT8 if bundle.name.startswith("int8") else onnx.TensorProto.FLOAT
    for graph in _graphs(bundle):
        matrices = [tensor for tensor in graph.initializer if len(tensor.dims) == 2 and min(tensor.dims) > 1]
        assert len(matrices) >= 10
        assert {tensor.data_type for tensor in matrices} == {expected}


def _graphs(bundle: Path) -> list[onnx.GraphProto]:
    return [onnx.load(bundle / name, load_external_data=False).graph for name in (ENCODER, DECODER)]


def _names(values: object) -> list[str]:
    return [value.name for value in values]


def _external(graph: onnx.GraphProto) -> dict[str, tuple[int, int]]:
    """Offset and length in weights.bin, by initializer."""
    places = {}
    for tensor in graph.initializer:
        if tensor.data_location == onnx.TensorProto.EXTERNAL:
            entries = {entry.key: entry.value for entry in tensor.external_data}
            assert entries["location"] == FILE_NAME
            places[tensor.name] = (int(entries["offset"]), int(entries["length"]))
    return places
