"""Carriers: what is copied is on both sides, as it was."""

from __future__ import annotations

import random
import re
from dataclasses import replace

import pytest
from conftest import sentences

from training.carriers import Carried, Carriers, Draw
from training.carriers.forms import FORMS, fragment, title_case, without_stop
from training.carriers.letters import CYRILLIC, GREEK, LATIN
from training.carriers.spans import EMOJI, NAMES, SPANS
from training.corruption import Corruptor, Material, load_recipe
from training.evaluate import RECIPES
from training.pairs import PairMaker

TEXT = "The teacher said that 3 children went to London, and the report was ready."
RECIPE = load_recipe(RECIPES / "learner.toml")


@pytest.mark.parametrize("name", SPANS)
def test_every_span_is_there_word_for_word_and_survives_errors(name: str) -> None:
    carriers, corruptor = Carriers({}, {}), Corruptor(replace(RECIPE, clean_share=0.0), Material())
    seen = set()
    for seed in range(60):
        draw = Draw(random.Random(seed))
        carried = carriers.with_span(Carried(TEXT), name, draw)
        assert len(carried.spans) == 1
        wrong = carried.finished(corruptor.corrupted(carried.text, draw.random).text)
        assert carried.spans[0] in carried.finished(carried.text)
        assert carried.spans[0] in wrong
        seen.add(carried.spans[0])
    assert len(seen) > 15


@pytest.mark.parametrize("name", FORMS)
def test_every_form_can_be_made(name: str) -> None:
    made = [Carriers({}, {}).with_form(text, name, Draw(random.Random(n))) for n, text in enumerate((TEXT, "It's fine.", 'He said "yes" to us.') * 20)]
    finished = {carried.finished(carried.text) for carried in made if carried}
    assert len(finished) > (name != "curly")
    assert all(text.strip() and not re.search("[\ue000-\uf8ff]", text) for text in finished)


@pytest.mark.parametrize("name", ["capitals", "title", "heading", "no stop", "chat", "list item"])
def test_no_form_without_stop_gains_one(name: str) -> None:
    maker = PairMaker(replace(RECIPE, carrier_share=1.0, annotated_share=0, spans={}, forms={n: float(n == name) for n in FORMS}, real_edit_share=0), Material(), [])
    for source, target in maker.pairs(sentences() * 3, random.Random(5)):
        if target.endswith(".") and not target.endswith(".."):
            assert source.endswith((".", ",", "?"))


def test_errors_occur_around_carriers_and_in_forms() -> None:
    maker = PairMaker(replace(RECIPE, carrier_share=1.0, annotated_share=0, carrier_clean_share=0.4, real_edit_share=0), Material({}), [])
    pairs = maker.pairs([TEXT] * 600, random.Random(2))
    assert 0.2 < sum(source != target for source, target in pairs) / len(pairs) < 0.6
    shouted = [(s, t) for s, t in pairs if t.isupper() and len(t) > 30]
    assert any(s != t for s, t in shouted) and any(s == t for s, t in shouted)
    assert all(s.isupper() for s, _ in shouted)


def test_typographic_apostrophes_are_never_guessed() -> None:
    maker = PairMaker(replace(RECIPE, carrier_share=1.0, annotated_share=0, spans={}, forms={n: float(n == "curly") for n in FORMS}, real_edit_share=0), Material(), [])
    pairs = [p for p in maker.pairs(["I don't think that it's ready, isn't it?"] * 300, random.Random(2)) if "’" in p[1]]
    assert pairs
    assert all(source.count("’") == target.count("’") for source, target in pairs)


def test_every_common_letter_is_drawn() -> None:
    draw = Draw(random.Random(1))
    seen = {c for name in ("Latin letters", "Greek or Cyrillic", "european word", "name") for _ in range(6000) for c in SPANS[name](draw)}
    for alphabet in (LATIN, GREEK, CYRILLIC):
        assert len(set(alphabet) - seen) < 0.02 * len(alphabet), set(alphabet) - seen


def test_every_byte_of_utf_8_is_drawn() -> None:
    draw = Draw(random.Random(1))
    seen = {b for name in ("any character", "emoji", "other script", "symbol", "Latin letters", "Greek or Cyrillic", "accented word") for _ in range(4000) for b in SPANS[name](draw).encode()}
    assert set(range(0x80, 0xC0)) <= seen
    assert set(range(0xC2, 0xF5)) <= seen


def test_private_characters_of_a_text_stay() -> None:
    carried = Carriers({}, {}).carried("Odd \ue000 and \ue001 here.", Draw(random.Random(1)))
    assert carried.finished(carried.text) == "Odd \ue000 and \ue001 here."


def test_forms_of_case() -> None:
    assert title_case("the history of the roman empire") == "The History of the Roman Empire"
    assert without_stop("We went.") == "We went"
    assert without_stop("We went...") == "We went..."
    made = {fragment(TEXT, Draw(random.Random(seed))) for seed in range(50)}
    assert len(made) > 3 and all(not text.endswith(".") for text in made)


def test_lists_have_no_doubles_and_no_marks() -> None:
    assert len(set(EMOJI)) == len(EMOJI)
    assert all(name.strip("-'’.ʿ")[0].isalpha() for name in NAMES)


def test_unknown_kinds_are_refused() -> None:
    with pytest.raises(ValueError, match="no such"):
        Carriers({"no such": 1.0}, {})
