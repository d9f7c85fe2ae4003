# /// script
# requires-python = ">=3.11,<3.14"
# dependencies = [
#     "onnx==1.23.2",
#     "onnxruntime==1.29.0",
#     "optimum==2.1.0",
#     "optimum-onnx==0.1.0",
#     "torch==2.15.0",
#     "transformers==4.57.6",
# ]
# ///
"""Makes the tiny folders that tests open as Optimum left them: `testdata/optimum-t5`, `optimum-bart` and `optimum-marian`.

    models/python/uvw run --locked --script models/python/optimum/tiny_optimum.py

It trains a T5, a BART and a Marian of a few ten thousand weights on testdata/sentences.txt, exports them with Optimum, quantizes
the T5 dynamically, and writes what transformers' own greedy `generate` makes of every sentence to `greedy.json`.
Optimum needs transformers 4, hence an environment of its own.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import torch
from optimum.exporters.onnx import main_export
from optimum.onnxruntime import ORTQuantizer
from optimum.onnxruntime.configuration import AutoQuantizationConfig
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers
from transformers import (
    BartConfig,
    BartForConditionalGeneration,
    MarianConfig,
    MarianMTModel,
    PreTrainedModel,
    PreTrainedTokenizerFast,
    T5Config,
    T5ForConditionalGeneration,
)

from redraft_export.tiny.text import clean, pair

TESTDATA = Path(__file__).resolve().parents[3] / "testdata"
SPECIAL_TOKENS = ["<pad>", "</s>", "<unk>", "<s>"]
PAD, END, UNKNOWN, BEGIN = range(4)
VOCABULARY_SIZE = 300
MAX_SOURCE_TOKENS = 96
SEED = 7
QUANTIZED = ("encoder_model", "decoder_model_merged")
FILES = ("config.json", "generation_config.json", "tokenizer.json", "tokenizer_config.json")


def train_tokenizer(sentences: list[str], template: str) -> Tokenizer:
    """A byte-level BPE tokenizer that puts special tokens around a source as `template` says."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=VOCABULARY_SIZE,
        special_tokens=SPECIAL_TOKENS,
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
    )
    tokenizer.train_from_iterator(sentences, trainer)
    tokenizer.post_processor = processors.TemplateProcessing(
        single=template, pair="$A $B:1", special_tokens=[("</s>", END), ("<s>", BEGIN)]
    )
    return tokenizer


def new_t5() -> T5ForConditionalGeneration:
    """An untrained T5 with one layer each."""
    config = T5Config(
        vocab_size=VOCABULARY_SIZE,
        d_model=24,
        d_kv=12,
        d_ff=48,
        num_layers=1,
        num_heads=2,
        dropout_rate=0.0,
        pad_token_id=PAD,
        eos_token_id=END,
        decoder_start_token_id=PAD,
    )
    return T5ForConditionalGeneration(config)


def new_bart() -> BartForConditionalGeneration:
    """An untrained BART with one layer each, which starts with `</s>` and is forced to go on with `<s>`."""
    config = BartConfig(
        vocab_size=VOCABULARY_SIZE,
        d_model=24,
        encoder_layers=1,
        decoder_layers=1,
        encoder_attention_heads=2,
        decoder_attention_heads=2,
        encoder_ffn_dim=48,
        decoder_ffn_dim=48,
        dropout=0.0,
        max_position_embeddings=256,
        pad_token_id=PAD,
        bos_token_id=BEGIN,
        eos_token_id=END,
        decoder_start_token_id=END,
        forced_bos_token_id=BEGIN,
        forced_eos_token_id=END,
    )
    return BartForConditionalGeneration(config)


def new_marian() -> MarianMTModel:
    """An untrained Marian with one layer each, which starts with padding and may never predict it."""
    config = MarianConfig(
        vocab_size=VOCABULARY_SIZE,
        decoder_vocab_size=VOCABULARY_SIZE,
        d_model=24,
        encoder_layers=1,
        decoder_layers=1,
        encoder_attention_heads=2,
        decoder_attention_heads=2,
        encoder_ffn_dim=48,
        decoder_ffn_dim=48,
        dropout=0.0,
        activation_function="swish",
        scale_embedding=True,
        max_position_embeddings=256,
        pad_token_id=PAD,
        eos_token_id=END,
        decoder_start_token_id=PAD,
        forced_eos_token_id=END,
    )
    model = MarianMTModel(config)
    model.generation_config.bad_words_ids = [[PAD]]
    return model


