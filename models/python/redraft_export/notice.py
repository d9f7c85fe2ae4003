"""The notices that travel with the project's own bundles."""

REDRAFT = """\
Redraft model bundle {name}

The weights derive from SmolLM2-135M (Hugging Face, Apache License 2.0): embeddings and lowest layers were its own
before training. They were trained on texts with artificial errors, and on a small share of edits from public commit
histories. The texts are listed with repository, licence and commit in SOURCES.tsv beside Redraft's bundled model. The
sentences were changed: errors were put in. Their licences: CC0, public domain, CC BY, Open Government Licence, MIT,
BSD 3-Clause and Apache License 2.0. No evaluation data was used.

The files were converted to ONNX, and where redraft.json says so quantized to INT8, by Redraft's exporter.
"""

TINY = """\
Redraft model bundle {name}

A tiny model for tests, trained from nothing on the sentences of Redraft's own testdata/sentences.txt. Same licence as
the project.
"""

SHAPE = """\
Redraft model bundle {name}

Random weights, to measure time and memory on: what it answers means nothing. The tokenizer is that of the Redraft model
whose widths it has.
"""
