"""Arms, and how their results are read; `training.experiment` itself needs the built command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from training import experiment, scoring
from training.corruption import RecipeError
from training.experiment import Arm, Experiment, load_arms
from training.scoring import Row, careful

EXPERIMENTS = Path(experiment.__file__).parent / "experiments"
EAGER = Row(0.0, 0.2, 45.0, 30.0, 7.0, 18.0)
SURE = Row(0.9, 0.01, 41.0, 40.0, 2.0, 8.0)


@pytest.mark.parametrize("path", sorted(EXPERIMENTS.glob("*.toml")), ids=lambda path: path.stem)
def test_arms_of_the_repository_can_be_read(path: Path) -> None:
    for arm in load_arms(path):
        assert arm.made_recipe().name == arm.name


def test_an_arm_changes_what_it_says() -> None:
    arm = Arm("clean", recipe_changes={"clean_share": 0.4})
    assert arm.made_recipe().clean_share == 0.4
    assert Arm("plain").made_recipe().clean_share != 0.4
    assert arm.made_recipe().writers == Arm("plain").made_recipe().writers


def test_an_arm_scales_kinds_and_writers() -> None:
    plain = Arm("plain").made_recipe().writers
    made = Arm("essays", kind_factors={"article-extra": 2}, writer_shares={"learner": 0.8}).made_recipe().writers
    assert (made["learner"].share, made["typist"].share) == (0.8, plain["typist"].share)
    assert made["learner"].kinds["article-extra"] == 2 * plain["learner"].kinds["article-extra"]
    assert made["learner"].kinds["spelling"] == plain["learner"].kinds["spelling"]
    with pytest.raises(RecipeError, match="arm essays: recipe learner does not have painter"):
        Arm("essays", writer_shares={"painter": 1}).made_recipe()


def test_an_unknown_setting_is_named(tmp_path: Path) -> None:
    file = tmp_path / "arms.toml"
    file.write_text("[arms.a]\nhurry = 1\n", encoding="utf-8")
    with pytest.raises(RecipeError, match=r"arms\.toml.*hurry"):
        load_arms(file)
    with pytest.raises(RecipeError, match=r"arm a:.*dirty_share"):
        Arm("a", recipe_changes={"dirty_share": 0.1}).made_recipe()


def test_careful_is_the_first_row_that_spares_clean_text() -> None:
    assert careful([EAGER, SURE, Row(0.95, 0.001, 40.0, 50.0, 1.0, 5.0)]) == SURE
    assert careful([EAGER]) is None


def test_a_changed_line_has_the_confidence_of_its_surest_correction(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edits = [{"line": 3, "confidence": 0.5}, {"line": 3, "confidence": 0.9}, {"line": 7, "confidence": 0.6}]
    monkeypatch.setattr(scoring, "redraft", lambda *_: json.dumps({"files": [{"edits": edits}]}))
    assert scoring.confidences(tmp_path, tmp_path / "clean.txt") == [0.9, 0.6]


def test_an_arm_is_trained_once(
    start: Path, data: Path, tokenizer: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exports: list[Path] = []

    def exported(weights: Path, *_: object) -> Path:
        exports.append(weights)
        return weights.parent

    monkeypatch.setattr(experiment, "exported", exported)
    monkeypatch.setattr(experiment, "scored", lambda *_: [EAGER, SURE])
    ran = Experiment(start, 30, data, tokenizer, tmp_path, tmp_path / "out", 1, compiled=False)
    arm = Arm("small", tokens=300, longest=60)
    first = ran.result(arm)
    assert first["held_out"]["edit_loss"] > 0
    assert exports == [tmp_path / "out/small/final.pt"]
    assert ran.result(arm) == first
    assert len(exports) == 1
    assert experiment.line("small", first).count("|") == 12