def train(model: PreTrainedModel, tokenizer: Tokenizer, sentences: list[str], steps: int) -> None:
    """Trains for `steps` batches of 48 pairs, the rate rising for the first and falling for the last part."""
    rng = random.Random(SEED)
    cleaned = [clean(sentence) for sentence in sentences]
    optimizer = torch.optim.AdamW(model.parameters(), lr=1.0, weight_decay=0.0)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: 5e-3 * min(1.0, (step + 1) / 100, (steps - step) / (0.4 * steps))
    )
    for step in range(steps):
        sources, targets = zip(*(pair(cleaned, rng) for _ in range(48)))
        ids, mask = batch(tokenizer, sources)
        labels, label_mask = batch(tokenizer, targets)
        loss = model(input_ids=ids, attention_mask=mask, labels=labels.masked_fill(label_mask == 0, -100)).loss
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if step % 200 == 0 or step == steps - 1:
            print(f"step {step}: loss {loss.item():.3f}", flush=True)


def batch(tokenizer: Tokenizer, texts: tuple[str, ...]) -> tuple[torch.Tensor, torch.Tensor]:
    """Ids and mask [B, longest], special tokens included."""
    rows = [torch.tensor(encoding.ids) for encoding in tokenizer.encode_batch(texts)]
    ids = torch.nn.utils.rnn.pad_sequence(rows, batch_first=True, padding_value=PAD)
    return ids, (ids != PAD).long()


def save(folder: Path, model: PreTrainedModel, tokenizer: Tokenizer) -> None:
    """Writes the Hugging Face folder."""
    model.save_pretrained(folder)
    PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token="<pad>",
        bos_token="<s>",
        eos_token="</s>",
        unk_token="<unk>",
        model_max_length=MAX_SOURCE_TOKENS,
    ).save_pretrained(folder)


def quantize(folder: Path) -> None:
    """Adds dynamically quantized graphs, `_quantized` in their names, to an exported folder."""
    recipe = AutoQuantizationConfig.avx512_vnni(is_static=False, per_channel=False)
    for graph in QUANTIZED:
        ORTQuantizer.from_pretrained(folder, file_name=f"{graph}.onnx").quantize(
            save_dir=folder, quantization_config=recipe, file_suffix="quantized"
        )


def greedy(model: PreTrainedModel, tokenizer: Tokenizer, sentences: list[str]) -> list[list[int]]:
    """transformers' own greedy output for each sentence, from behind the prompt to before the end token."""
    outputs = []
    for sentence in sentences:
        # The limit Redraft sets: half as many again as the source has tokens without special ones, and 16 more.
        limit = 3 * len(tokenizer.encode(sentence, add_special_tokens=False).ids) // 2 + 16
        ids = torch.tensor([tokenizer.encode(sentence).ids])
        prompt = 1 if model.generation_config.forced_bos_token_id is None else 2
        generated = model.generate(
            ids, do_sample=False, num_beams=1, max_length=prompt + limit, forced_eos_token_id=None
        )
        outputs.append([token for token in generated[0, prompt:].tolist() if token != END])
    return outputs


def make(model: PreTrainedModel, template: str, out: Path, graphs: list[str], arguments: argparse.Namespace) -> None:
    """Trains and exports one model, and copies the files wanted to `out`."""
    sentences = (TESTDATA / "sentences.txt").read_text(encoding="utf-8").splitlines()
    tokenizer = train_tokenizer(sentences, template)
    train(model, tokenizer, sentences, arguments.steps)
    model.eval()
    with tempfile.TemporaryDirectory(prefix="redraft-optimum-") as work:
        source, exported = Path(work) / "source", Path(work) / "exported"
        save(source, model, tokenizer)
        main_export(str(source), exported, task="text2text-generation-with-past")
        quantize(exported)
        out.mkdir(parents=True, exist_ok=True)
        for name in [*FILES, *(f"{graph}.onnx" for graph in graphs)]:
            shutil.copy(exported / name, out / name)
    with torch.inference_mode():
        expected = greedy(model, tokenizer, sentences)
    lines = ",\n".join(json.dumps(tokens, separators=(",", ":")) for tokens in expected)
    (out / "greedy.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


def main() -> int:
    """Makes all folders."""
    parser = argparse.ArgumentParser(prog="tiny_optimum.py", description=__doc__)
    parser.add_argument("--out", type=Path, default=TESTDATA, help="where the folders go")
    parser.add_argument("--steps", type=int, default=1000)
    arguments = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    t5 = ["encoder_model", "decoder_model", "decoder_with_past_model", "decoder_model_merged"]
    t5 += [f"{graph}_quantized" for graph in QUANTIZED]
    make(new_t5(), "$A </s>", arguments.out / "optimum-t5", t5, arguments)
    bart = ["encoder_model", "decoder_model"]
    make(new_bart(), "<s> $A </s>", arguments.out / "optimum-bart", bart, arguments)
    make(new_marian(), "$A </s>", arguments.out / "optimum-marian", ["encoder_model", "decoder_model_merged"], arguments)
    return 0


if __name__ == "__main__":
    sys.exit(main())
