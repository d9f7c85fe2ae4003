"""Command line: `python -m redraft_export SOURCE --int8 FOLDER --int4 FOLDER --fp32 FOLDER`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from redraft_export import notice
from redraft_export.checkout import read_sentences
from redraft_export.command import add_sentences, add_static_target, add_targets, run, targets
from redraft_export.export import ExportRequest, export


def main() -> int:
    """Exports as the command line says; 0 when every check held, 1 when one failed or the model is not supported."""
    parser = _parser()
    return run(parser, lambda arguments: export(_request(parser, arguments)))


def _request(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> ExportRequest:
    chosen = targets(parser, arguments)
    if arguments.notice is None and not arguments.name.startswith("redraft-"):
        parser.error("--notice is needed: the default is about Redraft's own models, called redraft-...")
    if (arguments.int8_static is None) != (arguments.calibration is None):
        parser.error("--int8-static and --calibration belong together")
    return ExportRequest(
        source=arguments.source,
        targets=chosen,
        name=arguments.name,
        notice=arguments.notice.read_text(encoding="utf-8") if arguments.notice else notice.REDRAFT,
        prefix=arguments.prefix,
        max_source_tokens=arguments.max_source_tokens,
        sentences=read_sentences(arguments.sentences),
        quick=arguments.quick,
        calibration=read_sentences(arguments.calibration) if arguments.calibration else [],
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="redraft_export", description=__doc__)
    parser.add_argument("source", type=Path, help="Hugging Face folder of a T5, BART, mBART or Marian")
    add_targets(parser, "bundle")
    add_static_target(parser)
    parser.add_argument("--name", default="redraft-en-v2.4", help="name in redraft.json (default: %(default)s)")
    parser.add_argument("--notice", type=Path, metavar="FILE", help="origin and licences, to go into the bundle")
    parser.add_argument("--prefix", default="", metavar="TEXT", help='the model\'s task prefix, such as "grammar: "')
    parser.add_argument("--max-source-tokens", type=int, metavar="N", help="instead of the tokenizer's limit")
    add_sentences(parser, "to verify and measure with")
    parser.add_argument("--quick", action="store_true", help="verify on the first 20 sentences only")
    return parser


if __name__ == "__main__":
    sys.exit(main())
