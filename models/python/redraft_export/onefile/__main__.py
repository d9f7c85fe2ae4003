"""Writes a whole corrector as one ONNX file: `python -m redraft_export.onefile BUNDLE correct.onnx`.

Ids to ids, it needs ONNX Runtime and nothing else; with --text, string to string, or --utf8, bytes to bytes, it needs
onnxruntime-extensions too.
The file is only written if, for every sentence, it gives what greedy decoding with the bundle's own graphs gives.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import onnx

from redraft_export.bundle.folder import Bundle
from redraft_export.bundle.placing import put_file
from redraft_export.checkout import read_sentences
from redraft_export.command import add_sentences, run
from redraft_export.errors import VerificationError
from redraft_export.onefile.check import Oracle, check_ids, check_text, open_file
from redraft_export.onefile.hostile import TEXTS
from redraft_export.onefile.onegraph import SOURCE, one_graph
from redraft_export.onefile.resync import RESYNCS, PlainOperators
from redraft_export.onefile.texttotext import text_to_text, utf8_to_utf8


def write(model: onnx.ModelProto, target: Path, bundle: Bundle, texts: list[str]) -> None:
    """Checks the model and only then puts it in its place; raises VerificationError if it differs from greedy."""
    oracle = Oracle(bundle)
    with tempfile.TemporaryDirectory(prefix="redraft-onefile-") as work:
        path = Path(work) / target.name
        path.write_bytes(model.SerializeToString(deterministic=True))
        session = open_file(path)
        check = check_ids if session.get_inputs()[0].name == SOURCE else check_text
        outcome = check(session, oracle, [text for text in texts if oracle.takes(text)])
        if outcome.differing:
            raise VerificationError(
                f"{len(outcome.differing)} of {outcome.sentences} texts come out otherwise than by greedy decoding, "
                f"the first of them {outcome.differing[0]!r}"
            )
        put_file(path, target)
    print(
        f"{target}: {target.stat().st_size:,} bytes; equal to greedy decoding on {outcome.sentences} texts; "
        f"{outcome.milliseconds:.1f} ms a text, greedy {outcome.greedy_milliseconds:.1f}"
    )


def main() -> int:
    """Does as the command line says; 0 when the file stands, 1 when a check failed or the bundle is not supported."""
    parser = argparse.ArgumentParser(prog="redraft_export.onefile", description=__doc__)
    parser.add_argument("bundle", type=Path, help="Redraft bundle, as python -m redraft_export writes it")
    parser.add_argument("file", type=Path, help="the ONNX file to write")
    kind = parser.add_mutually_exclusive_group()
    kind.set_defaults(build=one_graph)
    for option, build, help_text in (
        ("--text", text_to_text, "string to string, with tokenizer and detokenizer inside"),
        ("--utf8", utf8_to_utf8, "the same from UTF-8 bytes to UTF-8 bytes, for Java"),
    ):
        kind.add_argument(option, action="store_const", dest="build", const=build, help=help_text)
    parser.add_argument(
        "--resync",
        choices=RESYNCS,
        default=PlainOperators.label,
        help="suffix match by ONNX's own operators or by com.microsoft::BifurcationDetector (default: %(default)s)",
    )
    add_sentences(parser, "to check with")
    return run(parser, _write)


def _write(arguments: argparse.Namespace) -> None:
    texts = read_sentences(arguments.sentences) + TEXTS
    bundle = Bundle.read(arguments.bundle)
    write(arguments.build(bundle, arguments.resync), arguments.file, bundle, texts)


if __name__ == "__main__":
    sys.exit(main())
