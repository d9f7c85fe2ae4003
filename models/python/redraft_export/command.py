"""What the commands of this package share: an option, and how they end."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from redraft_export.checkout import SENTENCES
from redraft_export.errors import UnsupportedModelError, VerificationError


def add_sentences(parser: argparse.ArgumentParser, purpose: str) -> None:
    """Adds `--sentences FILE`, testdata's by default."""
    parser.add_argument(
        "--sentences", type=Path, default=SENTENCES, metavar="FILE", help=f"one a line, {purpose} (default: testdata's)"
    )


def run(parser: argparse.ArgumentParser, action: Callable[[argparse.Namespace], None]) -> int:
    """Does `action` with what the command line says, and returns the exit code: 0, or 1 behind a message on standard
    error where a model is refused or a check fails. Other errors are faults, and are raised."""
    arguments = parser.parse_args()
    try:
        action(arguments)
    except (UnsupportedModelError, VerificationError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0
