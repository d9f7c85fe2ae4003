"""Writes a whole corrector as one ONNX file: `python -m redraft_export.onefile BUNDLE correct.onnx`.

Ids to ids, it needs ONNX Runtime and nothing else; with --text, string to string, or --utf8, bytes to bytes, it needs
onnxruntime-extensions too.
The file is only written if, for every sentence, it gives what greedy decoding with the bundle's own graphs gives.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import onnxruntime_extensions

from redraft_export.__main__ import SENTENCES
from redraft_export.bundle import LengthLimit
from redraft_export.bundle_folder import Bundle
from redraft_export.config import read_config
from redraft_export.export import VerificationError
from redraft_export.framing import read_tokenizer
from redraft_export.hostile import TEXTS
from redraft_export.onegraph import CALLS, CORRECTED, SOURCE, one_graph
from redraft_export.resync import RESYNCS, PlainOperators
from redraft_export.runtime import Model, greedy, session_options
from redraft_export.settings import UnsupportedModelError
from redraft_export.texttotext import CORRECTED_TEXT, CORRECTED_UTF8, TEXT, UTF8, text_to_text, utf8_to_utf8


class Oracle:
    """Greedy decoding with a bundle's graphs and the tokenizers library: what one file must equal."""

    def __init__(self, bundle: Bundle):
        self._model = Model(bundle.folder, read_config(bundle.folder))
        self._limit = LengthLimit(**bundle.description["lengthLimit"])
        self._bundle = bundle
        self._tokenizer = read_tokenizer(bundle.folder)
        self._tokenizer.encode_special_tokens = True

    def ids(self, text: str) -> list[int]:
        """The text's tokens; special tokens' names are none, and NUL is U+FFFD, as in the Java engine."""
        return self._tokenizer.encode(text.replace("\0", "\ufffd"), add_special_tokens=False).ids

    def takes(self, text: str) -> bool:
        """Whether the model has positions for the text: a source of up to `maxSourceTokens` always fits."""
        unlimited = self._model.config.positions is None
        return unlimited or len(self.ids(text)) <= self._bundle.description["maxSourceTokens"]

    def corrected(self, source: list[int]) -> list[int]:
        framed = self._bundle.frame.around(source) or [self._bundle.description["endToken"]]
        return greedy(self._model, framed, max(1, self._limit.tokens(len(source))))

    def text(self, ids: list[int]) -> str:
        return self._tokenizer.decode(ids, skip_special_tokens=True).replace("\0", "\ufffd")


@dataclass(frozen=True)
class Outcome:
    """Of `sentences` texts, how many came out otherwise, and the mean time of one, with greedy decoding's beside it."""

    sentences: int
    differing: list[str]
    milliseconds: float
    greedy_milliseconds: float


def open_file(path: Path) -> ort.InferenceSession:
    """A session on one file of either kind."""
    options = session_options()
    options.register_custom_ops_library(onnxruntime_extensions.get_library_path())
    return ort.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def check_ids(session: ort.InferenceSession, oracle: Oracle, texts: list[str]) -> Outcome:
    """Compares a file from ids to ids with greedy decoding."""

    def run(text: str) -> list[int]:
        source = np.array(oracle.ids(text), dtype=np.int64)
        return session.run([CORRECTED, CALLS], {SOURCE: source})[0].tolist()

    return _compare(run, lambda text: oracle.corrected(oracle.ids(text)), texts)


def check_text(session: ort.InferenceSession, oracle: Oracle, texts: list[str]) -> Outcome:
    """Compares a file from string to string, or from bytes to bytes, with tokenizing, greedy decoding and detokenizing."""

    def run(text: str) -> str:
        if session.get_inputs()[0].name == TEXT:
            return session.run([CORRECTED_TEXT], {TEXT: np.array([text], dtype=object)})[0][0]
        data = np.frombuffer(text.encode(), dtype=np.uint8)
        return session.run([CORRECTED_UTF8], {UTF8: data})[0].tobytes().decode()

    return _compare(run, lambda text: oracle.text(oracle.corrected(oracle.ids(text))), texts)


def _compare(run: Callable[[str], object], expect: Callable[[str], object], texts: list[str]) -> Outcome:
    differing = []
    spent = greedy_spent = 0.0
    for text in texts:
        begun = time.perf_counter()
        actual = run(text)
        between = time.perf_counter()
        expected = expect(text)
        greedy_spent += time.perf_counter() - between
        spent += between - begun
        if actual != expected:
            differing.append(text)
    count = max(1, len(texts))
    return Outcome(len(texts), differing, 1e3 * spent / count, 1e3 * greedy_spent / count)


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
        target.parent.mkdir(parents=True, exist_ok=True)
        arriving = target.with_name(f".{target.name}.arriving")
        arriving.write_bytes(path.read_bytes())
        arriving.replace(target)
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
    parser.add_argument("--sentences", type=Path, default=SENTENCES, help="one a line, to check with")
    arguments = parser.parse_args()
    texts = arguments.sentences.read_text(encoding="utf-8").splitlines() + TEXTS
    try:
        bundle = Bundle.read(arguments.bundle)
        write(arguments.build(bundle, arguments.resync), arguments.file, bundle, texts)
    except (UnsupportedModelError, VerificationError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
