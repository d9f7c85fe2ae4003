"""Runs a bundle's batch graphs with ONNX Runtime, the way the Java engine does."""

from __future__ import annotations

from itertools import accumulate
from pathlib import Path

import numpy as np

from redraft_export.bundle.contract import BATCH_DECODER, BATCH_ENCODER, IDS, MARGIN, SECOND_IDS
from redraft_export.bundle.runtime import Prediction, open_session
from redraft_export.hugging_face.config import ModelConfig


class BatchModel:
    """The two sessions, of files that may have other names while they are being made."""

    def __init__(
        self, folder: Path, config: ModelConfig, encoder: str = BATCH_ENCODER, decoder: str = BATCH_DECODER
    ):
        self.config = config
        self.encoder = open_session(folder / encoder)
        self.decoder = open_session(folder / decoder)
        self.encoder_outputs = [output.name for output in self.encoder.get_outputs()]
        self.decoder_outputs = [output.name for output in self.decoder.get_outputs()]

    def decode(self, sources: list[list[int]]) -> BatchDecoding:
        """Starts decoding the framed sources side by side."""
        row_at, place_of = _layout([len(source) for source in sources])
        mask = _padded([[1] * len(source) for source in sources])
        feed = {"input_ids": _row(sources), "attention_mask": mask, "row_at": row_at, "place_of": place_of}
        states = dict(zip(self.encoder_outputs, self.encoder.run(None, feed)))
        return BatchDecoding(self, {**states, "source_at": row_at, "encoder_attention_mask": mask}, len(sources))


class BatchDecoding:
    """The decoding of several sources. The cache is a list of rows; `_rows` says which are whose, in order."""

    def __init__(self, model: BatchModel, encoded: dict[str, np.ndarray], count: int):
        self._model = model
        self._encoded = encoded
        empty = np.zeros((0, model.config.heads * model.config.d_kv), dtype=np.float32)
        self._past = {name.replace("cross", "past"): empty for name in model.encoder_outputs}
        self._rows: list[list[int]] = [[] for _ in range(count)]

    def predict(self, tokens: list[list[int]], keeps: list[int]) -> list[Prediction]:
        """Appends each source's `tokens` behind the first of its cached positions that are kept; one model call."""
        counts = [len(each) for each in tokens]
        row_at, place_of = _layout(counts)
        self._past |= {"kept": np.array(sum((r[:k] for r, k in zip(self._rows, keeps)), []), dtype=np.int64)}
        starts, news = _starts(keeps), _starts(counts)
        self._rows = [
            [*range(start, start + keep), *range(sum(keeps) + new, sum(keeps) + new + count)]
            for start, keep, new, count in zip(starts, keeps, news, counts)
        ]
        feed = {
            **self._encoded,
            **self._past,
            "input_ids": _row(tokens),
            "row_at": row_at,
            "place_of": place_of,
            "position": _padded([list(range(keep, keep + count)) for keep, count in zip(keeps, counts)]),
            "key_at": _padded(self._rows),
        }
        outputs = dict(zip(self._model.decoder_outputs, self._model.decoder.run(None, feed)))
        self._past = {name.replace("present", "past"): outputs[name] for name in outputs if name.startswith("present")}
        parts = [slice(new, new + count) for new, count in zip(news, counts)]
        return [Prediction(*(outputs[name][0][part] for name in (IDS, MARGIN, SECOND_IDS)), None) for part in parts]


def _starts(counts: list[int]) -> list[int]:
    return [0, *accumulate(counts)][:-1]


def _row(tokens: list[list[int]]) -> np.ndarray:
    return np.array([sum(tokens, [])], dtype=np.int64)


def _padded(lists: list[list[int]]) -> np.ndarray:
    width = max(len(each) for each in lists)
    return np.array([[*each, *[0] * (width - len(each))] for each in lists], dtype=np.int64)


def _layout(counts: list[int]) -> tuple[np.ndarray, np.ndarray]:
    """Which row stands at each place of a padded table, and the place of each row."""
    row_at = _padded([list(range(start, start + count)) for start, count in zip(_starts(counts), counts)])
    width = max(counts)
    place_of = [number * width + place for number, count in enumerate(counts) for place in range(count)]
    return row_at, np.array(place_of, dtype=np.int64)
