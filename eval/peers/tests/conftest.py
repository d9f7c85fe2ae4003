"""A small untrained T5 in all forms, and sentences."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest
import torch
from transformers import T5Config, T5ForConditionalGeneration

from redraft_peers.java import run

TESTDATA = Path(__file__).resolve().parents[3] / "testdata"


@pytest.fixture(scope="session")
def bundle() -> Path:
    """A bundle of the repository's, for its description and tokenizer."""
    return TESTDATA / "tiny-t5-fp32"


@pytest.fixture(scope="session")
def model(bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Hugging Face folder with the bundle's tokenizer, and weights large enough to predict various things."""
    folder = tmp_path_factory.mktemp("model")
    torch.manual_seed(3)
    network = T5ForConditionalGeneration(T5Config.from_pretrained(bundle, num_layers=2))
    with torch.no_grad():
        for name, weight in network.named_parameters():
            if "layer_norm" not in name:
                weight.mul_(2.0)
    network.save_pretrained(folder)
    shutil.copyfile(bundle / "tokenizer.json", folder / "tokenizer.json")
    special = {"eos_token": "</s>", "pad_token": "<pad>", "unk_token": "<unk>"}
    tokenizer = {"tokenizer_class": "TokenizersBackend", **special}
    (folder / "tokenizer_config.json").write_text(json.dumps(tokenizer), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def converted(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same for CTranslate2."""
    folder = tmp_path_factory.mktemp("ctranslate2") / "converted"
    converter = Path(sys.executable).with_name("ct2-transformers-converter")
    run([converter, "--model", model, "--output_dir", folder, "--quantization", "float32"])
    return folder


@pytest.fixture(scope="session")
def sentences() -> list[str]:
    """A few sentences of the repository's, of different lengths."""
    return (TESTDATA / "sentences.txt").read_text(encoding="utf-8").splitlines()[:6]
