"""Taking outputs, and what only they need, out of a finished graph."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import onnx


def needed_nodes(nodes: Sequence[onnx.NodeProto], outputs: Iterable[str]) -> tuple[list[onnx.NodeProto], set[str]]:
    """The nodes, in order, that outputs need, and the names of all that these nodes and outputs need."""
    needed = set(outputs)
    kept = []
    for node in reversed(nodes):
        if needed.intersection(node.output):
            needed.update(node.input)
            kept.append(node)
    return kept[::-1], needed


def drop_outputs(graph: onnx.GraphProto, names: Collection[str]) -> None:
    """Removes the outputs of these names where there are any, and every node that nothing else needs."""
    outputs = [output for output in graph.output if output.name not in names]
    del graph.output[:]
    graph.output.extend(outputs)
    kept, _ = needed_nodes(graph.node, (output.name for output in outputs))
    del graph.node[:]
    graph.node.extend(kept)
