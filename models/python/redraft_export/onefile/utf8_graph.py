"""Bytes made well-formed UTF-8 inside a graph, of plain ONNX operators."""

from __future__ import annotations

import numpy as np

from redraft_export.graphs.builder import INT64, GraphBuilder

LONGEST = 4
REPLACEMENT = "\ufffd".encode()
_ANY_SECOND = (0x80, 0xBF)
_SECONDS = {0xE0: (0xA0, 0xBF), 0xED: (0x80, 0x9F), 0xF0: (0x90, 0xBF), 0xF4: (0x80, 0x8F)}
"""What may follow those lead bytes that not every continuation byte may follow (Unicode Standard, table 3-7)."""


def well_formed(g: GraphBuilder, data: str) -> str:
    """The bytes `data`, int64 [N], with U+FFFD for each maximal part of a character that is none, and for NUL.

    That is what Rust's, Java's and Python's decoders do (Unicode Standard, 3.9), NUL apart. A byte's place in its
    character follows from the three bytes before it alone, so all bytes are looked at side by side.
    """
    followed = g.op("Concat", data, g.int64(*[0] * (LONGEST - 1)), axis=0)
    length = g.op("Shape", data)
    needed = g.op("Gather", g.constant("utf8_needed", _needed()), data)
    extent = g.constant("utf8_one", np.array([1], dtype=np.int64))
    so_far = None
    for back in range(1, LONGEST):
        continues = _continues(g, data, _window(g, followed, back, length), back)
        fits = g.op("And", continues, g.op("Greater", needed, g.int64(back)))
        so_far = fits if so_far is None else g.op("And", so_far, fits)
        extent = g.op("Add", extent, g.op("Cast", so_far, to=INT64))
    valid = g.op("Equal", extent, needed)
    inside, kept = _inside(g, extent, valid, length)
    broken = g.op("Not", g.op("Or", inside, valid))
    kept = g.op("Or", kept, g.op("And", valid, g.op("Not", inside)))
    return _replaced(g, data, broken, kept)


def _needed() -> np.ndarray:
    """How many bytes the character has that begins with each byte; 0 where none does."""
    needed = np.zeros(256, dtype=np.int64)
    for first, last, count in ((0x01, 0x7F, 1), (0xC2, 0xDF, 2), (0xE0, 0xEF, 3), (0xF0, 0xF4, 4)):
        needed[first : last + 1] = count
    return needed


def _continues(g: GraphBuilder, data: str, following: str, back: int) -> str:
    """Whether the byte `back` places behind each byte may stand there in a character that begins with it."""
    low, high = g.int64(_ANY_SECOND[0]), g.int64(_ANY_SECOND[1])
    if back == 1:
        bounds = [_SECONDS.get(byte, _ANY_SECOND) for byte in range(256)]
        low, high = (
            g.op("Gather", g.constant(f"utf8_{name}", np.array([bound[side] for bound in bounds])), data)
            for side, name in enumerate(("low", "high"))
        )
    return g.op("And", g.op("GreaterOrEqual", following, low), g.op("LessOrEqual", following, high))


def _inside(g: GraphBuilder, extent: str, valid: str, length: str) -> tuple[str, str]:
    """Which bytes belong to a character begun before them, and which of those to a whole one."""
    pad = LONGEST - 1
    extents = g.op("Concat", g.int64(*[0] * pad), extent, axis=0)
    valids = g.op("Concat", g.constant("utf8_no_bytes", np.zeros(pad, dtype=bool)), valid, axis=0)
    inside = kept = g.constant("utf8_no", np.zeros(1, dtype=bool))
    for back in range(1, LONGEST):
        reaches = g.op("Greater", _window(g, extents, pad - back, length), g.int64(back))
        inside = g.op("Or", inside, reaches)
        kept = g.op("Or", kept, g.op("And", reaches, _window(g, valids, pad - back, length)))
    return inside, kept


def _replaced(g: GraphBuilder, data: str, broken: str, kept: str) -> str:
    """The kept bytes, and U+FFFD for every broken one."""
    column = g.int64(1)
    broken = g.op("Unsqueeze", broken, column)
    choice = g.op("Where", broken, g.int64(*REPLACEMENT), g.op("Unsqueeze", data, column))
    only_first = g.constant("utf8_only_first", np.array([[True, False, False]]))
    taken = g.op("Or", broken, g.op("And", g.op("Unsqueeze", kept, column), only_first))
    flat = g.int64(-1)
    return g.op("Compress", g.op("Reshape", choice, flat), g.op("Reshape", taken, flat))


def _window(g: GraphBuilder, padded: str, begin: int, length: str) -> str:
    first = g.int64(begin)
    return g.op("Slice", padded, first, g.op("Add", first, length))
