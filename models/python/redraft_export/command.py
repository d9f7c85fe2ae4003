"""What the commands of this package share: options, and how they end."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from redraft_export.checkout import SENTENCES
from redraft_export.errors import UnsupportedModelError, VerificationError
from redraft_export.graphs.precision import Fp32, Int4, PerRowInt8, StaticInt8


def add_sentences(parser: argparse.ArgumentParser, purpose: str) -> None:
    """Adds `--sentences FILE`, testdata's by default."""
    parser.add_argument(
        "--sentences", type=Path, default=SENTENCES, metavar="FILE", help=f"one a line, {purpose} (default: testdata's)"
    )


def add_targets(parser: argparse.ArgumentParser, what: str) -> None:
    """Adds `--int8`, `--int4` and `--fp32`, folders to write `what` to."""
    parser.add_argument("--int8", type=Path, metavar="FOLDER", help=f"write the per-row INT8 {what} here")
    parser.add_argument("--int4", type=Path, metavar="FOLDER", help=f"write the {what} with 4-bit weights here")
    parser.add_argument("--fp32", type=Path, metavar="FOLDER", help=f"write the FP32 {what} here")


def add_static_target(parser: argparse.ArgumentParser) -> None:
    """Adds `--int8-static`, the folder to write the bundle to, and what it needs."""
    parser.add_argument(
        "--int8-static",
        type=Path,
        metavar="FOLDER",
        help="write the bundle in INT8 with static activation scales here; needs --calibration",
    )
    parser.add_argument(
        "--calibration", type=Path, metavar="FILE", help="correct sentences, one a line, to measure those scales on"
    )


def targets(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> dict[str, Path]:
    """The folders of `add_targets` by precision; ends the command where none is given."""
    wanted = {Fp32.label: arguments.fp32, PerRowInt8.label: arguments.int8, Int4.label: arguments.int4}
    wanted[StaticInt8.label] = getattr(arguments, "int8_static", None)
    given = {precision: folder for precision, folder in wanted.items() if folder is not None}
    if not given:
        parser.error("nothing to do: give --int8, --int8-static, --int4, --fp32 or several of them")
    return given


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
