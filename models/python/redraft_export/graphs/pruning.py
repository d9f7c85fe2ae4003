"""Taking outputs, and what only they need, out of a finished graph."""

from __future__ import annotations

from collections.abc import Collection

import onnx


def drop_outputs(graph: onnx.GraphProto, names: Collection[str]) -> None:
    """Removes the outputs of these names where there are any, and every node that nothing else needs."""
    outputs = [output for output in graph.output if output.name not in names]
    del graph.output[:]
    graph.output.extend(outputs)
    needed = {output.name for output in outputs}
    kept = []
    for node in reversed(graph.node):
        if needed.intersection(node.output):
            needed.update(node.input)
            kept.append(node)
    del graph.node[:]
    graph.node.extend(reversed(kept))
