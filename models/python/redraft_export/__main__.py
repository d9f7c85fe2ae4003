"""Command line: `python -m redraft_export SOURCE --int8 FOLDER --int4 FOLDER --fp32 FOLDER`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from redraft_export import notice
from redraft_export.checkout import read_sentences
from redraft_export.command import add_sentences, run
from redraft_export.export import ExportRequest, export
from redraft_export.graphs.precision import Fp32, Int4, PerRowInt8


def main() -> int:
    """Exports as the command line says; 0 when every check held, 1 when one failed or the model is not supported."""
    parser = _parser()
    return run(parser, lambda arguments: export(_request(parser, arguments)))


def _request(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> ExportRequest:
    targets = {
        precision: folder
        for precision, folder in (
            (Fp32.label, arguments.fp32),
            (PerRowInt8.label, arguments.int8),
            (Int4.label, arguments.int4),
        )
        if folder is not None
    }
    if not targets:
        parser.error("nothing to do: give --int8, --int4, --fp32 or several of them")
    if arguments.notice is None and not arguments.name.startswith("redraft-"):
        parser.error("--notice is needed: the default is about Redraft's own models, called redraft-...")
    return ExportRequest(
        source=arguments.source,
        targets=targets,
        name=arguments.name,
        notice=arguments.notice.read_text(encoding="utf-8") if arguments.notice else notice.REDRAFT,
        prefix=arguments.prefix,
        max_source_tokens=arguments.max_source_tokens,
        sentences=read_sentences(arguments.sentences),
        quick=arguments.quick,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="redraft_export", description=__doc__)
    parser.add_argument("source", type=Path, help="Hugging Face folder of a T5, BART, mBART or Marian")
    parser.add_argument("--int8", type=Path, metavar="FOLDER", help="write the per-row INT8 bundle here")
    parser.add_argument("--int4", type=Path, metavar="FOLDER", help="write the bundle with 4-bit weights here")
    parser.add_argument("--fp32", type=Path, metavar="FOLDER", help="write the FP32 bundle here")
    parser.add_argument("--name", default="redraft-en-v2", help="name in redraft.json (default: %(default)s)")
    parser.add_argument("--notice", type=Path, metavar="FILE", help="origin and licences, to go into the bundle")
    parser.add_argument("--prefix", default="", metavar="TEXT", help='the model\'s task prefix, such as "grammar: "')
    parser.add_argument("--max-source-tokens", type=int, metavar="N", help="instead of the tokenizer's limit")
    add_sentences(parser, "to verify and measure with")
    parser.add_argument("--quick", action="store_true", help="verify on the first 20 sentences only")
    return parser


if __name__ == "__main__":
    sys.exit(main())
