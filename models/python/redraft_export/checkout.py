"""Where things are in the checkout that this package is part of."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
TESTDATA = ROOT / "testdata"
SENTENCES = TESTDATA / "sentences.txt"
BUNDLED = ROOT / "models/src/main/resources/dev/redraft/models/bundled"


def read_sentences(path: Path = SENTENCES) -> list[str]:
    """The sentences of a file, one a line."""
    return path.read_text(encoding="utf-8").splitlines()
