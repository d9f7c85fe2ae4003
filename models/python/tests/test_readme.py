"""The README's Python examples, run as they stand there on the tiny model's files."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from redraft_export.onefile import Oracle
from redraft_export.onegraph import Bundle

TESTDATA = Path(__file__).resolve().parents[3] / "testdata"
README = Path(__file__).resolve().parents[1] / "README.md"


def run(marker: str) -> str:
    example = re.search(re.escape(marker) + r".*?```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert example, f"no Python example behind {marker}"
    return subprocess.run(
        [sys.executable, "-c", example.group(1)],
        cwd=TESTDATA / "tiny-t5-onegraph",
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout


@pytest.fixture(scope="module")
def oracle() -> Oracle:
    return Oracle(Bundle.read(TESTDATA / "tiny-t5-int8"))


def test_ids_to_ids(oracle: Oracle) -> None:
    assert run("in Python, ids to ids") == f"{oracle.corrected([281, 314, 291, 354, 302])}\n"


def test_text_to_text(oracle: Oracle) -> None:
    sentence = "We always walked the the dog."
    assert run("in Python, text to text") == oracle.text(oracle.corrected(oracle.ids(sentence))) + "\n"
