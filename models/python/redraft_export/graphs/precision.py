"""The seam between network and arithmetic: embedding, linear layers, head; in FP32, INT8 or 4-bit weights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from redraft_export.graphs.builder import FLOAT, MICROSOFT, GraphBuilder
from redraft_export.graphs.quantization import (
    ACTIVATION_ZERO_POINT,
    BLOCK_SIZE,
    LEVELS,
    quantize_blocks,
    quantize_columns,
)


@dataclass(frozen=True)
class Scores:
    """Logits [.., vocabulary] up to a positive factor per row, so that ranking needs no multiplication.

    `row_scale` [.., 1] is that factor, or None where the values are the logits themselves.
    """

    values: str
    row_scale: str | None


class Precision(Protocol):
    """Adds the parameterised operations of a model to one graph."""

    label: str

    def embed(self, ids: str, table: np.ndarray) -> str:
        """Rows of `table` [vocabulary, d_model] for int64 `ids` [B, N]: float [B, N, d_model]."""

    def linear(self, x: str, name: str, weight: np.ndarray, bias: np.ndarray | None = None) -> str:
        """`x` [.., in] times `weight` [in, out], plus `bias` [out]; `name` names the weight in the file."""

    def head(self, x: str, name: str, table: np.ndarray, factor: float) -> Scores:
        """Scores of `x` [.., d_model] against each row of `table` [vocabulary, d_model], times `factor`."""


class Fp32:
    """Plain float32. The head reads the embedding's own tensor where the two are tied."""

    label = "fp32"

    def __init__(self, graph: GraphBuilder):
        self._graph = graph

    def embed(self, ids: str, table: np.ndarray) -> str:
        return self._graph.op("Gather", self._graph.constant("embedding", table), ids, axis=0)

    def linear(self, x: str, name: str, weight: np.ndarray, bias: np.ndarray | None = None) -> str:
        return _plus(self._graph, self._graph.op("MatMul", x, self._graph.constant(name, weight)), name, bias)

    def head(self, x: str, name: str, table: np.ndarray, factor: float) -> Scores:
        g = self._graph
        columns = g.op("Transpose", g.constant(name, table), perm=[1, 0])
        if factor != 1.0:
            x = g.op("Mul", x, g.constant("head_factor", np.float32(factor)))
        return Scores(g.op("MatMul", x, columns), None)


class PerRowInt8:
    """INT8 with one scale per row of an activation and per column of a weight.

    A row's result depends on that row alone, whatever else is in the call: the scale is the row's own largest
    magnitude. Activations are unsigned (zero point 128) because signed ones take MLAS's slow path.
    An activation that feeds several weights is quantized once.
    """

    label = "int8-per-row"

    def __init__(self, graph: GraphBuilder):
        self._graph = graph
        self._quantized: dict[str, tuple[str, str]] = {}

    def embed(self, ids: str, table: np.ndarray) -> str:
        g = self._graph
        values, scales = quantize_columns(table.T)
        rows = g.op("Gather", g.constant("embedding", np.ascontiguousarray(values.T)), ids, axis=0)
        scale = g.op("Gather", g.constant("embedding_scale", scales[:, None]), ids, axis=0)
        return g.op("Mul", g.op("Cast", rows, to=FLOAT), scale)

    def linear(self, x: str, name: str, weight: np.ndarray, bias: np.ndarray | None = None) -> str:
        values, scales = quantize_columns(weight)
        g = self._graph
        scaled, row_scale = self._multiply(x, g.constant(name, values), g.constant(f"{name}_scale", scales))
        return _plus(g, g.op("Mul", scaled, row_scale), name, bias)

    def head(self, x: str, name: str, table: np.ndarray, factor: float) -> Scores:
        g = self._graph
        values, scales = quantize_columns(table.T)
        stored = g.constant(name, np.ascontiguousarray(values.T))
        columns = g.op("Transpose", stored, perm=[1, 0])
        return Scores(*self._multiply(x, columns, g.constant("head_scale", (scales * factor).astype(np.float32))))

    def _multiply(self, x: str, values: str, scales: str) -> tuple[str, str]:
        g = self._graph
        rows, row_scale = self._quantize_rows(x)
        step = g.constant("activation_step", np.float32(1 / LEVELS))
        return g.op("MatMulIntegerToFloat", rows, values, step, scales, _zero(g), domain=MICROSOFT), row_scale

    def _quantize_rows(self, x: str) -> tuple[str, str]:
        """uint8 values of `x` [.., width], and each row's largest magnitude [.., 1].

        A row of zeros needs no guard: 0/0 becomes some integer, and the product is multiplied by the scale 0.
        """
        if x not in self._quantized:
            g = self._graph
            row_scale = g.op("ReduceMax", g.op("Abs", x), g.int64(-1), keepdims=1)
            step = g.constant("activation_step", np.float32(1 / LEVELS))
            rows = g.op("QuantizeLinear", g.op("Div", x, row_scale), step, _zero(g))
            self._quantized[x] = (rows, row_scale)
        return self._quantized[x]


