"""A whole corrector as one ONNX graph: encoder, decoder and the aggressive loop, the weights inside."""

from __future__ import annotations

from typing import Any

import numpy as np
import onnx
from onnx import helper

from redraft_export import __version__
from redraft_export.bundle.contract import SECOND_IDS
from redraft_export.bundle.folder import Bundle
from redraft_export.graphs.builder import INT64, IR_VERSION, MICROSOFT, OPSET, GraphBuilder
from redraft_export.graphs.finished import SharedTensors
from redraft_export.onefile.inline_store import InlineStore
from redraft_export.onefile.loop import Decoding, aggressive_loop
from redraft_export.onefile.resync import RESYNCS

SOURCE = "source_ids"
CORRECTED = "corrected_ids"
CALLS = "calls"


def one_graph(bundle: Bundle, resync: str) -> onnx.ModelProto:
    """The model: `source_ids` int64 [S], S >= 0, without prefix and end token, to `corrected_ids` int64 [T], without
    end token, and `calls`, an int64 scalar: the decoder calls it took. `resync` is a key of RESYNCS."""
    g = GraphBuilder("one_graph", InlineStore())
    g.input(SOURCE, INT64, ["S"])
    corrected, calls = add_corrector(g, bundle, resync, SOURCE)
    g.op("Identity", corrected, out=CORRECTED)
    g.op("Identity", calls, out=CALLS)
    g.output(CORRECTED, INT64, ["T"])
    g.output(CALLS, INT64, [])
    return finished_model(g, bundle, {"": OPSET, MICROSOFT: 1})


def add_corrector(g: GraphBuilder, bundle: Bundle, resync: str, source: str) -> tuple[str, str]:
    """Adds encoder, decoder and loop to `g`; returns the corrected ids of the ids `source`, and the calls."""
    tensors = SharedTensors(g)
    end_token = bundle.description["endToken"]
    framed = _framed(g, bundle, source)
    mask = g.op("ConstantOfShape", g.op("Shape", framed), value=helper.make_tensor("ones", INT64, [1], [1]))
    encoded = bundle.graph("encoder").splice_into(g, {"input_ids": framed, "attention_mask": mask}, tensors)
    decoding = Decoding(
        decoder=bundle.graph("decoder").without(SECOND_IDS),
        resync=RESYNCS[resync](g, source),
        source=source,
        limit=_limit(g, bundle.description["lengthLimit"], source),
        encoded=encoded | {"encoder_attention_mask": mask},
        prompt=bundle.description["promptTokens"],
        end_token=end_token,
    )
    return aggressive_loop(g, decoding, tensors)


def finished_model(g: GraphBuilder, bundle: Bundle, opsets: dict[str, int]) -> onnx.ModelProto:
    """The model, checked, with the bundle's name, limits and notice in its metadata."""
    model = helper.make_model(
        g.graph(),
        ir_version=IR_VERSION,
        opset_imports=[helper.make_opsetid(domain, version) for domain, version in opsets.items()],
        producer_name="redraft_export",
        producer_version=__version__,
    )
    description = bundle.description
    metadata = {key: str(description[key]) for key in ("name", "precision", "maxSourceTokens")}
    helper.set_model_props(model, metadata | {"notice": (bundle.folder / "NOTICE").read_text(encoding="utf-8")})
    return model


def _framed(g: GraphBuilder, bundle: Bundle, source: str) -> str:
    """What the encoder reads [1, F]: the source with its frame, and the end token where all of that is nothing."""
    frame = bundle.frame
    before, after = [*frame.start, *frame.prefix], [*frame.end]
    parts = [*([g.int64(*before)] if before else []), source]
    if after:
        parts.append(g.int64(*after))
    elif not before:
        end = g.int64(bundle.description["endToken"])
        parts.append(g.op("Slice", end, g.int64(0), g.op("Sub", g.int64(1), g.op("Shape", source))))
    return g.op("Unsqueeze", g.op("Concat", *parts, axis=0) if len(parts) > 1 else source, g.int64(0))


def _limit(g: GraphBuilder, limit: dict[str, Any], source: str) -> str:
    """The most new tokens, as in `LengthLimit` of the Java engine: floor(ratio * S) + extra, 1 at least."""
    size = g.op("Cast", g.op("Size", source), to=onnx.TensorProto.DOUBLE)
    scaled = g.op("Floor", g.op("Mul", size, g.constant("limit_ratio", np.float64(limit["ratio"]))))
    tokens = g.op("Add", g.op("Cast", scaled, to=INT64), g.int64_scalar(limit["extra"]))
    return g.op("Max", tokens, g.int64_scalar(1))
