"""4-bit blocks stand for the weights within half a step, and are laid out as MatMulNBits reads them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from redraft_export.bundle.runtime import open_session
from redraft_export.graphs.builder import FLOAT, GraphBuilder
from redraft_export.graphs.precision import Int4
from redraft_export.graphs.quantization import BLOCK_SIZE, quantize_blocks
from redraft_export.graphs.weight_store import WeightStore


@pytest.mark.parametrize("inner", [BLOCK_SIZE, 48, 80])
def test_blocks_are_read_as_they_were_written(inner: int, tmp_path: Path) -> None:
    rng = np.random.default_rng(2)
    weight = rng.standard_normal((inner, 5)).astype(np.float32)
    weight[:, 3] = 0
    bias = rng.standard_normal(5).astype(np.float32)
    with WeightStore(tmp_path) as store:
        graph = GraphBuilder("one", store)
        product = Int4(graph).linear(graph.input("x", FLOAT, ["N", inner]), "weight", weight, bias)
        graph.output(product, FLOAT, ["N", 5])
        (tmp_path / "one.onnx").write_bytes(graph.model("test").SerializeToString())
    rows = np.eye(inner, dtype=np.float32)
    (read,) = open_session(tmp_path / "one.onnx").run(None, {"x": rows})
    scales = np.abs(quantize_blocks(weight)[1]).repeat(BLOCK_SIZE, axis=1).T[:inner]
    # Half a step, a whole one at the end of the range that has no value 8; activations are rounded as well.
    assert (np.abs(read - bias - weight) <= scales * 1.01 + np.abs(weight) / 100).all()
    np.testing.assert_allclose(read[:, 3], bias[3], atol=1e-5)
