"""A whole corrector as one ONNX graph from text to text: `onegraph` between a tokenizer and a detokenizer."""

from __future__ import annotations

import onnx

from redraft_export.bundle.folder import Bundle
from redraft_export.graphs.builder import INT64, MICROSOFT, STRING, UINT8, GraphBuilder
from redraft_export.onefile.byte_level import ByteLevelBpe
from redraft_export.onefile.inline_store import InlineStore
from redraft_export.onefile.onegraph import add_corrector, finished_model
from redraft_export.onefile.text_graph import OPSETS, detokenize, string_of, tokenize
from redraft_export.onefile.utf8_graph import well_formed

TEXT = "text"
CORRECTED_TEXT = "corrected_text"
UTF8 = "utf8"
CORRECTED_UTF8 = "corrected_utf8"


def text_to_text(bundle: Bundle, resync: str) -> onnx.ModelProto:
    """The model: `text`, a string [1], one sentence, to `corrected_text`, a string [1].

    It needs onnxruntime-extensions. Raises UnsupportedModelError for a tokenizer it can't express.
    """
    g = GraphBuilder("text_to_text", InlineStore())
    data = _corrected(g, bundle, resync, g.input(TEXT, STRING, [1]))
    g.op("Identity", string_of(g, data), out=CORRECTED_TEXT)
    g.output(CORRECTED_TEXT, STRING, [1])
    return finished_model(g, bundle, OPSETS | {MICROSOFT: 1})


def utf8_to_utf8(bundle: Bundle, resync: str) -> onnx.ModelProto:
    """The same with `utf8`, uint8 [N], for `text`, and `corrected_utf8`, uint8 [M], for `corrected_text`.

    ONNX Runtime's strings in Java are of the JVM's own encoding, which breaks what is beyond 16 bits, emoji for
    instance; bytes are bytes everywhere. Ill-formed parts are read as U+FFFD.
    """
    g = GraphBuilder("utf8_to_utf8", InlineStore())
    given = g.op("Cast", g.input(UTF8, UINT8, ["N"]), to=INT64)
    data = _corrected(g, bundle, resync, string_of(g, well_formed(g, given)))
    g.op("Cast", data, to=UINT8, out=CORRECTED_UTF8)
    g.output(CORRECTED_UTF8, UINT8, ["M"])
    return finished_model(g, bundle, OPSETS | {MICROSOFT: 1})


def _corrected(g: GraphBuilder, bundle: Bundle, resync: str, text: str) -> str:
    """The corrected bytes, int64 [M], of the string `text` [1]."""
    bpe = ByteLevelBpe.read(bundle.folder / "tokenizer.json")
    corrected, _ = add_corrector(g, bundle, resync, tokenize(g, bpe, text))
    return detokenize(g, bpe, corrected, bundle.description["vocabularySize"])
