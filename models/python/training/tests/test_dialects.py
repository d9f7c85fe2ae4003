"""Both dialects are right: no pair may turn one into the other."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from training.carriers.draw import Draw
from training.corruption import Corruptor, Material, load_recipe
from training.corruption.dialects import are_variants
from training.corruption.kinds import KINDS
from training.corruption.near import NearWords
from training.counting import misspellings
from training.evaluate import RECIPES
from training.lists import lexicon, sound_alikes
from training.prepare import is_sound_edit

PAIRS = [
    tuple(pair.split("/"))
    for pair in (
        "colour/color favourite/favorite realise/realize organisation/organization analyse/analyze centre/center theatre/theater"
        " traveller/traveler modelling/modeling labelled/labeled defence/defense offence/offense licence/license practise/practice"
        " judgement/judgment grey/gray catalogue/catalog skilful/skillful fulfil/fulfill enrol/enroll programme/program"
        " ageing/aging learnt/learned burnt/burned towards/toward whilst/while amongst/among cheque/check tyre/tire mould/mold"
        " plough/plow sceptical/skeptical manoeuvre/maneuver anaemia/anemia paediatric/pediatric jewellery/jewelry kerb/curb"
        " disc/disk neighbourhood/neighborhood artefact/artifact marvellous/marvelous cosy/cozy draught/draft aluminium/aluminum"
        " humour/humor apologise/apologize behaviour/behavior cancelled/canceled metre/meter litre/liter pyjamas/pajamas"
    ).split()
]  # fmt: skip


@pytest.mark.parametrize(("british", "american"), PAIRS)
def test_variants_are_known(british: str, american: str) -> None:
    assert are_variants(british, american)
    assert {british, american} <= lexicon()


@pytest.mark.parametrize("words", ["their there", "advice advise", "form from", "quiet quite", "lose loose", "later latter", "dinner diner",
                                   "desert dessert", "hoping hopping", "for four", "hour our", "sent send"])  # fmt: skip
def test_other_words_are_no_variants(words: str) -> None:
    assert not are_variants(*words.split())


def test_no_kind_of_spelling_turns_one_into_the_other() -> None:
    words = {word: 10_000 for pair in PAIRS for word in pair}
    listed = {british: (american, american + "e") for british, american in PAIRS} | {a: (b,) for b, a in PAIRS}
    corruptor = Corruptor(load_recipe(RECIPES / "learner.toml"), Material(words, listed))
    near = NearWords(words)
    for british, american in PAIRS:
        for one, other in ((british, american), (american, british)):
            for seed in range(40):
                r = random.Random(seed)
                made = {corruptor.with_kind(f"They saw {one}.", name, r) for name in ("spelling", "near-word", "sound-alike", "verb-noun")}
                assert f"They saw {other}." not in made
                assert other not in (near.near(one, r), near.sound_alike(one, r))


TEMPLATES = ("They {} the other day.", "They have {} it before.", "The {} of it was good.", "It was {} that they saw.", "She will {} it well.")
MORE = [
    tuple(pair.split("/"))
    for pair in (
        "burnt/burned dreamt/dreamed leapt/leaped spoilt/spoiled got/gotten proved/proven formulae/formulas indices/indexes cacti/cactuses"
        " maths/math towards/toward afterwards/afterward backwards/backward besides/beside mum/mom"
    ).split()
]


@pytest.mark.parametrize("name", sorted(KINDS))
def test_no_kind_of_error_turns_one_into_the_other(name: str) -> None:
    """Besides and beside are two words as well: the list of prepositions has them."""
    pairs = [pair for pair in PAIRS + MORE if pair != ("besides", "beside")]
    words = {word: 10_000 for pair in pairs for word in pair}
    corruptor, found = Corruptor(load_recipe(RECIPES / "learner.toml"), Material(words)), set()
    for one, other in pairs + [(american, british) for british, american in pairs]:
        for n, template in enumerate(TEMPLATES):
            for seed in range(4):
                wrong = corruptor.with_kind(template.format(one), name, random.Random(10 * n + seed))
                if wrong and wrong.lower() == template.format(other).lower():
                    found.add((one, other))
    assert not found


def test_real_edits_are_no_dialect_and_add_no_stop() -> None:
    assert not is_sound_edit("The colour is odd.", "The color is odd.")
    assert not is_sound_edit("A title of it", "A title of it.")
    assert is_sound_edit("She walk home.", "She walks home.")
    assert is_sound_edit("A title of of it", "A title of it")


def test_the_list_of_sounds_has_other_words_only() -> None:
    both = {frozenset(pair) for pair in PAIRS}
    groups = {frozenset((word, other)) for word, others in sound_alikes().items() for other in others}
    assert not {pair for pair in groups & both if not any(are_variants(*pair) for _ in pair)}
    assert sound_alikes()["weak"] == ("week",)


def test_listed_misspellings_are_no_words_of_either_dialect(tmp_path: Path) -> None:
    file = tmp_path / "misspellings.tsv"
    file.write_text("colour\tcolor\nseperate\tseparate\norganise\torganize\nabd\tand,bad\nfrom\tform\nthier\ttheir,thief\n", encoding="utf-8")
    words = {"color": 900, "separate": 900, "organize": 900, "and": 9000, "bad": 800, "form": 900, "their": 9000, "thief": 20}
    assert misspellings(file, words) == {"separate": ["seperate"], "their": ["thier"]}


def test_draws_keep_the_probe_set_apart() -> None:
    entries = [f"word{n}" for n in range(400)]
    training, probe = Draw(random.Random(1)), Draw(random.Random(1), probe=True)
    seen = {training.of(entries) for _ in range(5000)}, {probe.of(entries) for _ in range(5000)}
    assert not seen[0] & seen[1]
    assert len(seen[1]) > 20
