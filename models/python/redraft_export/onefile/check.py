"""Whether a whole corrector in one file gives what greedy decoding with its bundle's own graphs gives."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime as ort
import onnxruntime_extensions

from redraft_export.bundle.description import LengthLimit
from redraft_export.bundle.folder import Bundle
from redraft_export.bundle.runtime import Model, greedy, session_options
from redraft_export.hugging_face.config import read_config
from redraft_export.hugging_face.framing import read_tokenizer
from redraft_export.onefile.onegraph import CALLS, CORRECTED, SOURCE
from redraft_export.onefile.texttotext import CORRECTED_TEXT, CORRECTED_UTF8, TEXT, UTF8


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
    """Compares a file from string to string, or from bytes to bytes, with tokenizing, decoding and detokenizing."""

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
