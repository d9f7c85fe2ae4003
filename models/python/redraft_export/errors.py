"""Why a command of this package ends without a result."""

from __future__ import annotations


class UnsupportedModelError(ValueError):
    """A model folder the exporter can't turn into a bundle, or a bundle it can make nothing of; the message names the
    file, the key and its value."""


class VerificationError(RuntimeError):
    """A check that did not hold; the message carries the numbers."""
