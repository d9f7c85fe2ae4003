"""Makes testdata's tiny judge: `python -m redraft_export.judge.tiny`.

A Llama of random weights as a GGUF file, in the formats that SmolLM2's has, and the judges made of it. The same seed
gives the same files.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import gguf
import numpy as np

from redraft_export.checkout import TESTDATA, read_sentences
from redraft_export.command import run
from redraft_export.graphs.precision import Int4, PerRowInt8
from redraft_export.judge.export import END_OF_TEXT, JudgeRequest, export
from redraft_export.tiny.training import byte_level

SEED = 7
FILE = "tiny-judge.gguf"
VOCABULARY_SIZE = 320
LAYERS, WIDTH, INNER, HEADS, KEY_HEADS = 2, 64, 96, 4, 2
_CONTROL, _NORMAL = 3, 1


def write_gguf(file: Path, sentences: list[str]) -> None:
    """Writes the file anew."""
    tokens, merges = _tokenizer(sentences)
    rng = np.random.default_rng(SEED)
    writer = gguf.GGUFWriter(file, "llama")
    writer.add_block_count(LAYERS)
    writer.add_context_length(256)
    writer.add_embedding_length(WIDTH)
    writer.add_feed_forward_length(INNER)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(KEY_HEADS)
    writer.add_rope_freq_base(10000.0)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("smollm")
    writer.add_token_list(tokens)
    writer.add_token_types([_CONTROL if token == END_OF_TEXT else _NORMAL for token in tokens])
    writer.add_token_merges(merges)
    writer.add_bos_token_id(0)
    writer.add_eos_token_id(0)

    def add(name: str, kind: gguf.GGMLQuantizationType, *shape: int, spread: float = 0.0) -> None:
        values = rng.normal(0, 1, shape).astype(np.float32)
        values = values * spread if spread else 1 + values / 4
        data = gguf.quants.quantize(values.astype(np.float32), kind)
        writer.add_tensor(name, data, raw_dtype=kind)

    q4, q8, f32 = (gguf.GGMLQuantizationType[name] for name in ("Q4_1", "Q8_0", "F32"))
    key_width = WIDTH // HEADS * KEY_HEADS
    add("token_embd.weight", q8, len(tokens), WIDTH, spread=0.5)
    for layer in range(LAYERS):
        block = f"blk.{layer}"
        add(f"{block}.attn_norm.weight", f32, WIDTH)
        add(f"{block}.ffn_norm.weight", f32, WIDTH)
        for part, out in (("attn_q", WIDTH), ("attn_k", key_width), ("attn_v", key_width), ("attn_output", WIDTH)):
            add(f"{block}.{part}.weight", q4, out, WIDTH, spread=0.15)
        for part, out, width in (("ffn_gate", INNER, WIDTH), ("ffn_up", INNER, WIDTH), ("ffn_down", WIDTH, INNER)):
            add(f"{block}.{part}.weight", q4, out, width, spread=0.15)
    add("output_norm.weight", f32, WIDTH)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _tokenizer(sentences: list[str]) -> tuple[list[str], list[str]]:
    tokenizer = byte_level(sentences, VOCABULARY_SIZE, [END_OF_TEXT])
    tokens = [tokenizer.id_to_token(i) for i in range(tokenizer.get_vocab_size())]
    vocabulary = set(tokens)
    merges = json.loads(tokenizer.to_str())["model"]["merges"]
    joined = [merge if isinstance(merge, str) else " ".join(merge) for merge in merges]
    assert all("".join(merge.split(" ")) in vocabulary for merge in joined)
    return tokens, joined


def main() -> int:
    """Writes the GGUF file and the judges made of it; the exporter's checks apply."""
    parser = argparse.ArgumentParser(prog="redraft_export.judge.tiny", description=__doc__)
    parser.add_argument("--out", type=Path, default=TESTDATA, help="where the file and the judges' folders go")
    return run(parser, lambda arguments: _make(arguments.out))


def _make(out: Path) -> None:
    sentences = read_sentences()
    write_gguf(out / FILE, sentences)
    targets = {PerRowInt8.label: out / "tiny-judge-int8", Int4.label: out / "tiny-judge-int4"}
    export(JudgeRequest(out / FILE, targets, "tiny-judge", sentences[:40]))


if __name__ == "__main__":
    sys.exit(main())
