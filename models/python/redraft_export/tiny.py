"""Makes the tiny models that tests run on: `python -m redraft_export.tiny`.

For each family it trains a tokenizer of about 400 pieces and a model of about 100,000 weights on
testdata/sentences.txt, to copy text and to correct a few systematic errors, and exports it. The exporter compares its
greedy output with that of transformers on those sentences and as many with repeated n-grams. The same seed gives the
same files on the same machine; another processor may round differently.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers
from transformers import PreTrainedModel

from redraft_export import notice
from redraft_export.export import ExportRequest, export
from redraft_export.hugging_face_folder import save_folder
from redraft_export.tiny_models import TINY_MODELS, VOCABULARY_SIZE, TinyModel
from redraft_export.tiny_text import clean, pair, repetitive

TESTDATA = Path(__file__).resolve().parents[3] / "testdata"
MAX_SOURCE_TOKENS = 96
SEED = 7


def train_tokenizer(sentences: list[str], tiny: TinyModel = TINY_MODELS[0]) -> Tokenizer:
    """A byte-level BPE tokenizer set up as v0's is, but for the frame: single digits, no prefix space."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=VOCABULARY_SIZE,
        special_tokens=list(tiny.special_tokens),
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
    )
    tokenizer.train_from_iterator(sentences, trainer)
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


def make(tiny: TinyModel, out: Path, sentences: list[str], steps: int | None = None) -> None:
    """Trains one tiny model, for its own number of steps by default, and exports it to its folders in `out`."""
    torch.manual_seed(SEED)
    tokenizer = train_tokenizer(sentences, tiny)
    model = tiny.new(VOCABULARY_SIZE)
    train(model, tokenizer, sentences, steps or tiny.steps, tiny.rate)
    with tempfile.TemporaryDirectory(prefix="redraft-tiny-") as work:
        folder = Path(work) / tiny.name
        save_folder(folder, model, tokenizer, MAX_SOURCE_TOKENS)
        targets = {precision: out / name for name, precision in tiny.bundles.items()}
        tested = sentences + repetitive(sentences, random.Random(SEED))
        export(ExportRequest(folder, targets, tiny.name, notice.TINY, None, tested))


def main() -> int:
    """Trains, exports and reports; the exporter's checks apply."""
    parser = argparse.ArgumentParser(prog="redraft_export.tiny", description=__doc__)
    names = [tiny.name for tiny in TINY_MODELS]
    parser.add_argument("models", nargs="*", metavar="MODEL", help=f"which of {', '.join(names)}; all by default")
    parser.add_argument("--out", type=Path, default=TESTDATA, help="where the bundles' folders go")
    parser.add_argument("--steps", type=int, help="of training, in place of each model's own number")
    arguments = parser.parse_args()
    unknown = set(arguments.models) - set(names)
    if unknown:
        parser.error(f"no tiny model is called {', '.join(sorted(unknown))}; there are {', '.join(names)}")
    torch.set_num_threads(1)
    sentences = (TESTDATA / "sentences.txt").read_text(encoding="utf-8").splitlines()
    for tiny in TINY_MODELS:
        if not arguments.models or tiny.name in arguments.models:
            print(tiny.name)
            make(tiny, arguments.out, sentences, arguments.steps)
    return 0


if __name__ == "__main__":
    sys.exit(main())
