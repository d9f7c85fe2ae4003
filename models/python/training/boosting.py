"""Gradient boosted trees (Friedman 2001; LightGBM's) in the form that a bundle's redraft.json has them in.

A tree is a line, parts by single spaces: a number alone is a leaf; else a feature's name, a threshold, the tree for values up to it, the
tree for those above (`dev.redraft.models.DecisionTree`). What is computed here is what the corrector computes: from the lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import lightgbm
import numpy as np

SEED = 29
_SETTINGS = {
    "objective": "binary",
    "num_leaves": 15,
    "learning_rate": 0.06,
    "min_data_in_leaf": 20,
    "lambda_l2": 5.0,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "feature_fraction": 0.5,
    "boost_from_average": True,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "seed": SEED,
    "verbosity": -1,
}
_ROUNDS = 250
_STEP = 1e-4


@dataclass(frozen=True)
class Trees:
    """Log-odds are the sum of what the lines come to."""

    lines: list[str]

    def probabilities(self, names: list[str], features: np.ndarray) -> np.ndarray:
        """The logistic of the sum [N] for features [N,F]."""
        places = {name: i for i, name in enumerate(names)}
        odds = np.zeros(len(features))
        for line in self.lines:
            odds += _values(iter(line.split(" ")), places, features)
        return 1 / (1 + np.exp(-odds))


def boosted(names: list[str], features: np.ndarray, right: np.ndarray, weights: np.ndarray | None = None) -> Trees:
    """Trees for how likely what has these features [N,F] is right [N]; each counts as much as its weight [N], or all the same."""
    columns = [f"f{i}" for i in range(len(names))]  # LightGBM takes no marks in names
    plain = {"zero_as_missing": False, "use_missing": False}
    data = lightgbm.Dataset(features, right, weight=weights, feature_name=columns, params=plain | {"verbosity": -1})
    model = lightgbm.train(_SETTINGS | {"use_missing": False}, data, _ROUNDS)
    trees = [_line(tree["tree_structure"], names) for tree in model.dump_model()["tree_info"]]
    return Trees([tree for tree in trees if tree != "0"])


def _line(node: dict, names: list[str]) -> str:
    if "leaf_value" in node:
        return _number(node["leaf_value"])
    below, above = (_line(node[side], names) for side in ("left_child", "right_child"))
    return f"{names[node['split_feature']]} {_threshold(node['threshold'])} {below} {above}"


def _threshold(value: float) -> str:
    """What LightGBM writes as 1e-35 parts 0 from what is above, and -1e-35 from what is below."""
    return _number(min(value, -_STEP)) if value < 0 else _number(value)


def _number(value: float) -> str:
    """Four digits behind the point."""
    return f"{round(value, 4) + 0.0:.4f}".rstrip("0").rstrip(".")


def _values(parts: Iterator[str], places: dict[str, int], features: np.ndarray) -> np.ndarray:
    first = next(parts)
    if first.lstrip("-")[0].isdigit():
        return np.full(len(features), float(first))
    threshold = float(next(parts))
    below, above = _values(parts, places, features), _values(parts, places, features)
    column = features[:, places[first]] if first in places else np.zeros(len(features))
    return np.where(column <= threshold, below, above)
