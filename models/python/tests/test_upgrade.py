"""An older bundle becomes what the exporter writes today, and predicts what it predicted."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import onnx
import pytest

from older import to_version_2
from redraft_export.bundle.contract import (
    BATCH_DECODER,
    BATCH_ENCODER,
    BATCH_GRAPHS,
    DECODER,
    DESCRIPTION,
    SECOND_IDS,
)
from redraft_export.bundle.description import fingerprint
from redraft_export.bundle.folder import Bundle
from redraft_export.bundle.runtime import Model
from redraft_export.checkout import BUNDLED, TESTDATA, read_sentences
from redraft_export.errors import UnsupportedModelError
from redraft_export.graphs.pruning import drop_outputs
from redraft_export.hugging_face.config import read_config
from redraft_export.hugging_face.framing import read_tokenizer, token_ids
from redraft_export.upgrade import renew, upgrade
from untrained import TINY, build, save_untrained

BATCHES = (BATCH_ENCODER, BATCH_DECODER)
OLD = TESTDATA / "tiny-t5-int8-contract-1"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copytree(OLD, tmp_path / "bundle"))


def test_decoder_and_description_change_and_batch_graphs_are_added(old: Path) -> None:
    upgrade(old)
    for path in OLD.iterdir():
        same = (old / path.name).read_bytes() == path.read_bytes()
        assert same == (path.name not in (DECODER, DESCRIPTION)), path.name
    before, after = (json.loads((folder / DESCRIPTION).read_text(encoding="utf-8")) for folder in (OLD, old))
    before["contract"] = 2
    for name in (DECODER, *BATCHES):
        before["files"][name] = fingerprint(old / name)
    assert after.pop(BATCH_GRAPHS) == dict(zip(("encoder", "decoder"), BATCHES))
    assert list(after["files"]) == sorted(before["files"])
    assert after == before
    assert {path.name for path in old.iterdir()} == {path.name for path in OLD.iterdir()} | set(BATCHES)


def test_predictions_are_the_same_bit_by_bit_and_have_a_second(old: Path) -> None:
    upgrade(old)
    models = [Model(folder, read_config(folder)) for folder in (OLD, old)]
    tokenizer, frame = read_tokenizer(OLD), Bundle.read(OLD).frame
    for sentence in read_sentences()[:40]:
        ids = token_ids(tokenizer, sentence)
        forced = [*models[0].config.tokens.prompt, *ids]
        before, after = (model.decode(frame.around(ids)).predict(forced) for model in models)
        assert before.ids.tolist() == after.ids.tolist()
        assert before.margins.tobytes() == after.margins.tobytes()
        assert before.seconds is None
        assert after.seconds is not None and (after.seconds != after.ids).all()


@pytest.mark.parametrize("name", TINY)
@pytest.mark.parametrize("precision", ["fp32", "int8-per-row", "int4"])
def test_the_graph_is_what_the_exporter_writes(name: str, precision: str, tmp_path: Path) -> None:
    build(save_untrained(tmp_path / "model", TINY[name]), tmp_path / "graphs", precision)
    path = tmp_path / "graphs" / DECODER
    written = onnx.load(path, load_external_data=False)
    for seconds in (True, False):
        model = onnx.load(path, load_external_data=False)
        to_version_2(model.graph)
        if not seconds:
            drop_outputs(model.graph, (SECOND_IDS,))
        assert model.graph.node != written.graph.node
        assert renew(model.graph, path, read_config(tmp_path / "model").vocabulary_size)
        assert _without_order_of_constants(model) == _without_order_of_constants(written)


def _without_order_of_constants(model: onnx.ModelProto) -> onnx.ModelProto:
    model.graph.initializer.sort(key=lambda tensor: tensor.name)
    return model


def test_a_vocabulary_without_divisors_keeps_its_topk() -> None:
    model = onnx.load(OLD / DECODER, load_external_data=False)
    assert renew(model.graph, OLD / DECODER, 397)
    assert [node.op_type for node in model.graph.node].count("TopK") == 1
    assert not renew(model.graph, OLD / DECODER, 397)


def test_what_is_up_to_date_stays(old: Path, capsys: pytest.CaptureFixture[str]) -> None:
    upgrade(old)
    before = {path.name: path.stat().st_mtime_ns for path in old.iterdir()}
    upgrade(old)
    assert {path.name: path.stat().st_mtime_ns for path in old.iterdir()} == before
    assert "is up to date already" in capsys.readouterr().out


def test_a_graph_of_another_make_is_refused_and_left(old: Path) -> None:
    model = onnx.load(old / DECODER, load_external_data=False)
    del model.graph.output[1]
    (old / DECODER).write_bytes(model.SerializeToString())
    description = json.loads((old / DESCRIPTION).read_text(encoding="utf-8"))
    description["files"][DECODER] = fingerprint(old / DECODER)
    (old / DESCRIPTION).write_text(json.dumps(description), encoding="utf-8")
    with pytest.raises(UnsupportedModelError, match=f"{DECODER}: is no decoder of this exporter"):
        upgrade(old)
    assert description["files"][DECODER] == fingerprint(old / DECODER)


@pytest.mark.parametrize("folder", [BUNDLED, *(TESTDATA / bundle for tiny in TINY.values() for bundle in tiny.bundles)])
def test_what_the_checkout_holds_is_up_to_date(folder: Path) -> None:
    description = json.loads((folder / DESCRIPTION).read_text(encoding="utf-8"))
    assert description["contract"] == 2
    decoder = onnx.load(folder / DECODER, load_external_data=False)
    assert not renew(decoder.graph, folder / DECODER, description["vocabularySize"])
    assert description[BATCH_GRAPHS] == dict(zip(("encoder", "decoder"), BATCHES))


def test_the_older_bundle_is_the_newer_one_but_for_that(old: Path) -> None:
    upgrade(old)
    for path in (TESTDATA / "tiny-t5-int8").iterdir():
        assert (old / path.name).read_bytes() == path.read_bytes(), path.name
