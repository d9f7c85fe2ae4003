"""Brings older bundles up to date, in place: `python -m redraft_export.upgrade BUNDLE...`.

The decoder's graph gets what it lacks of what the exporter writes today: the output `second_ids`, which came with
version 2 of the contract, and fewer operations to find the two best tokens, in blocks of the vocabulary. Of both graphs
ones for batches are made. The weights stay as they are. A bundle is only changed if its predictions stay the same, bit
by bit, and are the same in batches.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import onnx

from redraft_export.bundle import contract
from redraft_export.bundle.batch import write_batch_graphs
from redraft_export.bundle.batch_check import compare_batches
from redraft_export.bundle.batch_runtime import BatchModel
from redraft_export.bundle.contract import (
    BATCH_DECODER,
    BATCH_ENCODER,
    BATCH_GRAPHS,
    DECODER,
    DESCRIPTION,
    IDS,
    MARGIN,
    SECOND_IDS,
)
from redraft_export.bundle.decoder import token_ids
from redraft_export.bundle.description import fingerprint, write_json
from redraft_export.bundle.folder import Bundle
from redraft_export.bundle.runtime import Model, greedy
from redraft_export.bundle.top_two import block_width, top_two
from redraft_export.command import run
from redraft_export.errors import UnsupportedModelError, VerificationError
from redraft_export.graphs.builder import INT64
from redraft_export.graphs.surgery import Constants
from redraft_export.hugging_face.config import read_config


BATCH_SOURCES = 60
SEED = 20261129


def upgrade(folder: Path) -> None:
    """Changes the decoder's graph and the description, and adds batch graphs; refuses what is no bundle, and leaves
    alone what needs nothing."""
    bundle = Bundle.read(folder)
    decoder = onnx.load(folder / DECODER, load_external_data=False)
    renewed = renew(decoder.graph, folder / DECODER, bundle.description["vocabularySize"])
    renewed |= bundle.description["contract"] != contract.VERSION
    if renewed:
        # Beside the old one, for its weights are found from there.
        arriving = folder / f".{DECODER}.arriving"
        try:
            arriving.write_bytes(decoder.SerializeToString(deterministic=True))
            compared = _compare(bundle, arriving.name)
            arriving.replace(folder / DECODER)
        finally:
            arriving.unlink(missing_ok=True)
        _describe(folder)
        print(f"{folder}: version {contract.VERSION}; {compared} predictions are the same, bit by bit")
    if renewed or not all((folder / name).is_file() for name in (BATCH_ENCODER, BATCH_DECODER)):
        print(f"{folder}: batch graphs; {_add_batch_graphs(bundle)} predictions are the same in batches, bit by bit")
    elif not renewed:
        print(f"{folder}: is up to date already")


def renew(graph: onnx.GraphProto, path: Path, vocabulary_size: int) -> bool:
    """Gives a decoder's graph what it lacks; returns whether that was anything."""
    top = [node for node in graph.node if node.op_type == "TopK"]
    margins = [node for node in graph.node if node.output[0] == MARGIN]
    if not top or len(margins) != 1 or [output.name for output in graph.output[:2]] != [IDS, MARGIN]:
        raise UnsupportedModelError(f"{path}: is no decoder of this exporter; expected {IDS} and {MARGIN} of a TopK")
    indices = top[-1].output[1]
    changes = [_take_ids(graph, indices, IDS, 0), _take_ids(graph, indices, SECOND_IDS, 1)]
    if len(top) == 1 and block_width(vocabulary_size) is not None:
        _replace(graph, top[0], top_two(Constants(graph), top[0].input[0], *top[0].output, vocabulary_size))
        changes.append(True)
    return any(changes)


def _take_ids(graph: onnx.GraphProto, indices: str, output: str, place: int) -> bool:
    """Makes one of the two tokens that the graph finds its output; returns whether it has been otherwise."""
    makers = {node.output[0]: node for node in graph.node}
    if output in makers and makers[output].op_type == "Gather":
        return False
    taken = token_ids(indices, Constants(graph).scalar(place), output)
    if output in makers:
        _replace(graph, makers[makers[output].input[0]], [])
        _replace(graph, makers[output], [taken])
    else:
        _replace(graph, makers[MARGIN], [makers[MARGIN], taken])
        declared = [*graph.output[:2], onnx.helper.make_tensor_value_info(output, INT64, ["B", "N"]), *graph.output[2:]]
        del graph.output[:]
        graph.output.extend(declared)
    return True


def _replace(graph: onnx.GraphProto, old: onnx.NodeProto, new: list[onnx.NodeProto]) -> None:
    place = list(graph.node).index(old)
    nodes = [*graph.node[:place], *new, *graph.node[place + 1 :]]
    del graph.node[:]
    graph.node.extend(nodes)


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
        if old.seconds is not None:
            same &= old.seconds == new.seconds
        if not same.all() or new.seconds is None or (new.seconds == new.ids).any():
            raise VerificationError(f"{folder}: the new graph predicts otherwise; nothing was changed")
        compared += len(forced)
    return compared


def _add_batch_graphs(bundle: Bundle) -> int:
    """Makes the batch graphs and compares them; returns of how many predictions."""
    folder = bundle.folder
    config = read_config(folder)
    arriving = {name: f".{name}.arriving" for name in (BATCH_ENCODER, BATCH_DECODER)}
    try:
        write_batch_graphs(folder, *arriving.values())
        source = bundle.description["selfTest"]
        pieces = [source[: 1 + number % len(source)] for number in range(BATCH_SOURCES)]
        framed = [bundle.frame.around(piece) for piece in pieces]
        compared = compare_batches(
            Model(folder, config), BatchModel(folder, config, *arriving.values()), framed, np.random.default_rng(SEED)
        )
        if compared.equal_rows != compared.rows:
            raise VerificationError(
                f"{folder}: {compared.rows - compared.equal_rows} of {compared.rows} predictions are others in batches;"
                " no batch graphs were added"
            )
        for name, made in arriving.items():
            (folder / made).replace(folder / name)
    finally:
        for made in arriving.values():
            (folder / made).unlink(missing_ok=True)
    _describe(folder)
    return compared.rows


def _describe(folder: Path) -> None:
    """Puts version, decoder and batch graphs into `redraft.json`, which is otherwise left as it is."""
    description: dict[str, Any] = {}
    for key, value in json.loads((folder / DESCRIPTION).read_text(encoding="utf-8")).items():
        if key != BATCH_GRAPHS:
            description[key] = value
        if key == "graphs" and (folder / BATCH_DECODER).is_file():
            description[BATCH_GRAPHS] = {"encoder": BATCH_ENCODER, "decoder": BATCH_DECODER}
    description["contract"] = contract.VERSION
    files = description["files"]
    for name in (DECODER, BATCH_ENCODER, BATCH_DECODER):
        if (folder / name).is_file():
            files[name] = fingerprint(folder / name)
    description["files"] = dict(sorted(files.items()))
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
