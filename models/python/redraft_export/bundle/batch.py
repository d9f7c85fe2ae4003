"""encoder-batch.onnx and decoder-batch.onnx: a bundle's two graphs, changed so that a call serves several sentences.

Nearly all of a network looks at one row alone. That part gets the rows of all sentences one behind the other, as
[1, N], so that no padding goes through a matrix product. Only attention is padded: its queries, keys and values are
gathered from rows into [B, ...], and what it gives is gathered back. The lists of places come with the call.

Keys stand without gaps and padding stands behind them, where it is masked: so sums have the terms, and the order of
terms, that they have in a call for one sentence, and zeros behind. The weights stay where they are, in `weights.bin`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
from onnx import helper

from redraft_export.bundle.contract import BATCH_DECODER, BATCH_ENCODER, DECODER, ENCODER
from redraft_export.errors import UnsupportedModelError
from redraft_export.graphs.builder import FLOAT, INT64, MICROSOFT
from redraft_export.graphs.surgery import Rewriting, attributes

POSITIONS = "positions"
"""The table of absolute positions, in graphs that have one."""


def write_batch_graphs(folder: Path, encoder: str = BATCH_ENCODER, decoder: str = BATCH_DECODER) -> None:
    """Writes the batch graphs, under these names, beside the two graphs in `folder`, of which they are made."""
    for single, batch, change in ((ENCODER, encoder, _Encoder), (DECODER, decoder, _Decoder)):
        model = onnx.load(folder / single, load_external_data=False)
        change(model.graph, folder / single).rewrite()
        (folder / batch).write_bytes(model.SerializeToString(deterministic=True))


@dataclass(frozen=True)
class _Heads:
    """How many an attention has, and how wide one is."""

    count: int
    size: int

    @property
    def width(self) -> int:
        return self.count * self.size


class _Batch:
    """What both graphs have in common."""

    def __init__(self, graph: onnx.GraphProto, path: Path):
        self.path = path
        self.new = Rewriting(graph)
        self.constants = self.new.constants

    def refuse(self, what: str) -> UnsupportedModelError:
        return UnsupportedModelError(f"{self.path}: {what}; no batch graph can be made of it")

    def rows(self, x: str, width: int) -> str:
        """`x` as a list of rows of that width."""
        return self.new.op("Reshape", x, self.constants(-1, width))

    def parts(self, at: str, heads: _Heads, first: int, all_parts: int) -> str:
        """Where the parts `first` and on, one a head, of the rows `at` [B, T] are, in rows of `all_parts`: [B, heads, T]."""
        starts = self.new.op("Unsqueeze", self.new.op("Mul", at, self.constants.scalar(all_parts)), self.constants(1))
        numbers = np.arange(first, first + heads.count, dtype=np.int64).reshape(1, -1, 1)
        return self.new.op("Add", starts, self.constants.named(f"heads_{first}_{heads.count}", numbers))

    def attend(self, node: onnx.NodeProto, heads: _Heads, inputs: list[str]) -> None:
        """The attention `node` on padded inputs, and what it gives as rows under the name it had."""
        padded = self.new.op("MultiHeadAttention", *inputs, domain=MICROSOFT, **attributes(node))
        back = self.new.op("Gather", self.rows(padded, heads.width), "place_of", axis=0)
        self.new.op("Unsqueeze", back, self.constants(0), out=node.output[0])

    def embed_positions(self, node: onnx.NodeProto, positions: str) -> None:
        """The look-up `node` in the table of positions, for `positions` [N] of rows."""
        shifted = self.new.maker(node.input[1])
        if shifted is None or shifted.op_type != "Add":
            raise self.refuse(f"looks up {POSITIONS} in another way")
        rows = self.new.op("Add", positions, shifted.input[1])
        self.new.op("Gather", node.input[0], rows, out=node.output[0], axis=0)

    def is_position_table(self, node: onnx.NodeProto) -> bool:
        return node.op_type == "Gather" and node.input[0] == POSITIONS

    def heads_of(self, node: onnx.NodeProto, width: int) -> _Heads:
        count = attributes(node)["num_heads"]
        return _Heads(count, width // count)


class _Encoder(_Batch):
    """Rows of N tokens of B sources, the longest of R tokens.

    Inputs: `input_ids` [1, N]; `attention_mask` [B, R], 1 where a source has a token; `row_at` [B, R], which row that
    is; `place_of` [N], where in the mask a row is, counted through. Outputs: `cross_k.{l}`, `cross_v.{l}` [N, width].
    """

    def rewrite(self) -> None:
        places: tuple[str, str, str] | None = None
        closing = self._cross_split()
        for node in self.new.old:
            if node.op_type == "Shape" and node.input[0] == "input_ids":
                self.new.op("Shape", "attention_mask", out=node.output[0], **attributes(node))
            elif self.is_position_table(node):
                longest = self.new.op("Squeeze", self.new.op("Shape", "attention_mask", start=1, end=2))
                self.embed_positions(node, self.new.op("Mod", "place_of", longest))
            elif node.op_type == "MultiHeadAttention":
                joined, heads = self._joined(node)
                places = places or self._places(heads)
                query = self.new.op("Gather", self.rows(joined, heads.width), places[0], axis=0)
                parts = self.rows(joined, heads.size)
                key, value = (self.new.op("Gather", parts, place, axis=0) for place in places[1:])
                self.attend(node, heads, [query, key, value, *node.input[3:]])
            elif node is closing:
                self._split_cross(node)
            else:
                self.new.nodes.append(node)

    def _cross_split(self) -> onnx.NodeProto:
        """The node that makes the outputs; before it, keys and values of all layers and heads lie side by side."""
        node = self.new.maker("cross_k.0")
        if node is None or node.op_type != "Split":
            raise self.refuse("gives cross_k.0 that is not of one Split")
        return node

    def _joined(self, node: onnx.NodeProto) -> tuple[str, _Heads]:
        """Queries, keys and values side by side, of which an attention's inputs are split."""
        split = self.new.maker(node.input[0])
        if split is None or split.op_type != "Split" or list(split.output) != list(node.input[:3]):
            raise self.refuse("has an attention whose inputs are not of one Split")
        return split.input[0], self.heads_of(node, self.constants.values(split.input[1])[0])

    def _places(self, heads: _Heads) -> tuple[str, str, str]:
        """Where queries, and each head's keys and values, are found."""
        query = self.new.op("Mul", "row_at", self.constants.scalar(3))
        key, value = (self.parts("row_at", heads, first * heads.count, 3 * heads.count) for first in (1, 2))
        return query, key, value

    def _split_cross(self, node: onnx.NodeProto) -> None:
        transposed = self.new.maker(node.input[0])
        reshaped = transposed and self.new.maker(transposed.input[0])
        if not reshaped or reshaped.op_type != "Reshape":
            raise self.refuse("gives keys and values that are laid out otherwise")
        size, counts = self.constants.values(reshaped.input[1])[-1], self.constants.values(node.input[1])
        parts = [f"row_{name}" for name in node.output]
        widths = self.constants(*[count * size for count in counts])
        self.new.nodes.append(
            helper.make_node("Split", [reshaped.input[0], widths], parts, name="node_row_cross", axis=-1)
        )
        for part, name, count in zip(parts, node.output, counts):
            self.new.op("Reshape", part, self.constants(-1, count * size), out=name)
        value = helper.make_tensor_value_info
        self.new.finish(
            [
                value("input_ids", INT64, [1, "N"]),
                value("attention_mask", INT64, ["B", "R"]),
                value("row_at", INT64, ["B", "R"]),
                value("place_of", INT64, ["N"]),
            ],
            [value(name, FLOAT, ["N", count * size]) for name, count in zip(node.output, counts)],
        )


