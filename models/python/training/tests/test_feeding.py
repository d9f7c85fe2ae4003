"""Pairs from several processes, and pairs made ahead of time."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np
import pytest

from training.corruption import load_recipe
from training.evaluate import RECIPES
from training.feeder import Feeder
from training.packed import PackedStream, packed, read_packed
from training.pairs import Batch, PairStream, Position, StreamSettings


def settings(data: Path, tokenizer: Path) -> StreamSettings:
    return StreamSettings(data, tokenizer, load_recipe(RECIPES / "learner.toml"), 1, tokens=300, longest=60)


def same(one: Batch, other: Batch) -> bool:
    return all(np.array_equal(getattr(one, side), getattr(other, side)) for side in ("source", "target", "roles"))


def rows(batch: Batch) -> set[tuple[tuple[int, ...], ...]]:
    return {tuple(tuple(side[i][side[i] > 0].tolist()) for side in (batch.source, batch.target, batch.roles)) for i in range(len(batch.source))}


def test_several_workers_give_what_one_would(data: Path, tokenizer: Path) -> None:
    chunk = len(list(PairStream(settings(data, tokenizer))._chunk(0)))
    start = Position(0, chunk - 2)
    expected = list(islice(PairStream(settings(data, tokenizer)).batches(start), 2 * chunk + 6))
    with Feeder(settings(data, tokenizer), start, workers=2) as feeder:
        for (position, batch), (other, made) in zip(expected, feeder, strict=False):
            assert position == other
            assert same(batch, made)
    assert expected[-1][0].chunk >= 3


@pytest.fixture
def file(data: Path, tokenizer: Path, tmp_path: Path) -> Path:
    made = packed((batch for _, batch in PairStream(settings(data, tokenizer)).batches(Position())), 400)
    made.save(tmp_path / "pairs.npz")
    return tmp_path / "pairs.npz"


def test_packed_pairs_are_the_stream_s(data: Path, tokenizer: Path, file: Path) -> None:
    read = read_packed(file)
    expected = [batch for _, batch in islice(PairStream(settings(data, tokenizer)).batches(Position()), 10)]
    first = sum(len(batch.source) for batch in expected)
    assert rows(read.batch(np.arange(first))) == set().union(*(rows(batch) for batch in expected))
    assert len(read) >= 400
    assert file.stat().st_size < 200 * len(read)


def test_a_packed_stream_gives_each_pair_once_an_epoch_within_its_bounds(data: Path, tokenizer: Path, file: Path) -> None:
    read = read_packed(file)
    stream = PackedStream(replace(settings(data, tokenizer), ready=file))
    seen: list[tuple[tuple[int, ...], ...]] = []
    for _, batch in stream.batches(Position()):
        assert max(batch.source.size, batch.target.size) <= 300 or len(batch.source) == 1
        seen += rows(batch)
        if sum(1 for _ in seen) >= len(read) * 0.9:
            break
    assert set(seen) <= rows(read.batch(np.arange(len(read))))
    again = list(islice(PackedStream(replace(settings(data, tokenizer), ready=file)).batches(Position()), 9))
    rest = list(islice(stream.batches(again[4][0]), 4))
    assert all(same(a[1], b[1]) for a, b in zip(again[5:], rest, strict=True))


def test_the_feeder_reads_packed_pairs(data: Path, tokenizer: Path, file: Path) -> None:
    asked = replace(settings(data, tokenizer), ready=file)
    expected = list(islice(PackedStream(asked).batches(Position()), 3))
    with Feeder(asked, Position()) as feeder:
        for (position, batch), (other, made) in zip(expected, feeder, strict=False):
            assert position == other
            assert same(batch, made)


def test_refuses_a_file_without_short_pairs(data: Path, tokenizer: Path, file: Path) -> None:
    with pytest.raises(ValueError, match="has no pairs of 1 tokens"):
        PackedStream(replace(settings(data, tokenizer), ready=file, longest=1))
