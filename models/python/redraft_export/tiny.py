"""Makes the tiny T5 that tests run on: `python -m redraft_export.tiny`.

It trains a tokenizer of about 400 pieces and a model of about 100,000 weights on testdata/sentences.txt, to copy text
and to correct a few systematic errors, and exports it in both precisions. The same seed gives the same files on the
same machine; another processor may round differently.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers
from transformers import PreTrainedTokenizerFast, T5Config, T5ForConditionalGeneration

from redraft_export import notice
from redraft_export.export import ExportRequest, export
from redraft_export.tiny_text import clean, pair

TESTDATA = Path(__file__).resolve().parents[3] / "testdata"
SPECIAL_TOKENS = ["<pad>", "</s>", "<unk>"]
PAD, END = 0, 1
VOCABULARY_SIZE = 400
MAX_SOURCE_TOKENS = 96
SEED = 7


def train_tokenizer(sentences: list[str]) -> Tokenizer:
    """A byte-level BPE tokenizer set up as v0's is: single digits, no prefix space, `</s>` appended."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=VOCABULARY_SIZE,
        special_tokens=SPECIAL_TOKENS,
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
    )
    tokenizer.train_from_iterator(sentences, trainer)
    tokenizer.post_processor = processors.TemplateProcessing(
        single="$A </s>", pair="$A $B:1", special_tokens=[("</s>", END)]
    )
    return tokenizer


def new_model() -> T5ForConditionalGeneration:
    """An untrained tiny T5 of v0's kind: gated SiLU, tied and scaled head, one encoder and two decoder layers."""
    config = T5Config(
        vocab_size=VOCABULARY_SIZE,
        d_model=48,
        d_kv=16,
        d_ff=96,
        num_layers=1,
        num_decoder_layers=2,
        num_heads=2,
        dropout_rate=0.0,
        feed_forward_proj="gated-silu",
        pad_token_id=PAD,
        eos_token_id=END,
        decoder_start_token_id=PAD,
    )
    return T5ForConditionalGeneration(config)


def train(model: T5ForConditionalGeneration, tokenizer: Tokenizer, sentences: list[str], steps: int) -> None:
    """Trains for `steps` batches of 48 pairs, the rate rising for the first and falling for the last part."""
    rng = random.Random(SEED)
    cleaned = [clean(sentence) for sentence in sentences]
    optimizer = torch.optim.AdamW(model.parameters(), lr=1.0, weight_decay=0.0)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: 5e-3 * min(1.0, (step + 1) / 100, (steps - step) / (0.4 * steps))
    )
    for step in range(steps):
        sources, targets = zip(*(pair(cleaned, rng) for _ in range(48)))
        ids, mask = _batch(tokenizer, sources)
        labels, label_mask = _batch(tokenizer, targets)
        loss = model(input_ids=ids, attention_mask=mask, labels=labels.masked_fill(label_mask == 0, -100)).loss
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if step % 200 == 0 or step == steps - 1:
            print(f"step {step}: loss {loss.item():.3f}")


def _batch(tokenizer: Tokenizer, texts: tuple[str, ...]) -> tuple[torch.Tensor, torch.Tensor]:
    """Ids and mask [B, longest], each row ending in `</s>`."""
    rows = [torch.tensor(encoding.ids) for encoding in tokenizer.encode_batch(texts)]
    ids = torch.nn.utils.rnn.pad_sequence(rows, batch_first=True, padding_value=PAD)
    return ids, (ids != PAD).long()


def save(folder: Path, model: T5ForConditionalGeneration, tokenizer: Tokenizer) -> None:
    """Writes the Hugging Face folder."""
    model.save_pretrained(folder)
    wrapped = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token="<pad>",
        eos_token="</s>",
        unk_token="<unk>",
        model_max_length=MAX_SOURCE_TOKENS,
    )
    wrapped.save_pretrained(folder)


def main() -> int:
    """Trains, exports and reports; the exporter's checks apply."""
    parser = argparse.ArgumentParser(prog="redraft_export.tiny", description=__doc__)
    parser.add_argument("--out", type=Path, default=TESTDATA, help="where tiny-t5-int8 and tiny-t5-fp32 go")
    parser.add_argument("--steps", type=int, default=1300)
    arguments = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    sentences = (TESTDATA / "sentences.txt").read_text(encoding="utf-8").splitlines()
    tokenizer = train_tokenizer(sentences)
    model = new_model()
    train(model, tokenizer, sentences, arguments.steps)
    with tempfile.TemporaryDirectory(prefix="redraft-tiny-") as work:
        folder = Path(work) / "tiny-t5"
        save(folder, model, tokenizer)
        targets = {
            "fp32": arguments.out / "tiny-t5-fp32",
            "int8-per-row": arguments.out / "tiny-t5-int8",
        }
        export(ExportRequest(folder, targets, "tiny-t5", notice.TINY, None, sentences))
    return 0


if __name__ == "__main__":
    sys.exit(main())