class _Decoder(_Batch):
    """N new rows of B outputs, at most R each, behind what is kept of the cache.

    Inputs: `input_ids` [1, N]; `row_at`, `position` [B, R], which row stands where, and at which position of its
    output; `place_of` [N], as the encoder's; `kept` [K], the cache's rows that still hold; `key_at` [B, T], where an
    output's positions are among those and the new rows; `source_at`, `encoder_attention_mask` [B, S], which row of
    the encoder's stands where; `cross_*` [M, width]; `past_*` [P, width]. Outputs: as the single decoder's, with
    B = 1; `present_*` [K + N, width].
    """

    def rewrite(self) -> None:
        attentions = [node for node in self.new.old if node.op_type == "MultiHeadAttention"]
        heads = self.heads_of(attentions[0], self._width())
        bias = self._bias(attentions[0].input[5])
        keys, sources = (self.parts(at, heads, 0, heads.count) for at in ("key_at", "source_at"))
        for node in self.new.old:
            if self.is_position_table(node):
                every = self.new.op("Reshape", "position", self.constants(-1))
                self.embed_positions(node, self.new.op("Gather", every, "place_of", axis=0))
            elif node.op_type != "MultiHeadAttention":
                self.new.nodes.append(node)
            elif len(node.output) > 1:
                states = [self._grown(state, past, present, heads) for state, past, present in self._states(node)]
                self._attend(node, heads, states, keys, ["", "", bias])
            else:
                self._attend(node, heads, list(node.input[1:3]), sources, ["", node.input[4]])
        self._finish(heads)

    def _width(self) -> int:
        """The width of keys and values."""
        (cross,) = (value for value in self.new.graph.input if value.name == "cross_k.0")
        _, heads, _, size = (dim.dim_value for dim in cross.type.tensor_type.shape.dim)
        return heads * size

    def _attend(
        self, node: onnx.NodeProto, heads: _Heads, states: list[str], places: str, masks: list[str]
    ) -> None:
        query = self.new.op("Gather", self.rows(node.input[0], heads.width), "row_at", axis=0)
        padded = [self.new.op("Gather", self.rows(state, heads.size), places, axis=0) for state in states]
        self.attend(node, heads, [query, *padded, *masks])

    def _states(self, node: onnx.NodeProto) -> list[tuple[str, str, str]]:
        """New keys and values of an attention, the names of the cached ones, and of the grown."""
        presents = list(node.output[1:3])
        return [(new, name.replace("present", "past"), name) for new, name in zip(node.input[1:3], presents)]

    def _grown(self, new: str, past: str, present: str, heads: _Heads) -> str:
        kept = self.new.op("Gather", past, "kept", axis=0)
        return self.new.op("Concat", kept, self.rows(new, heads.width), out=present, axis=0)

    def _bias(self, single: str) -> str:
        """The scores' bias [B, heads or 1, R, T]. It masks keys behind a query, and so padding too."""
        maker = self.new.maker(single)
        query = self.new.op("Unsqueeze", "position", self.constants(2))
        count = self.new.op("Squeeze", self.new.op("Shape", "key_at", start=1, end=2))
        key = self.new.op("Range", self.constants.scalar(0), count, self.constants.scalar(1))
        if maker is not None and maker.op_type == "Gather":
            bounds = self.new.maker(maker.input[1])
            if bounds is None or bounds.op_type != "Clip":
                raise self.refuse("has a bias by distance that is not clipped")
            distance = self.new.op("Clip", self.new.op("Sub", query, key), *bounds.input[1:])
            by_head = self.new.op("Gather", maker.input[0], distance, axis=2)
            return self.new.op("Squeeze", self.new.op("Transpose", by_head, perm=[2, 1, 0, 3, 4]), self.constants(2))
        where = maker and self.new.maker(maker.input[0])
        if where is None or where.op_type != "Where":
            raise self.refuse("has a bias of another kind")
        masked = self.new.op("Where", self.new.op("Less", query, key), *where.input[1:])
        return self.new.op("Unsqueeze", masked, self.constants(1))

    def _finish(self, heads: _Heads) -> None:
        value = helper.make_tensor_value_info
        names = [output.name for output in self.new.graph.output if output.name.startswith("present")]
        pasts = [name.replace("present", "past") for name in names]
        crosses = [name.replace("present", "cross") for name in names]
        lists = {
            "row_at": ["B", "R"],
            "position": ["B", "R"],
            "place_of": ["N"],
            "kept": ["K"],
            "key_at": ["B", "T"],
            "source_at": ["B", "S"],
            "encoder_attention_mask": ["B", "S"],
        }
        predictions = [output for output in self.new.graph.output if output.name not in names]
        self.new.finish(
            [
                value("input_ids", INT64, [1, "N"]),
                *(value(name, INT64, shape) for name, shape in lists.items()),
                *(value(name, FLOAT, ["M", heads.width]) for name in crosses),
                *(value(name, FLOAT, ["P", heads.width]) for name in pasts),
            ],
            [*predictions, *(value(name, FLOAT, ["Q", heads.width]) for name in names)],
        )
