"""A finished bundle on disk, read to make something else of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from redraft_export.bundle import contract
from redraft_export.bundle.contract import DESCRIPTION
from redraft_export.bundle.description import fingerprint
from redraft_export.errors import UnsupportedModelError
from redraft_export.graphs.finished import FinishedGraph
from redraft_export.hugging_face.framing import Frame
from redraft_export.settings import Settings

FRAME = ("sourceStartTokens", "prefixTokens", "sourceEndTokens")
NEEDED = (
    *("contract", "name", "precision", "graphs", "vocabularySize", "promptTokens", "endToken"),
    *(*FRAME, "maxSourceTokens", "lengthLimit", "selfTest", "files"),
)


@dataclass(frozen=True)
class Bundle:
    """A bundle on disk and what its `redraft.json` says."""

    folder: Path
    description: dict[str, Any]

    @staticmethod
    def read(folder: Path) -> Bundle:
        """Reads the description and checks every file it lists; refuses what is no bundle, or no longer whole."""
        path = folder / DESCRIPTION
        if not path.is_file():
            raise UnsupportedModelError(f"{path}: no such file; make a bundle first, with python -m redraft_export")
        settings = Settings.read(path)
        if settings.required("contract") not in contract.READ_VERSIONS:
            settings.refuse("contract", " or ".join(map(str, contract.READ_VERSIONS)))
        description = {key: settings.required(key) for key in NEEDED}
        for name, listed in description["files"].items():
            _check_file(folder, name, listed)
        return Bundle(folder, description)

    def graph(self, role: str) -> FinishedGraph:
        """The graph for `role`, encoder or decoder."""
        return FinishedGraph(self.folder / self.description["graphs"][role], self.description["files"].keys())

    @property
    def frame(self) -> Frame:
        """What goes around a source."""
        return Frame(*(tuple(self.description[key]) for key in FRAME))


def _check_file(folder: Path, name: str, listed: dict[str, Any]) -> None:
    path = folder / name
    if path.name != name or path.parent != folder:
        raise UnsupportedModelError(f"{folder / DESCRIPTION}: lists {name!r}, which is not in the bundle's folder")
    if path.is_symlink():
        raise UnsupportedModelError(f"{path}: is a symbolic link; a bundle holds its files itself")
    if not path.is_file():
        raise UnsupportedModelError(f"{path}: no such file, although {DESCRIPTION} lists it; copy the whole bundle")
    if fingerprint(path) != listed:
        raise UnsupportedModelError(f"{path}: is not the file that {DESCRIPTION} lists; copy the bundle again")
