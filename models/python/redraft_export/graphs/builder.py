"""A small writer of ONNX graphs: each call adds one node and returns the names of its outputs."""

from __future__ import annotations

from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper

from redraft_export.graphs.weight_store import WeightStore

OPSET = 18
IR_VERSION = 10
MICROSOFT = "com.microsoft"
INT64 = TensorProto.INT64
INT32 = TensorProto.INT32
FLOAT = TensorProto.FLOAT
BOOL = TensorProto.BOOL
STRING = TensorProto.STRING
UINT8 = TensorProto.UINT8


class GraphBuilder:
    """Collects inputs, nodes, constants and outputs of one graph. Shapes are lists of sizes and symbolic names."""

    def __init__(self, name: str, store: WeightStore):
        self._name = name
        self._store = store
        self._nodes: list[onnx.NodeProto] = []
        self._inputs: list[onnx.ValueInfoProto] = []
        self._outputs: list[onnx.ValueInfoProto] = []
        self._initializers: dict[str, onnx.TensorProto] = {}
        self._counts: dict[str, int] = {}

    def input(self, name: str, element: int, shape: list[int | str]) -> str:
        """Declares a graph input and returns its name."""
        self._inputs.append(helper.make_tensor_value_info(name, element, shape))
        return name

    def output(self, name: str, element: int, shape: list[int | str]) -> None:
        """Declares the existing value `name` to be a graph output."""
        self._outputs.append(helper.make_tensor_value_info(name, element, shape))

    def constant(self, name: str, array: np.ndarray) -> str:
        """Adds a tensor under `name`, once."""
        if name not in self._initializers:
            self._initializers[name] = self._store.initializer(name, array)
        return name

    def int64(self, *values: int) -> str:
        """A constant vector [len(values)]."""
        return self.constant("int64_" + "_".join(map(str, values)), np.array(values, dtype=np.int64))

    def int64_scalar(self, value: int) -> str:
        """A constant of shape []."""
        return self.constant(f"int64_scalar_{value}", np.array(value, dtype=np.int64))

    def op(self, kind: str, *inputs: str, out: str | None = None, domain: str = "", **attributes: Any) -> str:
        """Adds a node of one output, called `out` or numbered after its kind; "" stands for an absent input."""
        return self.multi(kind, *inputs, out=[out or self.fresh(kind)], domain=domain, **attributes)[0]

    def multi(
        self, kind: str, *inputs: str, out: list[str] | int, domain: str = "", **attributes: Any
    ) -> list[str]:
        """Adds a node of several outputs, given by name or by number; "" stands for an output left out."""
        names = [self.fresh(kind) for _ in range(out)] if isinstance(out, int) else out
        attributes = {key: value for key, value in attributes.items() if value is not None}
        self._nodes.append(
            helper.make_node(kind, list(inputs), names, name=self.fresh("node_" + kind), domain=domain, **attributes)
        )
        return names

    def splice(self, nodes: list[onnx.NodeProto], initializers: list[onnx.TensorProto]) -> None:
        """Adds finished nodes and tensors; their names must be free."""
        self._nodes.extend(nodes)
        self._initializers.update({tensor.name: tensor for tensor in initializers})

    def has(self, name: str) -> bool:
        """Whether `name` is a value of this graph so far."""
        return (
            name in self._initializers
            or any(value.name == name for value in self._inputs)
            or any(name in node.output for node in self._nodes)
        )

    def graph(self) -> onnx.GraphProto:
        """The finished graph."""
        return helper.make_graph(
            self._nodes, self._name, self._inputs, self._outputs, list(self._initializers.values())
        )

    def model(self, producer_version: str) -> onnx.ModelProto:
        """The finished model."""
        return helper.make_model(
            self.graph(),
            ir_version=IR_VERSION,
            opset_imports=[helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, 1)],
            producer_name="redraft_export",
            producer_version=producer_version,
        )

    def fresh(self, stem: str) -> str:
        """A value name of its own that begins with `stem`."""
        number = self._counts.get(stem, 0)
        self._counts[stem] = number + 1
        return f"{stem}_{number}"


class Subgraph(GraphBuilder):
    """The body of a control-flow node. It sees the values of the graph around it, and leaves its constants there."""

    def __init__(self, name: str, outer: GraphBuilder):
        super().__init__(name, outer._store)
        self._outer = outer

    def constant(self, name: str, array: np.ndarray) -> str:
        return self._outer.constant(name, array)

    def fresh(self, stem: str) -> str:
        return self._outer.fresh(stem)
