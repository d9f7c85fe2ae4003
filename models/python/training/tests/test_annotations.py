"""Sentences with marked corrections."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from tokenizers import Tokenizer

from training import annotations
from training.corruption import load_recipe
from training.evaluate import RECIPES
from training.pairs import PairStream, StreamSettings


@pytest.mark.parametrize(
    ("line", "wrong", "right"),
    [
        ("She [go|goes] home.", "She go home.", "She goes home."),
        ("She went to [|the] shop.", "She went to shop.", "She went to the shop."),
        ("[|The] children play [the|] chess [with|].", "children play the chess with.", "The children play chess."),
        ("We [went|] home [|went] early[ ,|,] too.", "We went home early , too.", "We home went early, too."),
        ("Is it [a|] good[|, then]?", "Is it a good?", "Is it good, then?"),
        ("I said [|\"]yes[|\"].", "I said yes.", "I said \"yes\"."),
        ("Go [a|] [b|] home [now|]", "Go a b home now", "Go home"),
        ("He said [that|] (twice) so.", "He said that (twice) so.", "He said (twice) so."),
        ("All is well.", "All is well.", "All is well."),
    ],
)
def test_both_sides(line: str, wrong: str, right: str) -> None:
    assert annotations.parsed(line).pair() == (wrong, right)


@pytest.mark.parametrize("line", ["a [b", "a [b|b] c", "a [b|c|d] e", "a | b", "is [|] it", "a [b|c ] d", "", "It is so[| .]"])
def test_what_is_no_annotation(line: str) -> None:
    with pytest.raises(annotations.AnnotationError):
        annotations.parsed(line)


def test_draws_all_errors_some_and_none() -> None:
    annotated = annotations.parsed("[A|An] old man [go|goes] home.")
    drawn = {annotated.drawn(Random(seed)) for seed in range(200)}
    assert {right for _, right in drawn} == {"An old man goes home."}
    assert {wrong for wrong, _ in drawn} == {"A old man go home.", "An old man go home.", "A old man goes home.", "An old man goes home."}


def test_all_lines_of_the_repository_are_well_formed_and_some_are_held_out() -> None:
    drawn, held = annotations.read(), annotations.held_out()
    assert len(held) > len(drawn) / (2 * annotations.HELD_OUT_OF)
    assert not {right for _, right in held} & {each.pair()[1] for each in drawn}


def test_recipes_draw_them(data: Path, tokenizer: Path) -> None:
    recipe = replace(load_recipe(RECIPES / "learner.toml"), annotated_share=0.5)
    read = Tokenizer.from_file(str(tokenizer))
    known = {read.decode(read.encode(each.pair()[1]).ids) for each in annotations.read()}
    stream = PairStream(StreamSettings(data, tokenizer, recipe, 1, tokens=300, longest=60))
    drawn = [read.decode(target) for batch in stream._chunk(0) for _, target in batch]
    assert 0.3 < sum(each in known for each in drawn) / len(drawn) < 0.7
