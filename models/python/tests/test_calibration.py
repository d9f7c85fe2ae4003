"""Static scales: smoothing changes no output, scales are as measured, and a row's result hangs on that row alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest

from redraft_export import verify
from redraft_export.bundle.build import write_graphs
from redraft_export.bundle.runtime import Model, open_session
from redraft_export.calibration import Example, calibrated
from redraft_export.errors import UnsupportedModelError
from redraft_export.families.t5_smoothing import places
from redraft_export.graphs.builder import FLOAT, GraphBuilder
from redraft_export.graphs.precision import StaticInt8
from redraft_export.graphs.weight_store import WeightStore
from redraft_export.hugging_face.checkpoint import Checkpoint
from redraft_export.hugging_face.config import read_config
from untrained import TINY, make_folder, save_untrained


@pytest.fixture(scope="module")
def smooth(hugging_face_folder: Path, sources: list[list[int]]) -> Checkpoint:
    examples = [Example(source, source[:-1]) for source in sources]
    return calibrated(Checkpoint(hugging_face_folder), read_config(hugging_face_folder), examples)


def write(folder: Path, checkpoint: Checkpoint, precision: str) -> Model:
    folder.mkdir()
    config = read_config(checkpoint.path.parent)
    write_graphs(folder, checkpoint, config, precision, with_logits=True)
    return Model(folder, config)


def logits(model: Model, source: list[int]) -> np.ndarray:
    return model.decode(source).predict([0, *source]).logits


def test_smoothing_changes_no_output(smooth: Checkpoint, sources: list[list[int]], tmp_path: Path) -> None:
    plain = write(tmp_path / "plain", Checkpoint(smooth.path.parent), "fp32")
    other = write(tmp_path / "other", smooth, "fp32")
    norm = "encoder.final_layer_norm.weight"
    assert not np.array_equal(smooth.tensor(norm), Checkpoint(smooth.path.parent).tensor(norm))
    for source in sources:
        np.testing.assert_allclose(logits(plain, source), logits(other, source), rtol=1e-3, atol=1e-3)


def test_every_linear_layer_has_a_scale_and_the_head_has_none(
    smooth: Checkpoint, hugging_face_folder: Path, sources: list[list[int]], tmp_path: Path
) -> None:
    config = read_config(hugging_face_folder)
    assert set(smooth.input_scales) == {place.name for place in places(config)}
    assert len(smooth.input_scales) == 4 * config.encoder_layers + 1 + 6 * config.decoder_layers
    assert all(scale > 0 for scale in smooth.input_scales.values())
    # Eight bits end at the largest magnitude where there are too few values to clip any: the final norm's, here.
    model = without_cross_weights(smooth, tmp_path / "norm")
    largest = max(np.abs(model.encode(source)["cross_k.0"]).max() for source in sources)
    assert smooth.input_scales["decoder.cross_k_v"] == pytest.approx(largest, rel=1e-3)


def without_cross_weights(checkpoint: Checkpoint, folder: Path) -> Model:
    """The model with the encoder's output for keys and values, by way of the identity."""
    (readers,) = (each.readers for each in places(read_config(checkpoint.path.parent)) if each.name == "decoder.cross_k_v")
    identity = np.eye(*checkpoint.shape(f"{readers[0]}.weight"), dtype=np.float32)
    return write(folder, checkpoint.changed({f"{reader}.weight": identity for reader in readers}), "fp32")


def test_the_decoder_asks_no_row_for_its_scale_but_before_the_head(smooth: Checkpoint, tmp_path: Path) -> None:
    write(tmp_path / "graphs", smooth, StaticInt8.label)
    nodes = onnx.load(str(tmp_path / "graphs" / "decoder.onnx"), load_external_data=False).graph.node
    assert sum(node.op_type == "Abs" for node in nodes) == 1


def test_static_int8_is_close_to_fp32_and_splits_agree(
    smooth: Checkpoint, sources: list[list[int]], tmp_path: Path
) -> None:
    exact = write(tmp_path / "exact", Checkpoint(smooth.path.parent), "fp32")
    static = write(tmp_path / "static", smooth, StaticInt8.label)
    for source in sources:
        assert np.corrcoef(logits(exact, source).ravel(), logits(static, source).ravel())[0, 1] > 0.95
    splits = verify.compare_splits(
        static, verify.greedy_cases(static, sources), rounds=5, rng=np.random.default_rng(1)
    )
    assert splits.equal_rows == splits.rows


def test_a_row_depends_on_that_row_alone(tmp_path: Path) -> None:
    rng = np.random.default_rng(2)
    weight = rng.standard_normal((32, 8)).astype(np.float32)
    with WeightStore(tmp_path) as store:
        graph = GraphBuilder("one", store)
        precision = StaticInt8(graph, {"known": 2.0})
        x = graph.input("x", FLOAT, ["N", 32])
        product = precision.linear(x, "known", weight)
        graph.output(product, FLOAT, ["N", 8])
        (tmp_path / "one.onnx").write_bytes(graph.model("test").SerializeToString())
    session = open_session(tmp_path / "one.onnx")
    rows = rng.uniform(-1, 1, (5, 32)).astype(np.float32)
    (all_of_them,) = session.run(None, {"x": rows})
    np.testing.assert_allclose(all_of_them, rows @ weight, atol=0.3)
    rows[2:] *= 1000  # beyond the scale: clipped, and nobody else's matter
    (others,) = session.run(None, {"x": rows})
    np.testing.assert_array_equal(others[:2], all_of_them[:2])
    assert np.abs(others[2:]).max() < 1000


@pytest.mark.parametrize("kind", ["ungated", "bart"])
def test_what_scales_do_not_go_through_is_refused(kind: str, tmp_path: Path) -> None:
    folder = tmp_path / "source"
    if kind == "bart":
        save_untrained(folder, TINY["tiny-bart"])
    else:
        make_folder(folder, feed_forward_proj="relu")
    with pytest.raises(UnsupportedModelError, match="int8-static is only for a t5 with a gated"):
        places(read_config(folder))
