"""The graphs whose memory is compared compute the same as the bundle's."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import pytest

from redraft_export.bundle.build import write_graphs
from redraft_export.bundle.runtime import Model
from redraft_export.hugging_face.checkpoint import Checkpoint
from redraft_export.hugging_face.config import read_config
from redraft_export.measuring.memory_graphs import write_optimized, write_plain
from untrained import make_folder

SOURCE = [5, 9, 7, 6, 1]
OUTPUT = [0, 5, 9, 7]


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_folder(tmp_path_factory.mktemp("tiny") / "model")


@pytest.fixture(scope="module")
def bundle(tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> Model:
    folder = tmp_path_factory.mktemp("bundle")
    write_graphs(folder, Checkpoint(tiny), read_config(tiny), "int8-per-row")
    return Model(folder, read_config(tiny))


def test_logits_replace_the_predictions(tiny: Path, bundle: Model, tmp_path: Path) -> None:
    write_plain(tiny, tmp_path / "plain", "int8-per-row", with_logits=True)
    decoder = onnx.load(tmp_path / "plain" / "decoder.onnx")
    assert not {"ids", "margin", "second_ids"} & {output.name for output in decoder.graph.output}
    assert "TopK" not in {node.op_type for node in decoder.graph.node}
    session = ort.InferenceSession(tmp_path / "plain" / "decoder.onnx")
    config = bundle.config
    empty = np.zeros((1, config.heads, 0, config.d_kv), dtype=np.float32)
    feed = {f"past_{part}.{layer}": empty for layer in range(config.decoder_layers) for part in "kv"}
    new = {"input_ids": np.array([OUTPUT], dtype=np.int64), "keep": np.array(0, dtype=np.int64)}
    (logits,) = session.run(["logits"], bundle.encode(SOURCE) | feed | new)
    assert logits[0].argmax(axis=-1).tolist() == bundle.decode(SOURCE).predict(OUTPUT).ids.tolist()


def test_weights_are_inside(tiny: Path, tmp_path: Path) -> None:
    write_plain(tiny, tmp_path / "plain", "fp32", with_logits=False)
    assert sorted(path.name for path in (tmp_path / "plain").iterdir()) == ["decoder.onnx", "encoder.onnx"]
    assert Model(tmp_path / "plain", read_config(tiny)).decode(SOURCE).predict(OUTPUT).ids.size == len(OUTPUT)


@pytest.mark.parametrize("is_prepacked", [False, True])
def test_optimized_graphs_give_the_same_bits(tiny: Path, tmp_path: Path, is_prepacked: bool) -> None:
    folder = tmp_path / "bundle"
    folder.mkdir()
    write_graphs(folder, Checkpoint(tiny), read_config(tiny), "int8-per-row")
    write_optimized(folder, tmp_path / "optimized", is_ort_format=False, is_prepacked=is_prepacked)
    expected, found = (
        Model(place, read_config(tiny)).decode(SOURCE).predict(OUTPUT) for place in (folder, tmp_path / "optimized")
    )
    assert found.ids.tolist() == expected.ids.tolist()
    assert found.margins.tolist() == expected.margins.tolist()
