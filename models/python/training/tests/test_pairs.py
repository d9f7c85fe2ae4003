"""The stream of batches."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer

from training.corruption import load_recipe
from training.evaluate import RECIPES
from training.feeder import Feeder, FeederError
from training.pairs import COPIED, EDITED, Lines, PairStream, Position, StreamSettings, collated, roles


def settings(data: Path, tokenizer: Path, seed: int = 1) -> StreamSettings:
    return StreamSettings(data, tokenizer, load_recipe(RECIPES / "learner.toml"), seed, tokens=300, longest=60)


def test_resumes_where_it_stood(data: Path, tokenizer: Path) -> None:
    whole = list(islice(PairStream(settings(data, tokenizer)).batches(Position()), 40))
    position = whole[24][0]
    rest = list(islice(PairStream(settings(data, tokenizer)).batches(position), 15))
    for (_, a), (_, b) in zip(whole[25:], rest, strict=True):
        assert np.array_equal(a.source, b.source)
        assert np.array_equal(a.target, b.target)
    assert whole[-1][0].chunk > 0, "goes over to the next chunk"


def test_another_seed_gives_other_batches(data: Path, tokenizer: Path) -> None:
    a, b = (next(PairStream(settings(data, tokenizer, seed)).batches(Position()))[1] for seed in (1, 2))
    assert a.source.shape != b.source.shape or not np.array_equal(a.source, b.source)


def test_batches_stay_within_their_bounds(data: Path, tokenizer: Path) -> None:
    for _, batch in islice(PairStream(settings(data, tokenizer)).batches(Position()), 40):
        assert max(batch.source.size, batch.target.size) <= 300
        assert max(batch.source.shape[1], batch.target.shape[1]) <= 60
        assert (batch.target != 0).sum() == (batch.roles != 0).sum()


def test_finished_pairs_are_taken_as_they_are(data: Path, tokenizer: Path, tmp_path: Path) -> None:
    ready = tmp_path / "pairs.tsv"
    ready.write_text("She walk home.\tShe walks home.\nIt are so.\tIt is so.\n", encoding="utf-8")
    stream = PairStream(replace(settings(data, tokenizer), ready=ready))
    _, batch = next(stream.batches(Position()))
    read = Tokenizer.from_file(str(tokenizer))
    assert {read.decode(row.tolist()) for row in batch.source} == {"She walk home.", "It are so."}
    assert {read.decode(row.tolist()) for row in batch.target} == {"She walks home.", "It is so."}


def test_what_is_held_back_is_never_drawn(data: Path, tokenizer: Path) -> None:
    every = Lines(data / "train.txt")
    first = Lines(data / "train.txt", len(every) - 1)
    assert [first[i] for i in range(len(first))] == [every[0]]
    stream = PairStream(replace(settings(data, tokenizer), held_back=len(every) - 1))
    assert stream._sentences(0) == stream._sentences(5) == [every[0]]
    with pytest.raises(ValueError, match="no sentences"):
        PairStream(replace(settings(data, tokenizer), held_back=len(every)))


def test_the_feeder_gives_the_stream(data: Path, tokenizer: Path) -> None:
    expected = list(islice(PairStream(settings(data, tokenizer)).batches(Position()), 3))
    with Feeder(settings(data, tokenizer), Position()) as feeder:
        for (position, batch), (other, made) in zip(expected, feeder, strict=False):
            assert position == other
            assert np.array_equal(batch.source, made.source)


def test_the_feeder_passes_failures_on(data: Path, tmp_path: Path) -> None:
    with Feeder(settings(data, tmp_path / "none.json"), Position()) as feeder, pytest.raises(FeederError, match="none.json|No such file"):
        next(iter(feeder))


def test_marks_what_differs() -> None:
    assert roles([5, 6, 7, 1], [5, 9, 7, 1]).tolist() == [COPIED, EDITED, EDITED, COPIED]
    assert roles([5, 6, 7, 1], [5, 7, 1]).tolist() == [COPIED, EDITED, COPIED]
    assert roles([5, 1], [5, 1]).tolist() == [COPIED, COPIED]


def test_pads_with_zeros() -> None:
    batch = collated([([5, 6, 1], [5, 1]), ([7, 1], [7, 8, 9, 1])])
    assert batch.source.tolist() == [[5, 6, 1], [7, 1, 0]]
    assert batch.target.shape == (2, 4)


def test_reads_lines_where_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_text("é\nzwei\n\nlast\n", encoding="utf-8")
    lines = Lines(path)
    assert [lines[i] for i in range(len(lines))] == ["é", "zwei", "", "last"]
