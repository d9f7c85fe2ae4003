"""What the teacher keeps; scoring itself needs the language model's wheel."""

from __future__ import annotations

from pathlib import Path

from training.teacher import ScoredPair, write

WORSE = ScoredPair("She walk home.", "She walks home.", -5.0, -3.0)
NO_ERROR = ScoredPair("She went home.", "She walks home.", -2.0, -3.0)
UNCHANGED = ScoredPair("It is so.", "It is so.", -3.0, -3.0)
NO_ENGLISH = ScoredPair("Asdf jkl.", "Asdf jklö.", -9.0, -8.0)


def test_keeps_what_is_fluent_and_made_worse() -> None:
    pairs = [WORSE, NO_ERROR, UNCHANGED, NO_ENGLISH]
    assert [pair for pair in pairs if pair.is_useful(fluency=-6.0, margin=0.5)] == [WORSE, UNCHANGED]


def test_writes_as_many_pairs_to_compare_with(tmp_path: Path) -> None:
    write(tmp_path / "out", [NO_ERROR, WORSE, UNCHANGED], [WORSE, UNCHANGED])
    assert (tmp_path / "out/kept.tsv").read_text() == "She walk home.\tShe walks home.\nIt is so.\tIt is so.\n"
    assert (tmp_path / "out/all.tsv").read_text() == "She went home.\tShe walks home.\nShe walk home.\tShe walks home.\n"
    assert len((tmp_path / "out/scored.jsonl").read_text().splitlines()) == 3
