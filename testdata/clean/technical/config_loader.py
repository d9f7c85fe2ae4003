#!/usr/bin/env python3
"""Loads settings from several places and says where each of them came from.

Later sources win: built-in defaults, ``/etc/heron.ini``, ``~/.heron.ini``, the environment, the command line. There is
deliberately no way to *unset* a value; an empty string is a value like any other.
"""

import os
from pathlib import Path

# The order matters. It's also documented in heron(5), so don't change one without the other.
SOURCES = ("defaults", "system", "user", "environment", "command line")


def from_environment(prefix: str = "HERON_") -> dict[str, str]:
    """Returns all variables that begin with ``prefix``, without it and in lower case.

    Names with two underscores in a row are skipped. They belong to our CI, which has been setting them since before this
    program existed, and nobody dares to ask why.
    """
    return {
        name[len(prefix):].lower(): value
        for name, value in os.environ.items()
        if name.startswith(prefix) and "__" not in name
    }


def user_file() -> Path | None:
    """The user's own file, or None where there isn't one or it can't be read."""
    path = Path.home() / ".heron.ini"
    return path if os.access(path, os.R_OK) else None  # a dangling link counts as missing
