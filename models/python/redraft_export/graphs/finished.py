"""A bundle's graph made part of another one: renamed, its inputs bound, its constants shared."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from pathlib import Path

import numpy as np
import onnx
from google.protobuf.message import DecodeError

from redraft_export.errors import UnsupportedModelError
from redraft_export.graphs.builder import GraphBuilder
from redraft_export.graphs.pruning import drop_outputs


class SharedTensors:
    """The tensors of several finished graphs, moved into one graph; those of equal value are kept once."""

    def __init__(self, graph: GraphBuilder):
        self._graph = graph
        self._names: dict[tuple[object, ...], str] = {}

    def name_of(self, tensor: onnx.TensorProto, wanted: str) -> str:
        """The name under which `tensor` is to be found, `wanted` if it is new."""
        value = onnx.numpy_helper.to_array(tensor).tobytes()
        key = (tensor.data_type, tuple(tensor.dims), hashlib.sha256(value).digest())
        if key not in self._names:
            moved = onnx.TensorProto()
            moved.CopyFrom(tensor)
            moved.name = wanted
            self._graph.splice([], [moved])
            self._names[key] = wanted
        return self._names[key]


class FinishedGraph:
    """One graph of a bundle, with its weights in memory; they are read from the bundle's `files` alone."""

    def __init__(self, path: Path, files: Collection[str]):
        self._path = path
        try:
            model = onnx.load(path, load_external_data=False)
        except (OSError, DecodeError) as error:
            raise UnsupportedModelError(f"{path}: is truncated or no ONNX file: {error}") from None
        values = [attribute.t for node in model.graph.node for attribute in node.attribute if attribute.HasField("t")]
        for tensor in [*model.graph.initializer, *values]:
            _check_place(path, tensor, files)
        onnx.load_external_data_for_model(model, str(path.parent))
        self._graph = model.graph
        if any(attribute.HasField("g") for node in self._graph.node for attribute in node.attribute):
            raise UnsupportedModelError(f"{path}: has a node with a graph of its own, which can't be put into a loop")

    @property
    def inputs(self) -> dict[str, list[int | str]]:
        """The shape of every input, by name."""
        return {
            value.name: [
                dim.dim_value if dim.HasField("dim_value") else dim.dim_param
                for dim in value.type.tensor_type.shape.dim
            ]
            for value in self._graph.input
        }

    def without(self, *outputs: str) -> FinishedGraph:
        """This graph, rid of these outputs where it has them and of what only they need."""
        drop_outputs(self._graph, outputs)
        return self

    def tensors(self) -> dict[str, np.ndarray]:
        """The graph's weights and other constants by name."""
        return {tensor.name: onnx.numpy_helper.to_array(tensor) for tensor in self._graph.initializer}

    def splice_into(
        self, graph: GraphBuilder, bindings: dict[str, str], tensors: SharedTensors, before: GraphBuilder | None = None
    ) -> dict[str, str]:
        """Adds the graph's nodes to `graph` and returns the value that stands for each of its outputs.

        `bindings` names a value for every input. If `graph` is the body of a loop, nodes go to `before`, the graph
        around it, where all they depend on is known there: what doesn't change is then computed once.
        """
        missing = self.inputs.keys() - bindings.keys()
        if missing:
            raise UnsupportedModelError(f"{self._path}: inputs {', '.join(sorted(missing))} are not of the contract")
        names = dict(bindings) | {"": ""}
        for tensor in self._graph.initializer:
            names[tensor.name] = tensors.name_of(tensor, graph.fresh(f"{self._graph.name}.{tensor.name}"))
        constant = {tensor.name for tensor in self._graph.initializer} | {""}
        if before is not None:
            constant |= {name for name in self.inputs if before.has(bindings[name])}
        for node in self._graph.node:
            moved = onnx.NodeProto()
            moved.CopyFrom(node)
            moved.name = graph.fresh(f"{self._graph.name}.{node.name}")
            for output in node.output:
                if output:
                    names[output] = graph.fresh(f"{self._graph.name}.{output}")
            moved.input[:] = [names[name] for name in node.input]
            moved.output[:] = [names[name] for name in node.output]
            if before is not None and constant.issuperset(node.input):
                constant.update(node.output)
                before.splice([moved], [])
            else:
                graph.splice([moved], [])
        return {value.name: names[value.name] for value in self._graph.output}


def _check_place(path: Path, tensor: onnx.TensorProto, files: Collection[str]) -> None:
    if tensor.data_location != onnx.TensorProto.EXTERNAL:
        return
    place = next((entry.value for entry in tensor.external_data if entry.key == "location"), "")
    if place not in files:
        raise UnsupportedModelError(
            f"{path}: tensor {tensor.name} has its data in {place!r}, which is not a file of the bundle"
        )
