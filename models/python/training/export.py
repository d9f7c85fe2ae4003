"""Checkpoint -> Hugging Face folder -> Redraft bundle.

`python -m training.export CHECKPOINT --tokenizer FILE --out FOLDER` writes FOLDER/hf and FOLDER/int8. The bundle is for measuring
(`training.scoring`); the one that is shipped comes from `python -m redraft_export FOLDER/hf`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from redraft_export import notice
from redraft_export.checkout import read_sentences
from redraft_export.errors import UnsupportedModelError, VerificationError
from redraft_export.export import ExportRequest, export
from training import checkpoint
from training.hugging_face import ConversionError, save_hugging_face


def exported(weights: Path, tokenizer: Path, out: Path, name: str) -> Path:
    """Writes `out`/hf and `out`/int8, and returns the latter, with one scale a row, which needs no calibration. Raises what the
    conversion and the exporter raise."""
    out.mkdir(parents=True, exist_ok=True)
    save_hugging_face(out / "hf", checkpoint.load(weights).model, tokenizer)
    sentences = read_sentences()
    export(ExportRequest(out / "hf", {"int8-per-row": out / "int8"}, name, notice.REDRAFT, None, sentences, quick=True))
    return out / "int8"


def main() -> int:
    """Exports as the command line says; 1 if a check failed."""
    parser = argparse.ArgumentParser(prog="training.export", description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--tokenizer", type=Path, required=True, help="tokenizer.json")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--name", default="redraft-en-dev", help="name of the bundle (default: %(default)s)")
    a = parser.parse_args()
    try:
        exported(a.checkpoint, a.tokenizer, a.out, a.name)
    except (ConversionError, UnsupportedModelError, VerificationError, RuntimeError, ValueError, FileNotFoundError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
