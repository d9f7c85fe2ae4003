"""Putting finished files where they belong: each is there at once, or not at all."""

from __future__ import annotations

import shutil
from pathlib import Path

from redraft_export.bundle.contract import DESCRIPTION


def put_in_place(folder: Path, target: Path) -> None:
    """Copies the bundle's files into `target`; files of other names stay as they are.

    The description comes last: until all is there, a new folder is no bundle.
    """
    size = 0
    for path in sorted(folder.iterdir(), key=lambda path: (path.name == DESCRIPTION, path.name)):
        size += path.stat().st_size
        put_file(path, target / path.name)
    print(f"{target}: {size:,} bytes")


def put_file(path: Path, target: Path) -> None:
    """Copies one file to `target`, whose folder is made where there is none."""
    target.parent.mkdir(parents=True, exist_ok=True)
    arriving = target.with_name(f".{target.name}.arriving")
    shutil.copyfile(path, arriving)
    arriving.replace(target)
