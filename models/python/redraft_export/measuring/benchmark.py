"""Times the graphs of bundles in turn, one thread: `python -m redraft_export.measuring.benchmark BUNDLE...`."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnxruntime as ort

from redraft_export.bundle.runtime import Model
from redraft_export.command import run
from redraft_export.hugging_face.config import read_config

SOURCE_TOKENS = 25
CACHED_TOKENS = 20
ROWS = (2, 4, 8, 16, 32)
ROUNDS = 40
CALLS = 12
WARM_UP_CALLS = 2


def calls(folder: Path) -> dict[str, Callable[[], object]]:
    """The calls to time, by label; their inputs are bound beforehand."""
    config = read_config(folder)
    model = Model(folder, config)
    rng = np.random.default_rng(0)
    ids = rng.integers(10, config.vocabulary_size, SOURCE_TOKENS).tolist()
    source = {"input_ids": np.array([ids], dtype=np.int64), "attention_mask": np.ones((1, len(ids)), dtype=np.int64)}
    shape = (1, config.heads, CACHED_TOKENS, config.d_kv)
    past = {
        f"past_{part}.{layer}": rng.standard_normal(shape).astype(np.float32)
        for layer in range(config.decoder_layers)
        for part in "kv"
    }
    timed = {f"encoder S={SOURCE_TOKENS}": _bound(model.encoder, source)}
    for rows in ROWS:
        new = rng.integers(10, config.vocabulary_size, (1, rows))
        feed = model.encode(ids) | past | {"input_ids": new, "keep": np.array(CACHED_TOKENS, dtype=np.int64)}
        timed[f"decoder N={rows}"] = _bound(model.decoder, feed)
    return timed


def _bound(session: ort.InferenceSession, feed: dict[str, np.ndarray]) -> Callable[[], object]:
    values = {name: ort.OrtValue.ortvalue_from_numpy(array) for name, array in feed.items()}
    outputs = [output.name for output in session.get_outputs()]
    return lambda: session.run_with_ort_values(outputs, values)


def main() -> int:
    """Prints the median and the 10th percentile of each call in milliseconds; 1 where a bundle is none."""
    parser = argparse.ArgumentParser(prog="redraft_export.measuring.benchmark", description=__doc__)
    parser.add_argument("bundles", type=Path, nargs="+", metavar="BUNDLE")
    return run(parser, lambda arguments: _print_times(arguments.bundles))


def _print_times(bundles: list[Path]) -> None:
    timed = {folder: calls(folder) for folder in bundles}
    millis: dict[tuple[Path, str], list[float]] = {}
    for _ in range(ROUNDS):
        for folder, labelled in timed.items():
            for label, call in labelled.items():
                for index in range(CALLS):
                    start = time.perf_counter()
                    call()
                    if index >= WARM_UP_CALLS:
                        millis.setdefault((folder, label), []).append((time.perf_counter() - start) * 1e3)
    for (folder, label), values in millis.items():
        median, fast = np.quantile(values, [0.5, 0.1])
        print(f"{folder.name:20} {label:16} median {median:6.3f} ms   10th percentile {fast:6.3f} ms")


if __name__ == "__main__":
    sys.exit(main())
