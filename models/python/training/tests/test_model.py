"""The model against Hugging Face's, and the loss."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
import torch.nn.functional as F
from transformers import T5Config, T5ForConditionalGeneration
from transformers.models.t5.modeling_t5 import T5Attention

from training import checkpoint
from training.hugging_face import ConversionError, hugging_face, save_hugging_face
from training.loss import LossSettings, correction_loss
from training.model import relative_buckets
from training.pairs import COPIED, EDITED


def test_equals_hugging_face_and_its_names(start: Path) -> None:
    model = checkpoint.load(start).model
    converted = hugging_face(model)
    assert set(model.state_dict()) < set(converted.state_dict())


def test_refuses_a_model_that_converts_wrongly(start: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    model = checkpoint.load(start).model
    monkeypatch.setattr("training.model.projected", F.linear)
    with pytest.raises(ConversionError):
        hugging_face(model)


def test_a_hugging_face_folder_is_a_checkpoint_without_optimizer(start: Path, tokenizer: Path, tmp_path: Path) -> None:
    model = checkpoint.load(start).model
    save_hugging_face(tmp_path / "hf", model, tokenizer)
    read = checkpoint.load(tmp_path / "hf")
    assert (read.model.shape, read.optimizer_state, read.progress.pairs) == (model.shape, None, 0)
    for name, weight in model.state_dict().items():
        assert torch.equal(read.model.state_dict()[name], weight.bfloat16().float()), name


def test_refuses_a_t5_of_another_kind(tmp_path: Path) -> None:
    config = T5Config(vocab_size=40, d_model=16, d_kv=8, d_ff=24, num_layers=1, num_heads=2)  # not gated
    T5ForConditionalGeneration(config).save_pretrained(tmp_path)
    with pytest.raises(ValueError, match="is no T5 of this package's kind: .*wi_0"):
        checkpoint.load(tmp_path)


def test_the_folder_loads_with_transformers(start: Path, tokenizer: Path, tmp_path: Path) -> None:
    save_hugging_face(tmp_path / "hf", checkpoint.load(start).model, tokenizer)
    assert (tmp_path / "hf/model.safetensors").exists()
    assert (tmp_path / "hf/tokenizer.json").exists()


@pytest.mark.parametrize("bidirectional", [True, False])
def test_buckets_are_t5_s(bidirectional: bool) -> None:
    distance = torch.arange(-200, 201)
    expected = T5Attention._relative_position_bucket(distance, bidirectional, 32, 128)
    assert torch.equal(relative_buckets(distance, bidirectional), expected)


def test_chosen_positions_give_the_same_logits(start: Path) -> None:
    model = checkpoint.load(start).model
    source, target = torch.randint(2, 400, (3, 7)), torch.randint(2, 400, (3, 6))
    chosen = torch.tensor([0, 4, 11, 17])
    every = model(source, target).flatten(0, 1)
    assert torch.allclose(model(source, target, chosen), every[chosen], atol=1e-5)


def test_padding_changes_nothing(start: Path) -> None:
    model = checkpoint.load(start).model
    source, target = torch.randint(2, 400, (1, 7)), torch.randint(2, 400, (1, 6))
    padded = F.pad(source, (0, 5))
    assert torch.allclose(model(source, target), model(padded, target), atol=1e-5)


def test_sampling_copied_tokens_keeps_the_expected_gradient_scale(start: Path) -> None:
    model = checkpoint.load(start).model
    torch.manual_seed(1)
    source, target = torch.randint(2, 400, (16, 30)), torch.randint(2, 400, (16, 30))
    roles = torch.full((16, 30), COPIED, dtype=torch.int8)
    roles[:, ::6] = EDITED
    roles[0, 20:] = 0
    generator = torch.Generator().manual_seed(1)

    def mean(share: float, count: int) -> float:
        with torch.no_grad():
            losses = [correction_loss(model, (source, target, roles), LossSettings(2.5, share), generator) for _ in range(count)]
        return float(torch.stack(losses).mean())

    assert mean(0.4, 40) == pytest.approx(mean(1.0, 1), rel=0.02)
