"""What a bundle and the engine agree on by name; docs/architecture.md has all of it."""

from __future__ import annotations

VERSION = 2
"""The version that is written."""

READ_VERSIONS = (1, 2)
"""The versions that can be read. Version 1 has no `SECOND_IDS`."""

DESCRIPTION = "redraft.json"
ENCODER = "encoder.onnx"
DECODER = "decoder.onnx"
BATCH_GRAPHS = "batchGraphs"
"""The description's key for the graphs that serve several sentences a call; bundles may lack them."""

BATCH_ENCODER = "encoder-batch.onnx"
BATCH_DECODER = "decoder-batch.onnx"

IDS = "ids"
MARGIN = "margin"
SECOND_IDS = "second_ids"
LOGITS = "logits"
"""Of a decoder made for verification alone."""
