"""A bundle of a T5 turned back into a Hugging Face folder."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from transformers import AutoTokenizer, T5ForConditionalGeneration

from redraft_export import notice
from redraft_export.bundle.folder import Bundle
from redraft_export.checkout import TESTDATA, read_sentences
from redraft_export.errors import UnsupportedModelError
from redraft_export.export import ExportRequest, export
from redraft_export.unpack import unpack
from untrained import make_folder

KINDS = {
    "gated-tied": {},
    "plain-tied-unscaled": {"feed_forward_proj": "relu", "scale_decoder_outputs": False},
    "gated-head-of-its-own": {"feed_forward_proj": "gated-gelu", "tie_word_embeddings": False},
}


@pytest.mark.parametrize("kind", KINDS)
def test_fp32_weights_come_back_as_they_were(kind: str, tmp_path: Path) -> None:
    source = make_folder(tmp_path / "source", relative_attention_max_distance=128, **KINDS[kind])
    unpack(_bundle(source, "fp32", tmp_path / "bundle"), tmp_path / "unpacked")
    before, after = _weights(source), _weights(tmp_path / "unpacked")
    assert before.keys() == after.keys()
    for name, weight in before.items():
        if name == "encoder.block.0.layer.0.SelfAttention.relative_attention_bias.weight":
            weight[16] = 0  # no distance falls into the first bucket of those ahead
        assert torch.equal(after[name], weight), name


@pytest.mark.parametrize("kind", KINDS)
def test_int8_weights_give_the_same_int8_weights(kind: str, tmp_path: Path) -> None:
    source = make_folder(tmp_path / "source", **KINDS[kind])
    bundle = _bundle(source, "int8-per-row", tmp_path / "bundle")
    unpack(bundle, tmp_path / "unpacked")
    again = _bundle(tmp_path / "unpacked", "int8-per-row", tmp_path / "again")
    before, after = _tensors(bundle), _tensors(again)
    assert before.keys() == after.keys()
    for name, tensor in before.items():
        if tensor.dtype == np.float32 and "position_bias" not in name:
            np.testing.assert_allclose(after[name], tensor, rtol=1e-6)
        elif tensor.dtype != np.float32:
            np.testing.assert_array_equal(after[name], tensor)


def test_static_int8_comes_back_smoothed_and_gives_what_the_source_gave(tmp_path: Path) -> None:
    source = make_folder(tmp_path / "source")
    unpack(_bundle(source, "int8-static", tmp_path / "bundle"), tmp_path / "unpacked")
    ids, start = torch.tensor([[5, 9, 7, 1]]), torch.tensor([[0, 5, 9]])
    before, after = (
        T5ForConditionalGeneration.from_pretrained(folder)(input_ids=ids, decoder_input_ids=start).logits.detach().ravel()
        for folder in (source, tmp_path / "unpacked")
    )
    assert torch.corrcoef(torch.stack([before, after]))[0, 1] > 0.99
    norm = "encoder.final_layer_norm.weight"
    assert not torch.allclose(_weights(source)[norm], _weights(tmp_path / "unpacked")[norm])


def test_transformers_opens_the_folder(tmp_path: Path) -> None:
    unpack(TESTDATA / "tiny-t5-int8", tmp_path / "unpacked")
    tokenizer = AutoTokenizer.from_pretrained(tmp_path / "unpacked")
    model = T5ForConditionalGeneration.from_pretrained(tmp_path / "unpacked")
    assert model.dtype == torch.float32
    assert tokenizer.model_max_length == Bundle.read(TESTDATA / "tiny-t5-int8").description["maxSourceTokens"]
    assert (tokenizer.pad_token, tokenizer.unk_token) == ("<pad>", "<unk>")
    assert tokenizer("We walk.").input_ids[-1] == model.generation_config.eos_token_id


@pytest.mark.parametrize(
    ("name", "kind"), [("tiny-bart-int8", "a bart in int8-per-row"), ("tiny-t5-v10-int4", "a t5 in int4")]
)
def test_refuses_what_it_cannot_unpack(name: str, kind: str, tmp_path: Path) -> None:
    with pytest.raises(UnsupportedModelError, match=f"{name}: is {kind}; only a t5 in fp32, int8-per-row or int8-static"):
        unpack(TESTDATA / name, tmp_path / "unpacked")
    assert not (tmp_path / "unpacked").exists()


def test_does_not_write_over_a_folder(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedModelError, match="is there already"):
        unpack(TESTDATA / "tiny-t5-int8", tmp_path)


def _bundle(source: Path, precision: str, target: Path) -> Path:
    sentences = read_sentences()
    targets = {precision: target}
    export(ExportRequest(source, targets, "redraft-test", notice.REDRAFT, None, sentences, quick=True, calibration=sentences))
    return target


def _weights(folder: Path) -> dict[str, torch.Tensor]:
    return T5ForConditionalGeneration.from_pretrained(folder, dtype=torch.float32).state_dict()


def _tensors(folder: Path) -> dict[str, np.ndarray]:
    bundle = Bundle.read(folder)
    return {
        f"{role} {name}": tensor
        for role in ("encoder", "decoder")
        for name, tensor in bundle.graph(role).tensors().items()
    }
