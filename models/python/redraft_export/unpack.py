"""Turns a T5's bundle back into a Hugging Face folder: `python -m redraft_export.unpack BUNDLE FOLDER`.

To train on from the weights that are shipped, to run the same weights elsewhere, or to export them in another
precision. What quantization rounded off stays lost: an INT8 bundle gives its own values, in float32; what smoothing moved
from activations to weights stays there, which changes no output.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

import numpy as np
import torch
from transformers import GenerationConfig, T5ForConditionalGeneration
from transformers import T5Config as HuggingFaceConfig

from redraft_export.bundle.folder import Bundle
from redraft_export.command import run
from redraft_export.errors import UnsupportedModelError
from redraft_export.families.position_bias import decoder_weight, encoder_weight
from redraft_export.families.t5 import BIAS
from redraft_export.graphs.precision import Fp32, PerRowInt8, StaticInt8
from redraft_export.hugging_face.config import CONFIG, GENERATION_CONFIG, T5Config, read_config
from redraft_export.hugging_face.folder import save_folder
from redraft_export.hugging_face.framing import TOKENIZER, read_tokenizer
from redraft_export.settings import Settings


class T5Weights:
    """The weights in both graphs of a bundle, under Hugging Face's names, in float32."""

    def __init__(self, bundle: Bundle, config: T5Config):
        graphs = {stack: bundle.graph(stack).tensors() for stack in ("encoder", "decoder")}
        self._stored = graphs["encoder"] | graphs["decoder"]
        self._config = config
        self._weights: dict[str, np.ndarray] = {}
        self._embeddings()
        for layer in range(config.encoder_layers):
            self._block(f"encoder.block.{layer}.layer", cross=False)
        for layer in range(config.decoder_layers):
            self._block(f"decoder.block.{layer}.layer", cross=True)
        cross = [f"decoder.block.{layer}.layer.1.EncDecAttention" for layer in range(config.decoder_layers)]
        self._split("decoder.cross_k_v", [f"{attention}.{part}" for attention in cross for part in "kv"])
        for stack, bias in (("encoder", encoder_weight), ("decoder", decoder_weight)):
            self._norm(f"{stack}.final_layer_norm")
            self._weights[f"{stack}.{BIAS}"] = bias(graphs[stack]["position_bias"], config)

    def tensors(self) -> dict[str, torch.Tensor]:
        """What `load_state_dict` takes."""
        return {name: torch.tensor(weight) for name, weight in self._weights.items()}

    def _embeddings(self) -> None:
        embedding = self._values("embedding")
        for name in ("shared", "encoder.embed_tokens", "decoder.embed_tokens"):
            self._weights[f"{name}.weight"] = embedding
        self._weights["lm_head.weight"] = self._head() if "lm_head" in self._stored else embedding

    def _block(self, block: str, cross: bool) -> None:
        """Self-attention, cross-attention but for its keys and values, feed-forward, and their norms."""
        feed_forward = f"{block}.{2 if cross else 1}.DenseReluDense"
        self._joined(f"{block}.0.SelfAttention", "q", "k", "v")
        self._joined(f"{block}.0.SelfAttention", "o")
        if cross:
            self._joined(f"{block}.1.EncDecAttention", "q")
            self._joined(f"{block}.1.EncDecAttention", "o")
        self._joined(feed_forward, *(("wi_0", "wi_1") if self._config.gated else ("wi",)))
        self._joined(feed_forward, "wo")
        for place in range(3 if cross else 2):
            self._norm(f"{block}.{place}.layer_norm")

    def _joined(self, prefix: str, *layers: str) -> None:
        self._split(f"{prefix}.{'_'.join(layers)}", [f"{prefix}.{layer}" for layer in layers])

    def _split(self, name: str, layers: list[str]) -> None:
        """Takes layers of equal widths, [in, out] side by side, apart again, as [out, in] each."""
        parts = np.split(self._values(name), len(layers), axis=1)
        self._weights |= {f"{layer}.weight": part.T for layer, part in zip(layers, parts, strict=True)}

    def _norm(self, name: str) -> None:
        self._weights[f"{name}.weight"] = self._stored[name]

    def _values(self, name: str) -> np.ndarray:
        values = self._stored[name].astype(np.float32)
        scale = self._stored.get(f"{name}_scale")
        return values if scale is None else values * scale

    def _head(self) -> np.ndarray:
        """A head of its own, whose scales in INT8 have the factor of the output in them."""
        values = self._stored["lm_head"].astype(np.float32)
        if "head_scale" not in self._stored:
            return values
        return values * (self._stored["head_scale"] / np.float32(self._config.output_factor))[:, None]


def unpack(source: Path, target: Path) -> None:
    """Writes the folder; refuses any other family than T5, and 4-bit weights, and a folder that is there already."""
    if target.exists():
        raise UnsupportedModelError(f"{target}: is there already; name a new folder")
    bundle = Bundle.read(source)
    config = read_config(source)
    precisions = (Fp32.label, PerRowInt8.label, StaticInt8.label)
    if bundle.description["precision"] not in precisions or not isinstance(config, T5Config):
        family = Settings.read(source / CONFIG).get("model_type")
        raise UnsupportedModelError(
            f"{source}: is a {family} in {bundle.description['precision']};"
            f" only a t5 in {', '.join(precisions[:-1])} or {precisions[-1]} can be unpacked"
        )
    model = T5ForConditionalGeneration(HuggingFaceConfig.from_pretrained(source, dtype="float32"))
    model.load_state_dict(T5Weights(bundle, config).tensors())
    if (source / GENERATION_CONFIG).is_file():
        model.generation_config = GenerationConfig.from_pretrained(source)
    save_folder(target, model, read_tokenizer(source), bundle.description["maxSourceTokens"])
    shutil.copyfile(source / TOKENIZER, target / TOKENIZER)


def main() -> int:
    """Does as the command line says; 1 if the bundle is not one that can be unpacked."""
    parser = argparse.ArgumentParser(prog="redraft_export.unpack", description=__doc__)
    parser.add_argument("bundle", type=Path, help="Redraft bundle of a T5, in FP32 or INT8")
    parser.add_argument("folder", type=Path, help="the Hugging Face folder to write")
    return run(parser, lambda arguments: unpack(arguments.bundle, arguments.folder))


if __name__ == "__main__":
    sys.exit(main())
