"""The trained model as Hugging Face's T5, and back."""

from __future__ import annotations

from pathlib import Path

import torch
from tokenizers import Tokenizer
from transformers import GenerationConfig, T5Config, T5ForConditionalGeneration

from redraft_export.errors import UnsupportedModelError
from redraft_export.hugging_face.checkpoint import Checkpoint
from redraft_export.hugging_face.folder import save_folder
from training.model import BUCKETS, END, FARTHEST, PAD, Corrector, ModelShape

LONGEST = 72
MOST_NEW_TOKENS = 128
TOLERANCE = 1e-3
SIZES = {
    "v": "vocab_size",
    "d": "d_model",
    "h": "num_heads",
    "dk": "d_kv",
    "f": "d_ff",
    "enc": "num_layers",
    "dec": "num_decoder_layers",
}
"""What T5's settings call the sizes of a ModelShape."""


class ConversionError(RuntimeError):
    """Hugging Face's model computes something else than the trained one."""


def hugging_face(model: Corrector) -> T5ForConditionalGeneration:
    """The same model as Hugging Face's; raises ConversionError unless both give the same logits."""
    shape = model.shape
    config = T5Config(
        **{theirs: getattr(shape, ours) for ours, theirs in SIZES.items()},
        relative_attention_num_buckets=BUCKETS,
        relative_attention_max_distance=FARTHEST,
        dropout_rate=0.0,
        feed_forward_proj="gated-silu",
        tie_word_embeddings=True,
        pad_token_id=PAD,
        eos_token_id=END,
        decoder_start_token_id=PAD,
    )
    converted = T5ForConditionalGeneration(config).eval()
    weights = dict(model.state_dict())
    for name in ("encoder.embed_tokens.weight", "decoder.embed_tokens.weight", "lm_head.weight"):
        weights[name] = weights["shared.weight"]
    converted.load_state_dict(weights)
    generator = torch.Generator().manual_seed(1)
    source, target = (torch.randint(2, shape.v, (2, n), generator=generator) for n in (12, 9))
    with torch.no_grad():
        model.eval()
        ours = model(source, target)
        theirs = converted(input_ids=source, labels=target).logits
    if not torch.allclose(ours, theirs, atol=TOLERANCE * float(ours.abs().max())):
        raise ConversionError(f"logits differ by up to {float((ours - theirs).abs().max())}")
    return converted


def save_hugging_face(folder: Path, model: Corrector, tokenizer: Path) -> None:
    """Writes the folder that redraft_export reads, weights in bfloat16."""
    save_folder(folder, hugging_face(model).to(torch.bfloat16), Tokenizer.from_file(str(tokenizer)), LONGEST)
    generation = GenerationConfig(
        decoder_start_token_id=PAD, eos_token_id=END, pad_token_id=PAD, max_length=MOST_NEW_TOKENS, num_beams=1, do_sample=False
    )
    generation.save_pretrained(folder)


def load_hugging_face(folder: Path) -> Corrector:
    """The model in a folder of `save_hugging_face` or `redraft_export.unpack`; raises ValueError naming the folder if it is
    of another kind."""
    config = T5Config.from_pretrained(folder)
    model = Corrector(ModelShape(**{ours: getattr(config, theirs) for ours, theirs in SIZES.items()}))
    weights = Checkpoint(folder)
    try:
        model.load_state_dict({name: torch.from_numpy(weights.tensor(name)) for name in model.state_dict()})
    except (UnsupportedModelError, RuntimeError) as error:
        raise ValueError(f"{folder} is no T5 of this package's kind: {error}") from error
    return model
