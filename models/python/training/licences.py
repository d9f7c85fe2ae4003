"""Which licences a training text may have, and how the corpus's source tables are read."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path

ALLOWED = re.compile(
    r"CC0(?: 1\.0)?|(?:US )?public domain|CC BY [234]\.[05](?: FR)?|[234]\.0|OGL v3|MIT|Apache-2\.0|BSD-3-Clause"
)
_REMARK = re.compile(r"\([^)]*\)| at this commit| per PEP")


class LicenceError(ValueError):
    """A source may not be trained on; the message names it and its licence."""


@dataclass(frozen=True)
class Source:
    """A repository that sentences come from, at the commit whose licence applies."""

    repository: str
    licence: str
    commit: str


def is_allowed(licence: str) -> bool:
    """True if every alternative that the text names ("A / B", "A OR B") may be used commercially without share-alike."""
    bare = _REMARK.sub("", licence)
    parts = [part.strip() for part in re.split(r"/| OR ", bare)]
    return all(ALLOWED.fullmatch(part) for part in parts)


def read_sources(path: Path) -> list[Source]:
    """Reads a table with the columns repo, licence and commit.

    Raises LicenceError if a source's licence is not allowed, or a source has no commit.
    """
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    sources = [Source(row["repo"], row["licence"], row["commit"]) for row in rows]
    for source in sources:
        if not is_allowed(source.licence):
            raise LicenceError(f"{path}: {source.repository} has the licence {source.licence!r}, which is not allowed")
        if not re.fullmatch(r"[0-9a-f]{40}", source.commit):
            raise LicenceError(f"{path}: {source.repository} has no commit that its licence could be checked at")
    return sources
