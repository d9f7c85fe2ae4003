"""Brings bundles of contract version 1 to version 2, in place: `python -m redraft_export.upgrade BUNDLE...`.

The decoder's graph gets the output `second_ids`, which its TopK has computed all along; the weights stay as they are.
The graph is what the exporter writes today. A bundle is only changed if its predictions stay the same, bit by bit.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np
import onnx

from redraft_export.bundle import contract
from redraft_export.bundle.contract import DECODER, DESCRIPTION, IDS, MARGIN, SECOND_IDS
from redraft_export.bundle.decoder import second_ids
from redraft_export.bundle.description import fingerprint, write_json
from redraft_export.bundle.folder import Bundle
from redraft_export.bundle.runtime import Model, greedy
from redraft_export.command import run
from redraft_export.errors import UnsupportedModelError, VerificationError
from redraft_export.graphs.builder import INT64
from redraft_export.hugging_face.config import read_config


def upgrade(folder: Path) -> None:
    """Changes the decoder's graph and the description; refuses what is no bundle, and leaves one of version 2 alone."""
    bundle = Bundle.read(folder)
    if bundle.description["contract"] == contract.VERSION:
        print(f"{folder}: is of version {contract.VERSION} already")
        return
    decoder = onnx.load(folder / DECODER, load_external_data=False)
    add_second_ids(decoder.graph, folder / DECODER)
    # Beside the old one, for its weights are found from there.
    arriving = folder / f".{DECODER}.arriving"
    try:
        arriving.write_bytes(decoder.SerializeToString(deterministic=True))
        compared = _compare(bundle, arriving.name)
        arriving.replace(folder / DECODER)
    finally:
        arriving.unlink(missing_ok=True)
    _describe(folder)
    print(f"{folder}: version {contract.VERSION}; ids and margins of {compared} predictions are the same, bit by bit")


def add_second_ids(graph: onnx.GraphProto, path: Path) -> None:
    """Makes the second of the two tokens that the graph finds its output `second_ids`, next to the first ones."""
    top = [node for node in graph.node if node.op_type == "TopK"]
    places = [place for place, node in enumerate(graph.node) if node.output[0] == MARGIN]
    outputs = [output.name for output in graph.output]
    if len(top) != 1 or len(places) != 1 or outputs[:2] != [IDS, MARGIN]:
        raise UnsupportedModelError(f"{path}: is no decoder of version 1; expected {IDS} and {MARGIN} of one TopK")
    nodes = [*graph.node]
    nodes[places[0] + 1 : places[0] + 1] = second_ids(top[0].output[1], *_constants(graph, path, 1, 2, -1))
    del graph.node[:]
    graph.node.extend(nodes)
    second = onnx.helper.make_tensor_value_info(SECOND_IDS, INT64, ["B", "N"])
    declared = [*graph.output[:2], second, *graph.output[2:]]
    del graph.output[:]
    graph.output.extend(declared)


def _constants(graph: onnx.GraphProto, path: Path, *values: int) -> list[str]:
    names = [f"int64_{value}" for value in values]
    missing = set(names) - {tensor.name for tensor in graph.initializer}
    if missing:
        raise UnsupportedModelError(f"{path}: has no constant {', '.join(sorted(missing))}: it is not of this exporter")
    return names


def _compare(bundle: Bundle, decoder: str) -> int:
    """Compares predictions on the self-test's source and its greedy output; returns how many."""
    folder = bundle.folder
    config = read_config(folder)
    source = bundle.description["selfTest"]
    framed = bundle.frame.around(source)
    before, after = (Model(folder, config, name) for name in (DECODER, decoder))
    compared = 0
    for output in (greedy(before, framed, len(source)), source):
        forced = [*config.tokens.prompt, *output]
        old, new = (model.decode(framed).predict(forced) for model in (before, after))
        same = (old.ids == new.ids) & (old.margins.view(np.int32) == new.margins.view(np.int32))
        if not same.all() or new.seconds is None or (new.seconds == new.ids).any():
            raise VerificationError(f"{folder}: the new graph predicts otherwise; nothing was changed")
        compared += len(forced)
    return compared


def _describe(folder: Path) -> None:
    """Puts version and decoder into `redraft.json`, which is otherwise left as it is."""
    description = json.loads((folder / DESCRIPTION).read_text(encoding="utf-8"))
    description["contract"] = contract.VERSION
    description["files"][DECODER] = fingerprint(folder / DECODER)
    write_json(folder / DESCRIPTION, description)


def main() -> int:
    """Upgrades every bundle named; 1 at the first that can't be."""
    parser = argparse.ArgumentParser(prog="redraft_export.upgrade", description=__doc__)
    parser.add_argument("bundles", type=Path, nargs="+", metavar="BUNDLE")
    return run(parser, _upgrade_all)


def _upgrade_all(arguments: argparse.Namespace) -> None:
    for folder in arguments.bundles:
        upgrade(folder)


if __name__ == "__main__":
    sys.exit(main())
