"""A small untrained model, and sentences as it reads them."""

from __future__ import annotations

from pathlib import Path

import pytest

from redraft_export.hugging_face.framing import read_tokenizer
from untrained import TEXT, make_folder


@pytest.fixture(scope="session")
def hugging_face_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gated SiLU model with a tied head, v0's kind."""
    return make_folder(tmp_path_factory.mktemp("model") / "untrained")


@pytest.fixture(scope="session")
def sources(hugging_face_folder: Path) -> list[list[int]]:
    """Ids of a few sentences, with the end token; the longest goes beyond the bias table's reach."""
    tokenizer = read_tokenizer(hugging_face_folder)
    return [tokenizer.encode(text).ids for text in (*TEXT[:3], " ".join(TEXT[:3]))]
