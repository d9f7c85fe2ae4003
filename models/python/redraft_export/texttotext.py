"""A whole corrector as one ONNX graph from string to string: `onegraph` between a tokenizer and a detokenizer."""

from __future__ import annotations

import onnx

from redraft_export.byte_level import ByteLevelBpe
from redraft_export.graph import MICROSOFT, STRING, GraphBuilder
from redraft_export.inline_store import InlineStore
from redraft_export.onegraph import Bundle, add_corrector, finished_model
from redraft_export.text_graph import OPSETS, detokenize, tokenize

TEXT = "text"
CORRECTED_TEXT = "corrected_text"


def text_to_text(bundle: Bundle, resync: str) -> onnx.ModelProto:
    """The model: `text`, a string [1], one sentence, to `corrected_text`, a string [1].

    It needs onnxruntime-extensions. Raises UnsupportedModelError for a tokenizer it can't express.
    """
    bpe = ByteLevelBpe.read(bundle.folder / "tokenizer.json")
    g = GraphBuilder("text_to_text", InlineStore())
    g.input(TEXT, STRING, [1])
    corrected, _ = add_corrector(g, bundle, resync, tokenize(g, bpe, TEXT))
    text = detokenize(g, bpe, corrected, bundle.description["vocabularySize"])
    g.op("Identity", text, out=CORRECTED_TEXT)
    g.output(CORRECTED_TEXT, STRING, [1])
    return finished_model(g, bundle, OPSETS | {MICROSOFT: 1})
