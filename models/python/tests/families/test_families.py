"""Every family's graphs compute what transformers computes under the model's own settings, and row by row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from transformers import PreTrainedModel

from redraft_export import verify
from redraft_export.bundle.runtime import greedy
from redraft_export.families.bart import sinusoids
from redraft_export.graphs.precision import PRECISIONS
from redraft_export.hugging_face.config import read_config
from redraft_export.hugging_face.framing import read_frame, read_tokenizer, token_ids
from redraft_export.tiny.models import bart, marian, mbart
from untrained import TEXT, TINY, build, save_untrained

KINDS: dict[str, tuple[str, Callable[[int], PreTrainedModel]]] = {
    **{name: (name, tiny.new) for name, tiny in TINY.items()},
    "bart-untied": ("tiny-bart", lambda size: bart(size, tie_word_embeddings=False, activation_function="relu")),
    "bart-shapes": (
        "tiny-bart",
        lambda size: bart(size, encoder_layers=1, decoder_attention_heads=4, encoder_ffn_dim=40),
    ),
    "mbart-50": ("tiny-mbart", lambda size: _forced(mbart(size, decoder_start_token_id=2), 4)),
    "marian-separate": ("tiny-marian", lambda size: marian(size, share_encoder_decoder_embeddings=False)),
}


@pytest.fixture(scope="module", params=KINDS)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    name, new = KINDS[request.param]
    return save_untrained(tmp_path_factory.mktemp("families") / request.param, replace(TINY[name], new=new))


def test_fp32_equals_transformers(folder: Path, tmp_path: Path) -> None:
    model = build(folder, tmp_path / "graphs", "fp32", with_logits=True)
    cases = verify.greedy_cases(model, sources(folder))
    result = verify.compare_with_torch(model, folder, cases)
    assert result.largest_difference < 1e-4 * max(1.0, result.largest_logit)
    assert result.equal_greedy == result.sentences
    # An untrained model's own output is monotonous, so the logits are compared on random tokens too.
    rng = np.random.default_rng(5)
    random = [
        replace(case, forced=rng.integers(0, model.config.vocabulary_size, len(case.forced)).tolist())
        for case in cases
    ]
    result = verify.compare_with_torch(model, folder, random)
    assert result.largest_difference < 1e-4 * max(1.0, result.largest_logit)


@pytest.mark.parametrize("precision", PRECISIONS)
def test_rows_do_not_depend_on_the_split(precision: str, folder: Path, tmp_path: Path) -> None:
    model = build(folder, tmp_path / "graphs", precision)
    cases = verify.greedy_cases(model, sources(folder)[:3])
    result = verify.compare_splits(model, cases, rounds=4, rng=np.random.default_rng(1))
    assert result.roll_backs > 0
    assert result.equal_rows == result.rows


@pytest.mark.parametrize("precision", PRECISIONS)
def test_marian_never_emits_its_pad_token(precision: str, tmp_path: Path) -> None:
    emitted = []
    for new in (_padding_freely, _padding_banned):
        folder = save_untrained(tmp_path / new.__name__, replace(TINY["tiny-marian"], new=new))
        model = build(folder, tmp_path / f"{new.__name__}-graphs", precision)
        emitted.append(greedy(model, sources(folder)[0], 30))
    assert [2 in tokens for tokens in emitted] == [True, False]


def test_sinusoids_equal_transformers() -> None:
    embedding = marian(20).model.encoder.embed_positions
    np.testing.assert_array_equal(sinusoids(*embedding.weight.shape), embedding.create_weight().numpy())


def sources(folder: Path) -> list[list[int]]:
    """Sentences, some with repeated n-grams, as the folder's tokenizer frames them."""
    tokenizer, frame = read_tokenizer(folder), read_frame(folder, read_config(folder), "")
    texts = [*TEXT[:3], "late late late again again.", "the school the school the school every day"]
    return [frame.around(token_ids(tokenizer, text)) for text in texts]


def _forced(model: PreTrainedModel, token: int) -> PreTrainedModel:
    model.generation_config.forced_bos_token_id = token
    return model


def _padding_banned(size: int) -> PreTrainedModel:
    model = marian(size)
    model.final_logits_bias[0, 2] = 100.0
    return model


def _padding_freely(size: int) -> PreTrainedModel:
    model = _padding_banned(size)
    model.generation_config.bad_words_ids = None
    return model
