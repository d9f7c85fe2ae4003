"""The graphs compute what transformers computes, and each row depends on that row alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from redraft_export import verify
from redraft_export.bundle.runtime import Model
from redraft_export.graphs.precision import PRECISIONS
from redraft_export.hugging_face.checkpoint import WEIGHTS_FILE
from untrained import build, make_folder


def assert_equals_transformers(model: Model, folder: Path, sources: list[list[int]]) -> None:
    result = verify.compare_with_torch(model, folder, verify.greedy_cases(model, sources))
    assert result.largest_difference < 1e-4 * max(1.0, result.largest_logit)
    assert result.equal_greedy == result.sentences


@pytest.mark.parametrize(
    "overrides",
    [
        {},
        {"feed_forward_proj": "gated-gelu", "tie_word_embeddings": False},
        {"feed_forward_proj": "relu"},
        {"num_decoder_layers": 1, "num_heads": 3},
    ],
    ids=["silu", "unscaled", "v1.0", "shapes"],
)
def test_fp32_equals_transformers(overrides: dict[str, Any], sources: list[list[int]], tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "source", **overrides)
    model = build(folder, tmp_path / "graphs", "fp32", with_logits=True)
    assert_equals_transformers(model, folder, sources)


@pytest.mark.parametrize("precision", PRECISIONS)
def test_rows_do_not_depend_on_the_split(
    precision: str, hugging_face_folder: Path, sources: list[list[int]], tmp_path: Path
) -> None:
    model = build(hugging_face_folder, tmp_path / "graphs", precision)
    cases = verify.greedy_cases(model, sources)
    result = verify.compare_splits(model, cases, rounds=10, rng=np.random.default_rng(1))
    assert result.roll_backs > 0
    assert result.equal_rows == result.rows


def test_int8_is_close_to_fp32(hugging_face_folder: Path, sources: list[list[int]], tmp_path: Path) -> None:
    models = [build(hugging_face_folder, tmp_path / name, name, with_logits=True) for name in ("fp32", "int8-per-row")]
    forced = [0, *sources[0]]
    exact, rounded = (model.decode(sources[0]).predict(forced).logits for model in models)
    assert np.corrcoef(exact.ravel(), rounded.ravel())[0, 1] > 0.98


@pytest.mark.parametrize("precision", PRECISIONS)
def test_ids_and_second_ids_have_the_two_highest_logits(
    precision: str, hugging_face_folder: Path, sources: list[list[int]], tmp_path: Path
) -> None:
    model = build(hugging_face_folder, tmp_path / "graphs", precision, with_logits=True)
    for source in sources:
        prediction = model.decode(source).predict([0, *source])
        highest = np.sort(prediction.logits, axis=-1)
        rows = np.arange(len(highest))
        for rank, ids in ((-1, prediction.ids), (-2, prediction.seconds)):
            np.testing.assert_array_equal(prediction.logits[rows, ids], highest[:, rank])
        assert (prediction.seconds != prediction.ids).all()


@pytest.mark.parametrize("precision", PRECISIONS)
def test_padding_and_batches_change_no_prediction(
    precision: str, hugging_face_folder: Path, sources: list[list[int]], tmp_path: Path
) -> None:
    model = build(hugging_face_folder, tmp_path / "graphs", precision)
    alone = [model.decode(source).predict([0, 5, 6]) for source in sources[:2]]
    width = max(len(source) for source in sources[:2]) + 3
    ids = np.array([source + [0] * (width - len(source)) for source in sources[:2]], dtype=np.int64)
    mask = (ids != 0).astype(np.int64)
    outputs = model.encoder.run(None, {"input_ids": ids, "attention_mask": mask})
    config = model.config
    empty = np.zeros((2, config.heads, 0, config.d_kv), dtype=np.float32)
    feed = dict(zip(model.encoder_outputs, outputs)) | {
        f"past_{part}.{layer}": empty for part in "kv" for layer in range(config.decoder_layers)
    }
    feed |= {
        "encoder_attention_mask": mask,
        "input_ids": np.array([[0, 5, 6]] * 2, dtype=np.int64),
        "keep": np.array(0, dtype=np.int64),
    }
    together, margins, *_ = model.decoder.run(None, feed)
    for row, expected in enumerate(alone):
        assert together[row].tolist() == expected.ids.tolist()
        np.testing.assert_allclose(margins[row], expected.margins, rtol=1e-3, atol=1e-3)


@pytest.mark.parametrize("precision", PRECISIONS)
def test_ties_go_to_the_lowest_id(
    precision: str, hugging_face_folder: Path, sources: list[list[int]], tmp_path: Path
) -> None:
    tied = _copy_with_tied_tokens(hugging_face_folder, tmp_path / "tied")
    model = build(tied, tmp_path / "graphs", precision)
    prediction = model.decode(sources[0]).predict([0, *sources[0]])
    half = model.config.vocabulary_size // 2
    assert (prediction.ids < half).all()
    assert (prediction.seconds == prediction.ids + half).all()
    assert (prediction.margins == 0).all()


def test_a_row_of_zeros_gives_finite_scores(
    hugging_face_folder: Path, sources: list[list[int]], tmp_path: Path
) -> None:
    folder = _changed_copy(hugging_face_folder, tmp_path / "zeros", _silence_attention)
    model = build(folder, tmp_path / "graphs", "int8-per-row", with_logits=True)
    assert np.isfinite(model.decode(sources[0]).predict([0, 5, 6]).logits).all()


def _copy_with_tied_tokens(source: Path, target: Path) -> Path:
    """The model with the upper half of its vocabulary equal to the lower half."""

    def tie(weights: dict[str, torch.Tensor]) -> None:
        shared = weights["shared.weight"]
        half = shared.shape[0] // 2
        shared[half : 2 * half] = shared[:half]
        shared[2 * half :] = 0

    return _changed_copy(source, target, tie)


def _silence_attention(weights: dict[str, torch.Tensor]) -> None:
    for name, weight in weights.items():
        if name.endswith(".v.weight"):
            weight.zero_()


def _changed_copy(source: Path, target: Path, change: Any) -> Path:
    target.mkdir()
    for path in source.iterdir():
        (target / path.name).write_bytes(path.read_bytes())
    weights = load_file(source / WEIGHTS_FILE)
    change(weights)
    save_file(weights, target / WEIGHTS_FILE, metadata={"format": "pt"})
    return target
