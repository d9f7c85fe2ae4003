"""Trees as lines: that they are LightGBM's, that they learn what features do together, and how they are written."""

from __future__ import annotations

import lightgbm
import numpy as np
import pytest

from training import boosting


def test_learns_what_features_say_together() -> None:
    names = ["a>b", "pair.,", "x", "y"]
    features = np.random.default_rng(5).binomial(1, 0.5, (2000, 4)).astype(float)
    right = features[:, 0] * features[:, 1]
    found = boosting.boosted(names, features, right).probabilities(names, features)
    assert (np.abs(found - right) < 0.1).all()


def test_the_lines_are_what_lightgbm_would_say(monkeypatch: pytest.MonkeyPatch) -> None:
    models = []
    train = lightgbm.train
    monkeypatch.setattr(lightgbm, "train", lambda *a, **k: models.append(train(*a, **k)) or models[0])
    r = np.random.default_rng(7)
    features = r.normal(size=(500, 3)) * (r.random((500, 3)) < 0.5)
    right = (features[:, 0] + features[:, 1] * features[:, 2] + r.normal(size=500) > 0).astype(float)
    trees = boosting.boosted(["x", "y", "z"], features, right)
    assert np.allclose(trees.probabilities(["x", "y", "z"], features), models[0].predict(features), atol=0.01)


def test_a_line_is_read_in_the_order_it_is_written_in() -> None:
    trees = boosting.Trees(["x 0.5 -1 y 0 2 3", "0.5"])
    found = trees.probabilities(["y", "x"], np.array([[0, 0], [0, 1], [1, 1.0]]))
    assert np.allclose(np.log(found / (1 - found)), [-0.5, 2.5, 3.5])
    assert trees.probabilities(["y"], np.array([[1.0]])) == pytest.approx(1 / (1 + np.exp(0.5)))  # x is 0
