"""Batch graphs predict what the graphs they were made of predict, whatever else is in a batch."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest

from redraft_export.bundle.batch import write_batch_graphs
from redraft_export.bundle.batch_check import compare_batches
from redraft_export.bundle.batch_runtime import BatchModel
from redraft_export.bundle.contract import BATCH_DECODER, BATCH_ENCODER, ENCODER
from redraft_export.bundle.folder import Bundle
from redraft_export.bundle.runtime import Model
from redraft_export.checkout import TESTDATA, read_sentences
from redraft_export.errors import UnsupportedModelError
from redraft_export.graphs.weight_store import FILE_NAME
from redraft_export.hugging_face.config import read_config
from redraft_export.hugging_face.framing import read_tokenizer, token_ids
from untrained import TINY, build, save_untrained

BUNDLES = [bundle for tiny in TINY.values() for bundle in tiny.bundles]


@pytest.mark.parametrize("name", BUNDLES)
def test_sentences_in_batches_get_what_they_get_alone(name: str) -> None:
    folder = TESTDATA / name
    config, tokenizer, frame = read_config(folder), read_tokenizer(folder), Bundle.read(folder).frame
    sources = [frame.around(token_ids(tokenizer, sentence)[:30]) for sentence in read_sentences()[:40]]
    result = compare_batches(Model(folder, config), BatchModel(folder, config), sources, np.random.default_rng(7))
    assert result.equal_rows == result.rows > 1000


@pytest.mark.parametrize("name", TINY)
@pytest.mark.parametrize("precision", ["fp32", "int8-per-row", "int4"])
def test_weights_stay_where_they_are(name: str, precision: str, tmp_path: Path) -> None:
    folder = tmp_path / "graphs"
    model = build(save_untrained(tmp_path / "model", TINY[name]), folder, precision)
    weights = (folder / FILE_NAME).read_bytes()
    write_batch_graphs(folder)
    assert (folder / FILE_NAME).read_bytes() == weights
    for graph in (BATCH_ENCODER, BATCH_DECODER):
        assert (folder / graph).stat().st_size < 300_000
    rng = np.random.default_rng(11)
    sources = [rng.integers(3, 60, int(rng.integers(2, 25))).tolist() for _ in range(12)]
    result = compare_batches(model, BatchModel(folder, model.config), sources, rng)
    assert result.equal_rows == result.rows > 100


def test_a_graph_of_another_make_is_refused(tmp_path: Path) -> None:
    folder = TESTDATA / "tiny-t5-int8"
    model = onnx.load(folder / ENCODER, load_external_data=False)
    split = next(node for node in model.graph.node if "cross_k.0" in node.output)
    split.op_type = "Identity"
    (tmp_path / ENCODER).write_bytes(model.SerializeToString())
    with pytest.raises(UnsupportedModelError, match="encoder.onnx: gives cross_k.0 that is not of one Split"):
        write_batch_graphs(tmp_path)
