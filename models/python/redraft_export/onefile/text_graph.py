"""Tokenizing and detokenizing inside a graph, with the operators of onnxruntime-extensions.

Kept to operators that versions 0.13 (the newest for Java) and 0.15 (Python) share, and around what they get wrong:

- GPT2Tokenizer knows no `Digits` pre-tokenizer, and in 0.13 takes tabs and line ends for punctuation. So text is cut at
  those characters before, each a piece of its own.
- It ends a text at NUL. NUL becomes U+FFFD, as in the Java engine.
- It gives bytes that have no token an id beyond all others. They are dropped, as the tokenizers library drops them.
- BpeDecoder divides by zero where there are no ids, and gives text that is no UTF-8 where the bytes are none. So it is
  only used to make a string of bytes, which a plain graph has made well-formed before, and an end mark.
"""

from __future__ import annotations

import json

import numpy as np

from redraft_export.graphs.builder import BOOL, INT64, GraphBuilder
from redraft_export.onefile.byte_level import CONTROL_SPACES, ByteLevelBpe, byte_symbols
from redraft_export.onefile.utf8_graph import well_formed

EXTENSIONS = "ai.onnx.contrib"
OPSETS = {"": 20, EXTENSIONS: 1}
"""StringSplit came with opset 20."""

_END_MARK = 256


def tokenize(g: GraphBuilder, bpe: ByteLevelBpe, text: str) -> str:
    """The ids, int64 [S], of the string `text` [1]. A special token's name is tokenized as its characters are."""
    pattern = "([" + (r"\p{N}" if bpe.split_digits else "") + CONTROL_SPACES + "])"
    pieces, *_ = g.multi(
        "StringRegexSplitWithOffsets",
        *(_without_nul(g, text), _strings(g, "split_at", pattern), _strings(g, "kept_delimiters", pattern)),
        out=4,
        domain=EXTENSIONS,
    )
    ids, mask = g.multi(
        "GPT2Tokenizer",
        pieces,
        out=2,
        domain=EXTENSIONS,
        vocab=json.dumps(bpe.vocabulary),
        merges="\n".join(" ".join(merge) for merge in bpe.merges),
        model_name="GPT2",
        padding_length=-1,
    )
    flat = g.int64(-1)
    known = g.op("Less", ids, g.int64_scalar(bpe.size))
    taken = g.op("And", g.op("Cast", mask, to=BOOL), known)
    return g.op("Compress", g.op("Reshape", ids, flat), g.op("Reshape", taken, flat))


def detokenize(g: GraphBuilder, bpe: ByteLevelBpe, ids: str, vocabulary_size: int) -> str:
    """The text that `ids`, int64 [T] below `vocabulary_size`, stand for, as well-formed UTF-8, int64 [N]; special
    tokens stand for nothing."""
    table, lengths = bpe.token_bytes(vocabulary_size)
    places = g.constant("byte_places", np.arange(table.shape[1], dtype=np.int64))
    length = g.op("Unsqueeze", g.op("Gather", g.constant("token_lengths", lengths), ids), g.int64(1))
    flat = g.int64(-1)
    rows = g.op("Reshape", g.op("Gather", g.constant("token_bytes", table), ids), flat)
    data = g.op("Compress", rows, g.op("Reshape", g.op("Less", places, length), flat))
    return well_formed(g, g.op("Cast", data, to=INT64))


def string_of(g: GraphBuilder, data: str) -> str:
    """The string [1] of well-formed UTF-8, int64 [N], without NUL."""
    symbols = byte_symbols()
    return g.op(
        "BpeDecoder",
        g.op("Concat", data, g.int64(_END_MARK), axis=0),
        domain=EXTENSIONS,
        id_vocab="\n".join(symbols),
        byte_decoder="\n".join(f"{ord(symbol)}\t{byte}" for byte, symbol in enumerate(symbols)),
        added_tokens=f"{_END_MARK}\tend",
        all_special_ids=str(_END_MARK),
        skip_special_tokens=1,
    )


def _without_nul(g: GraphBuilder, text: str) -> str:
    parts, _ = g.multi("StringSplit", text, out=2, delimiter="\0")
    flat = g.op("Reshape", parts, g.int64(-1))
    joined = g.op("StringJoin", flat, _strings(g, "replacement", "\ufffd"), g.int64(0), domain=EXTENSIONS)
    return g.op("Reshape", joined, g.int64(1))


def _strings(g: GraphBuilder, name: str, value: str) -> str:
    return g.constant(name, np.array([value], dtype=object))
