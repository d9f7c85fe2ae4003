"""Changing a finished graph: its constants, and new nodes among the old ones."""

from __future__ import annotations

from typing import Any

import numpy as np
import onnx
from onnx import helper

from redraft_export.graphs.builder import INT64
from redraft_export.graphs.pruning import needed_nodes


class Constants:
    """The constants of a finished graph, named as `GraphBuilder` names them; those it lacks are added."""

    def __init__(self, graph: onnx.GraphProto):
        self._graph = graph
        self._names = {tensor.name for tensor in graph.initializer}

    def __call__(self, *values: int) -> str:
        return self.named("int64_" + "_".join(map(str, values)), np.array(values, dtype=np.int64))

    def scalar(self, value: int) -> str:
        return self.named(f"int64_scalar_{value}", np.array(value, dtype=np.int64))

    def named(self, name: str, value: np.ndarray) -> str:
        """A vector, or any other array, of int64."""
        if name not in self._names:
            self._names.add(name)
            self._graph.initializer.append(helper.make_tensor(name, INT64, value.shape, value.tobytes(), raw=True))
        return name

    def values(self, name: str) -> list[int]:
        """The numbers of a constant vector."""
        (tensor,) = (tensor for tensor in self._graph.initializer if tensor.name == name)
        return onnx.numpy_helper.to_array(tensor).tolist()


class Rewriting:
    """A graph being written anew, node by node; what it had is in `old`, what it will have in `nodes`."""

    def __init__(self, graph: onnx.GraphProto):
        self.graph = graph
        self.constants = Constants(graph)
        self.old = list(graph.node)
        self.nodes: list[onnx.NodeProto] = []
        self._makers = {output: node for node in self.old for output in node.output if output}

    def maker(self, value: str) -> onnx.NodeProto | None:
        """The old node that makes a value; None for inputs and constants."""
        return self._makers.get(value)

    def op(self, kind: str, *inputs: str, out: str | None = None, domain: str = "", **attributes: Any) -> str:
        """Adds a node of one output, called `out` or numbered; "" stands for an absent input."""
        name = out or f"batch_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [name], name=f"node_{name}", domain=domain, **attributes))
        return name

    def finish(self, inputs: list[onnx.ValueInfoProto], outputs: list[onnx.ValueInfoProto]) -> None:
        """Puts in the new nodes, without those that no output needs, and what goes in and comes out."""
        for values, new in ((self.graph.input, inputs), (self.graph.output, outputs)):
            del values[:]
            values.extend(new)
        kept, needed = needed_nodes(self.nodes, (output.name for output in outputs))
        del self.graph.node[:]
        self.graph.node.extend(kept)
        tensors = [tensor for tensor in self.graph.initializer if tensor.name in needed]
        del self.graph.initializer[:]
        self.graph.initializer.extend(tensors)


def attributes(node: onnx.NodeProto) -> dict[str, Any]:
    """The attributes of a node by name."""
    return {each.name: helper.get_attribute_value(each) for each in node.attribute}
