"""Decoders as earlier versions of the exporter wrote them."""

from __future__ import annotations

import onnx

from redraft_export.bundle.top_two import over_all

BLOCKS = "blocks"


def search_whole_vocabulary(graph: onnx.GraphProto) -> None:
    """Puts one TopK over the whole vocabulary where the graph searches in blocks, and takes out what that needed."""
    blocks = [node for node in graph.node if any(BLOCKS in name for name in [*node.input, *node.output])]
    if not blocks:
        return
    known = {name for node in blocks for name in node.output}
    values, ids = (
        next(name for node in blocks if node.op_type == kind for name in node.output if BLOCKS not in name)
        for kind in ("TopK", "Add")
    )
    scores = next(name for node in blocks for name in node.input if node.op_type == "Reshape" and name not in known)
    top = over_all(lambda count: f"int64_{count}", scores, values, ids)
    place = list(graph.node).index(blocks[0])
    nodes = [node for node in graph.node if node not in blocks]
    del graph.node[:]
    graph.node.extend([*nodes[:place], top, *nodes[place:]])
    used = {name for node in graph.node for name in node.input}
    tensors = [tensor for tensor in graph.initializer if tensor.name in used]
    del graph.initializer[:]
    graph.initializer.extend(tensors)
