"""A small corpus with its licences, prepared once a session, and a tiny model with its checkpoint."""

from __future__ import annotations

import lzma
from pathlib import Path

import pytest
import torch

from redraft_export.checkout import TESTDATA
from redraft_export.tiny.training import train_tokenizer
from training import checkpoint
from training.model import Corrector, ModelShape
from training.prepare import Preparation, prepare

COMMIT = "0123456789abcdef0123456789abcdef01234567"
SOURCES = f"repo\tlicence\tcommit\nsome/books\tCC0 1.0 / US public domain\t{COMMIT}\nsome/docs\tMIT OR Apache-2.0\t{COMMIT}\n"


def sentences() -> list[str]:
    return (TESTDATA / "sentences.txt").read_text(encoding="utf-8").splitlines()


def write_corpus(folder: Path, texts: list[str], sources: str = SOURCES) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    with lzma.open(folder / "all.txt.xz", "wt", encoding="utf-8") as file:
        file.write("".join(text + "\n" for text in texts))
    (folder / "SOURCES.tsv").write_text(sources, encoding="utf-8")
    (folder / "real_edits.tsv").write_text(
        "She walk to school.\tShe walks to school.\tsome/docs\nIt are so.\tIt is so.\tunknown/repo\n", encoding="utf-8"
    )
    return folder


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Prepared data of testdata's sentences."""
    root = tmp_path_factory.mktemp("data")
    prepare(Preparation(write_corpus(root / "corpus", sentences()), root / "data", None, None, 20, 1))
    return root / "data"


@pytest.fixture(scope="session")
def tokenizer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tokenizer") / "tokenizer.json"
    train_tokenizer(sentences()).save(str(path))
    return path


@pytest.fixture
def start(tmp_path: Path) -> Path:
    """An untrained tiny model's checkpoint, without optimizer, as v0's was."""
    torch.manual_seed(3)
    path = tmp_path / "start.pt"
    shape = ModelShape(v=400, d=32, h=2, dk=16, f=48, enc=1, dec=2)
    model = Corrector(shape)
    with torch.no_grad():
        model.shared.weight.mul_(0.3)
    torch.save({"model": model.state_dict(), "cfg": shape.config()}, path)
    assert checkpoint.load(path).optimizer_state is None
    return path
