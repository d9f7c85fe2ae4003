"""The graphs that `memory_steps` compares bundles with:
`python -m redraft_export.measuring.memory_graphs SOURCE BUNDLE FOLDER`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import onnx
import onnxruntime as ort

from redraft_export.bundle.build import write_graphs
from redraft_export.bundle.contract import DECODER, ENCODER, IDS, MARGIN, SECOND_IDS
from redraft_export.bundle.runtime import session_options
from redraft_export.command import run
from redraft_export.graphs.precision import Fp32, PerRowInt8
from redraft_export.graphs.pruning import drop_outputs
from redraft_export.hugging_face.checkpoint import Checkpoint
from redraft_export.hugging_face.config import read_config


def write_plain(source: Path, folder: Path, precision: str, with_logits: bool) -> None:
    """Writes both graphs of the Hugging Face folder `source`, each with all its weights inside.

    `with_logits` gives the decoder the output `logits` in place of its predictions.
    """
    folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="redraft-memory-") as work:
        write_graphs(Path(work), Checkpoint(source), read_config(source), precision, with_logits)
        for name in (ENCODER, DECODER):
            model = onnx.load(Path(work) / name)
            if with_logits and name == DECODER:
                drop_outputs(model.graph, (IDS, MARGIN, SECOND_IDS))
            onnx.save(model, folder / name)


def write_optimized(bundle: Path, folder: Path, is_ort_format: bool, is_prepacked: bool = False) -> None:
    """Saves both graphs as ONNX Runtime has optimized them, short of what depends on the processor.

    ORT format keeps weights inside its file, ONNX in a file beside it; `is_prepacked` saves those in the processor's
    own layout.
    """
    folder.mkdir(parents=True)
    for name in (ENCODER, DECODER):
        options = session_options()
        options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
        target = folder / Path(name).with_suffix(".ort" if is_ort_format else ".onnx")
        options.optimized_model_filepath = str(target)
        if is_ort_format:
            options.add_session_config_entry("session.save_model_format", "ORT")
        else:
            entry = "session.optimized_model_external_initializers_"
            options.add_session_config_entry(entry + "file_name", target.stem + ".bin")
            options.add_session_config_entry(entry + "min_size_in_bytes", "1024")
        if is_prepacked:
            options.add_session_config_entry("session.save_external_prepacked_constant_initializers", "1")
        ort.InferenceSession(bundle / name, options, providers=["CPUExecutionProvider"])


def write_embedding_place(bundle: Path, file: Path) -> None:
    """Writes where in `weights.bin` the bundle's embedding lies: offset, rows, columns."""
    graph = onnx.load(bundle / ENCODER, load_external_data=False).graph
    (embedding,) = (tensor for tensor in graph.initializer if tensor.name == "embedding")
    (offset,) = (entry.value for entry in embedding.external_data if entry.key == "offset")
    file.write_text(" ".join(map(str, (offset, *embedding.dims))), encoding="utf-8")


def main() -> int:
    """Writes a folder for each kind of graph into a folder that is there; 1 where the source is refused."""
    parser = argparse.ArgumentParser(prog="redraft_export.measuring.memory_graphs", description=__doc__)
    parser.add_argument("source", type=Path, help="Hugging Face folder")
    parser.add_argument("bundle", type=Path, help="the INT8 bundle made of it")
    parser.add_argument("folder", type=Path)
    return run(parser, lambda arguments: _write_all(arguments.source, arguments.bundle, arguments.folder))


def _write_all(source: Path, bundle: Path, folder: Path) -> None:
    write_plain(source, folder / "fp32_logits", Fp32.label, with_logits=True)
    write_plain(source, folder / "int8_logits", PerRowInt8.label, with_logits=True)
    write_plain(source, folder / "int8_ids", PerRowInt8.label, with_logits=False)
    write_optimized(bundle, folder / "optimized", is_ort_format=False)
    write_optimized(bundle, folder / "prepacked", is_ort_format=False, is_prepacked=True)
    write_optimized(bundle, folder / "ort", is_ort_format=True)
    write_embedding_place(bundle, folder / "embedding")


if __name__ == "__main__":
    sys.exit(main())
