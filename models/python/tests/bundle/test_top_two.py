"""The search in blocks finds what TopK over the whole vocabulary finds, bit by bit, equals in the same order."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import onnx
import pytest

from older import to_version_2
from redraft_export.bundle.contract import DECODER
from redraft_export.bundle.folder import Bundle
from redraft_export.bundle.runtime import Model
from redraft_export.bundle.top_two import block_width
from redraft_export.checkout import BUNDLED, TESTDATA
from redraft_export.hugging_face.config import read_config
from redraft_export.measuring.search import open_search
from untrained import TINY

BUNDLES = [BUNDLED, *(TESTDATA / bundle for tiny in TINY.values() for bundle in tiny.bundles)]


@pytest.mark.parametrize("vocabulary_size", [50, 97, 400, 12_288, 50_265])
def test_equals_a_stable_sort(vocabulary_size: int) -> None:
    search = open_search(vocabulary_size)
    rng = np.random.default_rng(vocabulary_size)
    for scores in _scores(vocabulary_size, rng):
        values, ids = search.run(None, {"scores": scores})
        expected = np.argsort(-scores, axis=-1, kind="stable")[..., :2]
        assert ids.tolist() == expected.tolist()
        assert values.tobytes() == np.take_along_axis(scores, expected, axis=-1).tobytes()


def test_of_equals_in_two_blocks_the_lower_id_is_second() -> None:
    search = open_search(400)
    scores = np.zeros((1, 2, 400), dtype=np.float32)
    scores[0, 0, [7, 390, 391]] = [1, 2, 1]  # The best is in the last block, and so is one of the second best.
    scores[0, 1, [7, 8, 390]] = [2, 1, 1]
    assert search.run(["ids"], {"scores": scores})[0].tolist() == [[[390, 7], [7, 8]]]


@pytest.mark.parametrize(
    ("vocabulary_size", "width"), [(12_288, 128), (32_128, 251), (400, 20), (97, None), (62_518, None), (2, None)]
)
def test_blocks_are_of_equal_width_or_none(vocabulary_size: int, width: int | None) -> None:
    assert block_width(vocabulary_size) == width


@pytest.mark.parametrize("folder", BUNDLES, ids=lambda folder: folder.name)
def test_any_draft_is_answered_as_by_topk(folder: Path, tmp_path: Path) -> None:
    bundle = Path(shutil.copytree(folder, tmp_path / "bundle"))
    decoder = onnx.load(bundle / DECODER, load_external_data=False)
    to_version_2(decoder.graph)
    (bundle / "plain.onnx").write_bytes(decoder.SerializeToString())
    models = [Model(bundle, read_config(bundle), name) for name in (DECODER, "plain.onnx")]
    frame, vocabulary_size = Bundle.read(folder).frame, models[0].config.vocabulary_size
    rng = np.random.default_rng(5)
    for size in (1, 2, 3, 10, 25, 40):
        source = frame.around(rng.integers(0, vocabulary_size, 12).tolist())
        draft = [*models[0].config.tokens.prompt, *rng.integers(0, vocabulary_size, size).tolist()]
        blocks, plain = (model.decode(source).predict(draft) for model in models)
        assert blocks.ids.tolist() == plain.ids.tolist()
        assert blocks.margins.tobytes() == plain.margins.tobytes()
        assert blocks.seconds is not None and plain.seconds is not None
        assert blocks.seconds.tolist() == plain.seconds.tolist()


def _scores(vocabulary_size: int, rng: np.random.Generator) -> list[np.ndarray]:
    """Scores of several batches and rows: all different, many equal, few that are not equal, and banned ones."""
    shape = (2, 5, vocabulary_size)
    spread = rng.standard_normal(shape, dtype=np.float32)
    steps = [np.floor(spread * width) for width in (0.3, 1, 3)]
    rare = np.where(rng.random(shape) < 3 / vocabulary_size, rng.integers(0, 3, shape), -1)
    banned = np.where(rng.random(shape) < 0.9, -np.inf, spread)
    return [scores.astype(np.float32) for scores in (spread, *steps, rare, banned, np.zeros(shape))]
