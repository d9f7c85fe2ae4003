"""Decoders as earlier versions of the exporter wrote them."""

from __future__ import annotations

import numpy as np
import onnx
from onnx import helper, numpy_helper

from redraft_export.bundle.contract import IDS, SECOND_IDS
from redraft_export.bundle.top_two import over_all

BLOCKS = "blocks"


def to_version_2(graph: onnx.GraphProto) -> None:
    """Makes a decoder what it was when version 2 of the contract came."""
    _search_whole_vocabulary(graph)
    for output, start in ((IDS, 0), (SECOND_IDS, 1)):
        place, gather = next((at, node) for at, node in enumerate(graph.node) if node.output[0] == output)
        bounds = [f"int64_{start}", f"int64_{start + 1}", "int64_-1"]
        column = helper.make_node("Slice", [gather.input[0], *bounds], [f"{output}_column"])
        squeeze = helper.make_node("Squeeze", [column.output[0], "int64_-1"], [output])
        _set_nodes(graph, [*graph.node[:place], column, squeeze, *graph.node[place + 1 :]])
    used = {name for node in graph.node for name in node.input}
    tensors = [tensor for tensor in graph.initializer if tensor.name in used]
    for name in sorted(used):
        if name.startswith("int64_") and all(tensor.name != name for tensor in tensors):
            tensors.append(numpy_helper.from_array(np.array([int(name[6:])], dtype=np.int64), name))
    del graph.initializer[:]
    graph.initializer.extend(tensors)


def _search_whole_vocabulary(graph: onnx.GraphProto) -> None:
    """Puts one TopK over the whole vocabulary where the graph searches in blocks."""
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
    _set_nodes(graph, [*nodes[:place], top, *nodes[place:]])


def _set_nodes(graph: onnx.GraphProto, nodes: list[onnx.NodeProto]) -> None:
    del graph.node[:]
    graph.node.extend(nodes)
