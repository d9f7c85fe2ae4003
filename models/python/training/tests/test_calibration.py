"""Texts whose corrected form is known, the fit to what was proposed for them, and what the bundle gets of it."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest

from training import annotations, calibration
from training.evaluate import RECIPES


def _proposals(file: Path, count: int) -> Path:
    """Right with probability 0.9 where a feature is there, and 0.2 elsewhere."""
    r = random.Random(3)
    with file.open("w", encoding="utf-8") as out:
        for line in range(count):
            sure = r.random() < 0.5
            right = r.random() < (0.9 if sure else 0.2)
            out.write(json.dumps({"line": line, "isRight": right, "features": {"sure": 1.0} if sure else {"other": 1.0}}) + "\n")
    return file


def test_texts_are_pairs_of_single_lines_half_of_them_right(data: Path) -> None:
    pairs = calibration.texts(data, RECIPES / "learner.toml", 20)
    assert pairs == calibration.texts(data, RECIPES / "learner.toml", 20)
    assert all(len(side.splitlines()) == 1 for pair in pairs for side in pair)
    assert 0.4 < sum(source == target for source, target in pairs) / len(pairs) < 0.9


def test_probabilities_are_what_was_seen(tmp_path: Path) -> None:
    proposals = calibration.read([_proposals(tmp_path / "proposals.jsonl", 4000)])
    found = calibration.probabilities(proposals, calibration.fitted(proposals))
    sure = proposals.features[:, proposals.names.index("sure")] == 1
    assert found[sure].mean().item() == pytest.approx(0.9, abs=0.03)
    assert found[~sure].mean().item() == pytest.approx(0.2, abs=0.03)
    for low, count, mean, share in calibration.reliability(proposals.right, found):
        assert low <= mean <= low + 0.1 and count > 500 and share == pytest.approx(mean, abs=0.03)


def test_the_bundle_gets_the_calibration_and_keeps_all_else(tmp_path: Path) -> None:
    (tmp_path / "redraft.json").write_text(json.dumps({"contract": 2, "calibration": {"bias": 7}, "files": {"NOTICE": {"bytes": 1}}}))
    proposals = calibration.read([_proposals(tmp_path / "proposals.jsonl", 500)])
    calibration.write(tmp_path, proposals, None, [0.9, 0.7, 0.4], [0.8, 0.6, 0.3])
    description = json.loads((tmp_path / "redraft.json").read_text(encoding="utf-8"))
    assert list(description) == ["contract", "calibration", "files"]
    assert description["calibration"].keys() == {"bias", "trees", "levels"}
    assert {name for tree in description["calibration"]["trees"] for name in re.findall("[a-z]+", tree)} <= {"sure", "other"}
    assert description["calibration"]["levels"] == {"careful": 0.9, "balanced": 0.7, "eager": 0.4}


def test_what_a_judge_said_has_weights_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "redraft.json").write_text(json.dumps({"files": {}}))
    rows = [json.loads(line) for line in _proposals(tmp_path / "plain.jsonl", 800).read_text(encoding="utf-8").splitlines()]
    for row in rows:
        row["features"]["judge.gain"] = 1.0 if row["isRight"] else -1.0
    file = tmp_path / "judged.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    proposals = calibration.read([file])
    calibration.write(tmp_path, proposals.unjudged(), proposals, [0.9, 0.7, 0.4], [0.8, 0.6, 0.3])
    written = json.loads((tmp_path / "redraft.json").read_text(encoding="utf-8"))["calibration"]
    assert not any("judge.gain" in tree for tree in written["trees"])
    assert any("judge.gain" in tree for tree in written["withJudge"]["trees"])
    assert written["withJudge"]["levels"]["careful"] == 0.8
    plain = calibration.probabilities(proposals.unjudged(), calibration.fitted(proposals.unjudged()))
    judged = calibration.probabilities(proposals, calibration.fitted(proposals))
    assert calibration.area(proposals.right, plain) < 0.95 < 0.999 < calibration.area(proposals.right, judged)


def test_where_only_some_files_are_judged_no_judge_is_heard(tmp_path: Path) -> None:
    judged = tmp_path / "judged.jsonl"
    firm = {"line": 0, "isRight": True, "features": {"judge.gain": 1.0, "sure": 1.0}}
    second = {"line": 1, "isRight": False, "features": {"second": 1, "second.judge.gain": -1.0}}
    judged.write_text("".join(json.dumps(row) + "\n" for row in (firm, second)), encoding="utf-8")
    both = calibration.read([_proposals(tmp_path / "plain.jsonl", 100), judged])
    assert both.names == ["other", "sure"] and len(both.right) == 101 and not both.judged
    assert calibration.read([judged]).judged


def test_second_choices_count_only_where_a_judge_is_asked(tmp_path: Path) -> None:
    firm = [{"line": i, "isRight": i % 3 > 0, "features": {"judge.gain": 1.0 if i % 3 else -1.0, "margin": i / 300}} for i in range(300)]
    second = [{"line": i, "isRight": i % 9 == 0, "features": {"second.judge.gain": i % 9 - 4.0, "second": 1, "second.margin": -1.0}} for i in range(300)]
    file = tmp_path / "proposals.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in firm + second), encoding="utf-8")
    proposals = calibration.read([file])
    assert int(proposals.second.sum()) == 300
    unjudged = proposals.unjudged()
    assert unjudged.names == ["margin"] and len(unjudged.right) == 300 and unjudged.right.sum() == 200
    assert not unjudged.second.any()


def test_without_a_judge_what_was_fitted_with_one_stays(tmp_path: Path) -> None:
    before = {"bias": -1.5, "weights": {"judge.gain": 2.0}, "levels": {"eager": 0.1}}
    (tmp_path / "redraft.json").write_text(json.dumps({"calibration": {"bias": 3, "withJudge": before}, "files": {}}))
    proposals = calibration.read([_proposals(tmp_path / "proposals.jsonl", 500)])
    calibration.write(tmp_path, proposals, None, [0.9, 0.7, 0.4], [0.8, 0.6, 0.3])
    assert json.loads((tmp_path / "redraft.json").read_text(encoding="utf-8"))["calibration"]["withJudge"] == before


def test_everyday_lines_are_right_by_any_of_their_forms_and_weigh_more(tmp_path: Path) -> None:
    lines = calibration.everyday()
    assert len({number for number, _, _ in lines}) > 3000
    assert all(wrong.strip() and right.strip() and "\t" not in wrong + right for _, wrong, right in lines)
    assert 0.2 < sum(wrong != right for _, wrong, right in lines) / len(lines) < 0.8
    several = next(i for i, (number, _, _) in enumerate(lines) if number == lines[i + 1][0])
    file = tmp_path / "everyday.jsonl"
    row = {"start": 3, "original": "a", "replacement": "b", "features": {"margin": 1.0}}
    file.write_text("".join(json.dumps(row | {"line": several + i, "isRight": i == 1}) + "\n" for i in (0, 1)), encoding="utf-8")
    proposals = calibration.read([_proposals(tmp_path / "proposals.jsonl", 10)], [file])
    assert len(proposals.right) == 11
    assert proposals.right[-1] == 1 and proposals.lines[-1] == lines[several][0]
    assert proposals.weights.tolist() == [1] * 10 + [calibration.EVERYDAY_WEIGHT]


def test_annotated_lines_weigh_less_than_everyday_ones(tmp_path: Path) -> None:
    first = next(i for i, (_, *pair) in enumerate(calibration.everyday()) if tuple(pair) == annotations.held_out()[0])
    file = tmp_path / "everyday.jsonl"
    row = {"start": 3, "original": "a", "replacement": "b", "features": {"margin": 1.0}, "isRight": True}
    file.write_text("".join(json.dumps(row | {"line": first + i}) + "\n" for i in (-1, 0)), encoding="utf-8")
    proposals = calibration.read([], [file])
    assert proposals.weights.tolist() == [calibration.EVERYDAY_WEIGHT, calibration.ANNOTATED_WEIGHT]
