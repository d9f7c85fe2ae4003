"""Training a tiny model, and the tokenizer that it reads with."""

from __future__ import annotations

import random

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers
from transformers import PreTrainedModel

from redraft_export.tiny.models import TINY_MODELS, VOCABULARY_SIZE, TinyModel
from redraft_export.tiny.text import clean, pair

MAX_SOURCE_TOKENS = 96
SEED = 7


def byte_level(sentences: list[str], size: int, special_tokens: list[str]) -> Tokenizer:
    """A byte-level BPE tokenizer without a frame: single digits, no prefix space."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=size,
        special_tokens=special_tokens,
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
    )
    tokenizer.train_from_iterator(sentences, trainer)
    return tokenizer


def train_tokenizer(sentences: list[str], tiny: TinyModel = TINY_MODELS[0]) -> Tokenizer:
    """A byte-level BPE tokenizer set up as v0's is, but for the frame."""
    tokenizer = byte_level(sentences, VOCABULARY_SIZE, list(tiny.special_tokens))
    used = [(name, tiny.token(name)) for name in tiny.special_tokens if name in tiny.template.split()]
    tokenizer.post_processor = processors.TemplateProcessing(
        single=tiny.template, pair="$A $B:1", special_tokens=used
    )
    return tokenizer


def train(model: PreTrainedModel, tokenizer: Tokenizer, sentences: list[str], steps: int, rate: float) -> None:
    """Trains for `steps` batches of 48 pairs, the rate rising for the first and falling for the last part."""
    rng = random.Random(SEED)
    cleaned = [clean(sentence) for sentence in sentences]
    optimizer = torch.optim.AdamW(model.parameters(), lr=1.0, weight_decay=0.0)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: rate * min(1.0, (step + 1) / 100, (steps - step) / (0.4 * steps))
    )
    pad = model.config.pad_token_id
    for step in range(steps):
        sources, targets = zip(*(pair(cleaned, rng) for _ in range(48)))
        ids, mask = _batch(tokenizer, sources, pad)
        labels, label_mask = _batch(tokenizer, targets, pad)
        if model.config.model_type != "mbart":  # mBART finds the language at the end of the labels, behind no -100
            labels = labels.masked_fill(label_mask == 0, -100)
        loss = model(input_ids=ids, attention_mask=mask, labels=labels).loss
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if step % 200 == 0 or step == steps - 1:
            print(f"step {step}: loss {loss.item():.3f}", flush=True)


def _batch(tokenizer: Tokenizer, texts: tuple[str, ...], pad: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Ids and mask [B, longest], each row framed."""
    rows = [torch.tensor(encoding.ids) for encoding in tokenizer.encode_batch(texts)]
    ids = torch.nn.utils.rnn.pad_sequence(rows, batch_first=True, padding_value=pad)
    return ids, (ids != pad).long()
