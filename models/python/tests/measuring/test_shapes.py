"""Shapes are bundles that fit the source's tokenizer, and whose rows do not depend on how calls are split."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from redraft_export import verify
from redraft_export.bundle.folder import Bundle
from redraft_export.bundle.runtime import Model
from redraft_export.errors import UnsupportedModelError
from redraft_export.hugging_face.config import read_config
from redraft_export.hugging_face.framing import read_tokenizer, token_ids
from redraft_export.measuring.shapes import Shape, write_shape
from untrained import TEXT, TINY, save_untrained


@pytest.mark.parametrize("shape", [Shape(1, 2), Shape(3, 1, 500)], ids=lambda shape: shape.name)
def test_differs_from_its_source_in_the_shape_alone(shape: Shape, hugging_face_folder: Path, tmp_path: Path) -> None:
    write_shape(hugging_face_folder, shape, "int8-per-row", tmp_path / shape.name)
    bundle = Bundle.read(tmp_path / shape.name)
    source = read_config(hugging_face_folder)
    full = json.loads((bundle.folder / "redraft.json").read_text())
    assert full["name"] == shape.name
    assert full["layers"] == {"encoder": shape.encoder_layers, "decoder": shape.decoder_layers}
    assert full["vocabularySize"] == (shape.vocabulary_size or source.vocabulary_size)
    assert (full["heads"], full["headSize"]) == (source.heads, source.d_kv)
    assert (bundle.folder / "tokenizer.json").read_bytes() == (hugging_face_folder / "tokenizer.json").read_bytes()
    model = Model(bundle.folder, read_config(bundle.folder))
    tokenizer = read_tokenizer(bundle.folder)
    sources = [bundle.frame.around(token_ids(tokenizer, text)) for text in TEXT[:2]]
    cases = verify.greedy_cases(model, sources)
    result = verify.compare_splits(model, cases, rounds=3, rng=np.random.default_rng(6))
    assert result.equal_rows == result.rows


def test_refuses_what_is_no_t5(tmp_path: Path) -> None:
    folder = save_untrained(tmp_path / "bart", TINY["tiny-bart"])
    with pytest.raises(UnsupportedModelError, match='model_type is "bart"; expected "t5"'):
        write_shape(folder, Shape(1, 1), "int8-per-row", tmp_path / "shape")
    assert not (tmp_path / "shape").exists()
