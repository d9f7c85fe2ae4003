"""Checkpoint -> Hugging Face folder -> Redraft bundle.

`python -m training.export CHECKPOINT --tokenizer FILE --out FOLDER` writes FOLDER/hf and FOLDER/int8. The bundle is for measuring
(`training.scoring`); the one that is shipped comes from `python -m redraft_export FOLDER/hf`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import torch
from transformers import GenerationConfig, PreTrainedTokenizerFast, T5Config, T5ForConditionalGeneration

from redraft_export import notice
from redraft_export.__main__ import SENTENCES
from redraft_export.settings import UnsupportedModelError
from redraft_export.export import ExportRequest, VerificationError, export
from training import checkpoint
from training.model import BUCKETS, END, FARTHEST, PAD, Corrector

LONGEST = 72
MOST_NEW_TOKENS = 128
TOLERANCE = 1e-3


class ConversionError(RuntimeError):
    """Hugging Face's model computes something else than the trained one."""


def hugging_face(model: Corrector) -> T5ForConditionalGeneration:
    """The same model as Hugging Face's; raises ConversionError unless both give the same logits."""
    shape = model.shape
    config = T5Config(
        vocab_size=shape.v,
        d_model=shape.d,
        d_kv=shape.dk,
        d_ff=shape.f,
        num_layers=shape.enc,
        num_decoder_layers=shape.dec,
        num_heads=shape.h,
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
    hugging_face(model).to(torch.bfloat16).save_pretrained(folder)
    wrapped = PreTrainedTokenizerFast(
        tokenizer_file=str(tokenizer),
        pad_token="<pad>",
        eos_token="</s>",
        unk_token="<unk>",
        model_max_length=LONGEST,
    )
    wrapped.save_pretrained(folder)
    generation = GenerationConfig(
        decoder_start_token_id=PAD, eos_token_id=END, pad_token_id=PAD, max_length=MOST_NEW_TOKENS, num_beams=1, do_sample=False
    )
    generation.save_pretrained(folder)


def exported(weights: Path, tokenizer: Path, out: Path, name: str) -> Path:
    """Writes `out`/hf and `out`/int8, and returns the latter. Raises what the conversion and the exporter raise."""
    out.mkdir(parents=True, exist_ok=True)
    save_hugging_face(out / "hf", checkpoint.load(weights).model, tokenizer)
    sentences = SENTENCES.read_text(encoding="utf-8").splitlines()
    export(ExportRequest(out / "hf", {"int8-per-row": out / "int8"}, name, notice.REDRAFT, None, sentences, quick=True))
    return out / "int8"


def main() -> int:
    """Exports as the command line says; 1 if a check failed."""
    parser = argparse.ArgumentParser(prog="training.export", description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--tokenizer", type=Path, required=True, help="tokenizer.json")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--name", default="redraft-en-dev", help="name of the bundle (default: %(default)s)")
    a = parser.parse_args()
    try:
        exported(a.checkpoint, a.tokenizer, a.out, a.name)
    except (ConversionError, UnsupportedModelError, VerificationError, RuntimeError, ValueError, FileNotFoundError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
