"""Times the search for the two best tokens: `python -m redraft_export.measuring.search [VOCABULARY_SIZE]`.

TopK over the whole vocabulary and the search in blocks take turns on the same random scores, one thread.
"""

from __future__ import annotations

import argparse
import sys
import time

import numpy as np
import onnx
import onnxruntime as ort
from onnx import helper, numpy_helper

from redraft_export.bundle.runtime import session_options
from redraft_export.bundle.top_two import over_all, top_two
from redraft_export.command import run
from redraft_export.graphs.builder import FLOAT, INT64, IR_VERSION, OPSET

VOCABULARY_SIZE = 12_288
ROWS = (2, 10, 25, 40)
ROUNDS = 100


def open_search(vocabulary_size: int, whole: bool = False) -> ort.InferenceSession:
    """`scores` float [B, N, vocabulary_size] to `values` and `ids` [B, N, 2]; `whole` takes TopK over all of them."""
    constants: dict[str, onnx.TensorProto] = {}

    def int64(*values: int) -> str:
        name = f"int64_{values}"
        constants[name] = numpy_helper.from_array(np.array(values, dtype=np.int64), name)
        return name

    names = (int64, "scores", "values", "ids")
    graph = helper.make_graph(
        [over_all(*names)] if whole else top_two(*names, vocabulary_size),
        "search",
        [helper.make_tensor_value_info("scores", FLOAT, ["B", "N", vocabulary_size])],
        [helper.make_tensor_value_info(name, kind, ["B", "N", 2]) for name, kind in (("values", FLOAT), ("ids", INT64))],
        list(constants.values()),
    )
    model = helper.make_model(graph, ir_version=IR_VERSION, opset_imports=[helper.make_opsetid("", OPSET)])
    return ort.InferenceSession(model.SerializeToString(), session_options(), providers=["CPUExecutionProvider"])


def main() -> int:
    """Prints the medians in milliseconds, by the number of rows."""
    parser = argparse.ArgumentParser(prog="redraft_export.measuring.search", description=__doc__)
    parser.add_argument("vocabulary_size", type=int, nargs="?", default=VOCABULARY_SIZE, metavar="VOCABULARY_SIZE")
    return run(parser, lambda arguments: _print_times(arguments.vocabulary_size))


def _print_times(vocabulary_size: int) -> None:
    searches = [open_search(vocabulary_size, whole) for whole in (True, False)]
    rng = np.random.default_rng(0)
    for rows in ROWS:
        scores = rng.standard_normal((1, rows, vocabulary_size), dtype=np.float32)
        millis: list[list[float]] = [[], []]
        for _ in range(ROUNDS):
            for search, times in zip(searches, millis):
                start = time.perf_counter()
                search.run(None, {"scores": scores})
                times.append((time.perf_counter() - start) * 1e3)
        whole, blocks = (np.median(times) for times in millis)
        print(f"{rows:3} rows: TopK over all {whole:.3f} ms, in blocks {blocks:.3f} ms")


if __name__ == "__main__":
    sys.exit(main())
