"""The documents' Python examples, run as they stand there on the tiny model's files."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from redraft_export.bundle.folder import Bundle
from redraft_export.checkout import TESTDATA
from redraft_export.onefile.check import Oracle

SENTENCE = "We always walked the the dog."
PYTHON = Path(__file__).resolve().parents[1]


def run(readme: Path, marker: str, folder: Path) -> str:
    example = re.search(re.escape(marker) + r".*?```python\n(.*?)```", readme.read_text(encoding="utf-8"), re.DOTALL)
    assert example, f"no Python example behind {marker}"
    return subprocess.run(
        [sys.executable, "-c", example.group(1)],
        cwd=folder,
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout


@pytest.fixture(scope="module")
def oracle() -> Oracle:
    return Oracle(Bundle.read(TESTDATA / "tiny-t5-int8"))


def test_ids_to_ids(oracle: Oracle, tmp_path: Path) -> None:
    shutil.copy(TESTDATA / "tiny-t5-onegraph" / "correct.onnx", tmp_path)
    shutil.copy(TESTDATA / "tiny-t5-int8" / "tokenizer.json", tmp_path)
    expected = oracle.text(oracle.corrected(oracle.ids(SENTENCE)))
    calls = re.escape(expected) + r" in \d+ decoder calls\n"
    assert re.fullmatch(calls, run(PYTHON.parents[1] / "docs/one-file.md", "in Python, ids to ids", tmp_path))


def test_text_to_text(oracle: Oracle) -> None:
    expected = oracle.text(oracle.corrected(oracle.ids(SENTENCE)))
    assert run(PYTHON / "README.md", "in Python, text to text", TESTDATA / "tiny-t5-onegraph") == expected + "\n"