class StaticInt8:
    """INT8 with one scale for all of an activation, known beforehand, where there is one; elsewhere one per row.

    A row's result depends on that row alone by construction. What is larger than its scale is clipped.
    """

    label = "int8-static"

    def __init__(self, graph: GraphBuilder, input_scales: dict[str, float]):
        """`input_scales` has the largest magnitude of what each linear layer of that name is multiplied with."""
        self._graph = graph
        self._rows = PerRowInt8(graph)
        self._input_scales = input_scales

    def embed(self, ids: str, table: np.ndarray) -> str:
        return self._rows.embed(ids, table)

    def linear(self, x: str, name: str, weight: np.ndarray, bias: np.ndarray | None = None) -> str:
        if name not in self._input_scales:
            return self._rows.linear(x, name, weight, bias)
        values, scales = quantize_columns(weight)
        g = self._graph
        step = g.constant(f"{name}_step", np.float32(self._input_scales[name] / LEVELS))
        product = g.op(
            "MatMulIntegerToFloat",
            g.op("QuantizeLinear", x, step, _zero(g)),
            g.constant(name, values),
            step,
            g.constant(f"{name}_scale", scales),
            _zero(g),
            domain=MICROSOFT,
        )
        return _plus(g, product, name, bias)

    def head(self, x: str, name: str, table: np.ndarray, factor: float) -> Scores:
        return self._rows.head(x, name, table, factor)


class Int4:
    """4-bit weights in the linear layers, one scale for each block of a column; embedding and head in per-row INT8.

    Accuracy level 4 makes ONNX Runtime quantize each activation row on its own, block by block, to 8 bits.
    """

    label = "int4"

    def __init__(self, graph: GraphBuilder):
        self._graph = graph
        self._int8 = PerRowInt8(graph)

    def embed(self, ids: str, table: np.ndarray) -> str:
        return self._int8.embed(ids, table)

    def linear(self, x: str, name: str, weight: np.ndarray, bias: np.ndarray | None = None) -> str:
        g = self._graph
        values, scales = quantize_blocks(weight)
        product = g.op(
            "MatMulNBits",
            x,
            g.constant(name, values),
            g.constant(f"{name}_scale", scales),
            domain=MICROSOFT,
            K=weight.shape[0],
            N=weight.shape[1],
            bits=4,
            block_size=BLOCK_SIZE,
            accuracy_level=4,
        )
        return _plus(g, product, name, bias)

    def head(self, x: str, name: str, table: np.ndarray, factor: float) -> Scores:
        return self._int8.head(x, name, table, factor)


def _zero(g: GraphBuilder) -> str:
    return g.constant("activation_zero", np.uint8(ACTIVATION_ZERO_POINT))


def _plus(g: GraphBuilder, x: str, name: str, bias: np.ndarray | None) -> str:
    return x if bias is None else g.op("Add", x, g.constant(f"{name}_bias", bias))


PRECISIONS: dict[str, type[Fp32] | type[PerRowInt8] | type[Int4]] = {
    kind.label: kind for kind in (Fp32, PerRowInt8, Int4)
}
"""Those that need nothing but a graph."""
