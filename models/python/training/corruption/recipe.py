"""A recipe: which errors, how many, and how words are misspelled. Read from a TOML file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import training.corruption.compounds
import training.corruption.lexical
import training.corruption.nominal
import training.corruption.verbal
import training.corruption.written  # noqa: F401  (each enters its kinds into the table)
from training.corruption.kinds import KINDS


class RecipeError(ValueError):
    """A recipe does not say what it should; the message names file and key."""


@dataclass(frozen=True)
class Writer:
    """A kind of writer: how often met, errors in a sentence of 18 words on average, weights of the kinds of error."""

    share: float
    mean_errors: float
    kinds: Mapping[str, float]


@dataclass(frozen=True)
class Recipe:
    """How sentence pairs are made. Shares and probabilities are between 0 and 1. `spans` and `forms` say how often each kind of
    carrier is drawn, 1 where they say nothing."""

    name: str
    clean_share: float
    no_stop_share: float
    joined_share: float
    real_edit_share: float
    most_errors: int
    second_slip: float
    writers: Mapping[str, Writer]
    misspellings: Mapping[str, float] = field(default_factory=dict)
    rarest_misspelled: int = 0
    listed_share: float = 0.0
    carrier_share: float = 0.0
    carrier_clean_share: float = 0.0
    annotated_share: float = 0.0
    spans: Mapping[str, float] = field(default_factory=dict)
    forms: Mapping[str, float] = field(default_factory=dict)


def load_recipe(path: Path) -> Recipe:
    """Reads a recipe; raises RecipeError where a key is missing, unknown or out of range."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        writers = {name: Writer(**w) for name, w in table.pop("writers").items()}
        recipe = Recipe(name=path.stem, writers=writers, misspellings=table.pop("misspellings"), **table)
    except (tomllib.TOMLDecodeError, TypeError, KeyError) as error:
        raise RecipeError(f"{path}: {error}") from error
    _check(path, recipe)
    return recipe


def _check(path: Path, recipe: Recipe) -> None:
    for key in (each.name for each in fields(Recipe) if each.name.endswith(("_share", "_slip"))):
        value: Any = getattr(recipe, key)
        if not 0 <= value <= 1:
            raise RecipeError(f"{path}: {key} is {value}, but must be between 0 and 1")
    if not recipe.writers:
        raise RecipeError(f"{path}: there are no writers")
    for name, writer in recipe.writers.items():
        if unknown := writer.kinds.keys() - KINDS.keys():
            raise RecipeError(f"{path}: writer {name} has unknown kinds of error: {', '.join(sorted(unknown))}")
        if writer.mean_errors < 1:
            raise RecipeError(f"{path}: writer {name} makes {writer.mean_errors} errors, but must make 1 or more")
