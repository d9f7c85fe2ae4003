"""The engines on a tiny model: they do the same work, in the same limits."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

from redraft_peers.ctranslate2_peer import CTranslate2Engine
from redraft_peers.engine_peer import EnginePeer, recipe_of
from redraft_peers.recipe import Recipe
from redraft_peers.transformers_peer import TransformersEngine

RECIPE = Recipe(before=(7, 8), after=(1,), prompt=(0,), end_token=1, ratio=1.5, extra=2)


def test_recipe_frames_limits_and_trims() -> None:
    assert RECIPE.framed((5,)) == [7, 8, 5, 1]
    assert RECIPE.limit((5, 5, 5)) == 6
    assert RECIPE.trimmed((5,), [4, 1, 9]) == (4,)
    assert RECIPE.trimmed((5,), [4, 4, 4, 4]) == (4, 4, 4)


@pytest.fixture(scope="module")
def greedy(model: Path, bundle: Path) -> TransformersEngine:
    """What the others are compared with."""
    return TransformersEngine(model, recipe_of(bundle, model), threads=1, lookup_tokens=None)


def test_greedy_counts_calls_and_keeps_the_limit(greedy: TransformersEngine, model: Path, bundle: Path) -> None:
    source = (20, 21, 22)
    found = greedy.decode([source])
    limit = recipe_of(bundle, model).limit(source)
    ended = len(found.outputs[0]) < limit
    assert found.call_count == len(found.outputs[0]) + ended
    assert found.nanos > 0


def test_prompt_lookup_agrees_with_greedy(
    greedy: TransformersEngine, model: Path, bundle: Path, sentences: list[str]
) -> None:
    lookup = TransformersEngine(model, recipe_of(bundle, model), threads=1, lookup_tokens=5)
    plain, looked_up = (EnginePeer(engine, model, False).turn(sentences) for engine in (greedy, lookup))
    assert [answer.output for answer in looked_up] == [answer.output for answer in plain]
    assert sum(answer.call_count for answer in looked_up) < sum(answer.call_count for answer in plain)


def test_batches_agree_with_single_sentences(greedy: TransformersEngine, model: Path, sentences: list[str]) -> None:
    alone, together = (EnginePeer(greedy, model, each).turn(sentences) for each in (False, True))
    assert [answer.output for answer in together] == [answer.output for answer in alone]
    assert {answer.decoding_nanos for answer in together} == {-1}
    assert min(answer.text_nanos - answer.decoding_nanos for answer in alone) >= 0


@pytest.mark.parametrize(("workers", "together"), [(1, False), (1, True), (2, True)])
def test_ctranslate2_agrees_with_transformers(
    greedy: TransformersEngine,
    model: Path,
    bundle: Path,
    converted: Path,
    sentences: list[str],
    workers: int,
    together: bool,
) -> None:
    arguments = Namespace(model=model, converted=converted, compute_type="float32", threads=1, workers=workers)
    engine = CTranslate2Engine(arguments, recipe_of(bundle, model))
    found, wanted = EnginePeer(engine, model, together), EnginePeer(greedy, model, False)
    answers = list(zip(found.turn(sentences), wanted.turn(sentences)))
    assert all(one.source == other.source for one, other in answers)
    assert [one.output for one, _ in answers] == [other.output for _, other in answers]
    assert [one.text for one, _ in answers] == [other.text for _, other in answers]
