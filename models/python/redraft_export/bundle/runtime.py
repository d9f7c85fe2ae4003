"""Runs a bundle's graphs with ONNX Runtime, the way the Java engine does: one thread, a cache rolled back by `keep`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime as ort

from redraft_export.bundle.contract import DECODER, ENCODER, IDS, LOGITS, MARGIN, SECOND_IDS
from redraft_export.hugging_face.config import ModelConfig


def session_options() -> ort.SessionOptions:
    """One thread that does not spin, as in Java."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return options


def open_session(path: Path) -> ort.InferenceSession:
    """A session with these options."""
    return ort.InferenceSession(path, session_options(), providers=["CPUExecutionProvider"])


@dataclass(frozen=True)
class Prediction:
    """What one decoder call returned for its N rows: ids [N], margins [N], the second best ids [N] where the bundle is
    of contract version 2, and, from a debug graph, logits [N, V]."""

    ids: np.ndarray
    margins: np.ndarray
    seconds: np.ndarray | None
    logits: np.ndarray | None


class Model:
    """The two sessions of a bundle. `decoder` may name a debug variant with the output `logits`."""

    def __init__(self, folder: Path, config: ModelConfig, decoder: str = DECODER):
        self.config = config
        self.encoder = open_session(folder / ENCODER)
        self.decoder = open_session(folder / decoder)
        self.encoder_outputs = [output.name for output in self.encoder.get_outputs()]
        self.decoder_outputs = [output.name for output in self.decoder.get_outputs()]

    def encode(self, ids: list[int]) -> dict[str, np.ndarray]:
        """The decoder's inputs that depend on the source alone; `ids` are framed."""
        source = np.array([ids], dtype=np.int64)
        mask = np.ones_like(source)
        outputs = self.encoder.run(None, {"input_ids": source, "attention_mask": mask})
        return {**dict(zip(self.encoder_outputs, outputs)), "encoder_attention_mask": mask}

    def decode(self, source: list[int]) -> Decoding:
        """Starts decoding the framed source `ids`."""
        return Decoding(self, self.encode(source))


class Decoding:
    """The decoding of one source: a cache that grows with each call and can be cut back."""

    def __init__(self, model: Model, encoded: dict[str, np.ndarray]):
        self._model = model
        self._encoded = encoded
        self.restart()

    def restart(self) -> None:
        """Empties the cache."""
        config = self._model.config
        empty = np.zeros((1, config.heads, 0, config.d_kv), dtype=np.float32)
        self._past = {f"past_{part}.{layer}": empty for layer in range(config.decoder_layers) for part in "kv"}
        self.length = 0

    def predict(self, tokens: list[int], keep: int | None = None) -> Prediction:
        """Appends `tokens` behind the first `keep` cached positions (all of them by default); one model call."""
        kept = self.length if keep is None else keep
        feed = {
            **self._encoded,
            **self._past,
            "input_ids": np.array([tokens], dtype=np.int64),
            "keep": np.array(kept, dtype=np.int64),
        }
        outputs = dict(zip(self._model.decoder_outputs, self._model.decoder.run(None, feed)))
        self._past = {name.replace("present", "past"): outputs[name] for name in outputs if name.startswith("present")}
        self.length = kept + len(tokens)
        seconds, logits = (outputs[name][0] if name in outputs else None for name in (SECOND_IDS, LOGITS))
        return Prediction(outputs[IDS][0], outputs[MARGIN][0], seconds, logits)


def greedy(model: Model, source: list[int], limit: int) -> list[int]:
    """Greedy decoding of `source` as the encoder reads it, two rows a call, where need be with a dummy that is dropped.

    Returns at most `limit` tokens, neither the prompt's nor the end token among them.
    """
    decoding = model.decode(source)
    emitted: list[int] = []
    kept, following = 0, list(model.config.tokens.prompt)
    while len(emitted) < limit:
        rows = following if len(following) >= 2 else [*following, model.config.pad_token]
        token = int(decoding.predict(rows, keep=kept).ids[len(following) - 1])
        if token == model.config.end_token:
            break
        kept += len(following)
        following = [token]
        emitted.append(token)
    return emitted
