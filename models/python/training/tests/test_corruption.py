"""Kinds of error, misspellings, recipes."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import sentences

from training.corruption import Corruptor, Material, RecipeError, load_recipe
from training.corruption.kinds import KINDS
from training.corruption.spelling import CLASSES, Misspeller, rewritten
from training.corruption.words import regularised
from training.evaluate import RECIPES

WORDS = {word: 5000 for word in "quick quickly important importance the of to that some thing was nation national".split()}
PAIRS = {
    "well known": (90, 10, 0), "some thing": (0, 10, 5000), "with out": (0, 20, 9000), "highly skilled": (0, 40, 0), "a lot": (0, 900, 0),
    "in fact": (0, 900, 0),
}  # fmt: skip
MATERIAL = Material(
    WORDS | {word: 6000 for word in "trial trail week weak something without shakespeare fact lot helps advice advise for form from".split()},
    {"separate": ("seperate",), "beautiful": ("beatiful", "beautifull")},
    frozenset(("english", "shakespeare", "monday", "may", "anna")),
    PAIRS,
)
LEARNER = load_recipe(RECIPES / "learner.toml")

EXAMPLES = {
    "article-missing": ("We walked to the school.", {"We walked to school."}),
    "article-swapped": ("He ate an apple.", {"He ate the apple."}),
    "article-form": ("He ate an apple.", {"He ate a apple."}),
    "article-extra": ("We like music.", {"We like the music.", "We like a music."}),
    "determiner-swapped": ("I bought these books.", {"I bought this books."}),
    "determiner-missing": ("He lost his keys.", {"He lost keys."}),
    "noun-number": ("She has two books.", {"She has two book."}),
    "noun-uncountable": ("We need information.", {"We need informations."}),
    "noun-form": ("The children sang.", {"The childs sang."}),
    "possessive": ("The teacher's voice broke.", {"The teachers voice broke.", "The teacher voice broke.", "The teachers' voice broke.", "The teacher 's voice broke."}),
    "possessive-extra": ("We bought tables.", {"We bought table's."}),
    "agreement": ("She walks.", {"She walk."}),
    "verb-form": ("He can swim.", {"He can swims.", "He can swimming.", "He can swam.", "He can swum."}),
    "verb-tense": ("Yesterday he walked home.", {"Yesterday he walk home.", "Yesterday he walks home."}),
    "verb-regular": ("He taught us.", {"He teached us."}),
    "auxiliary-missing": ("He is going home.", {"He going home."}),
    "auxiliary-extra": ("I agree.", {"I am agree."}),
    "infinitive": ("They can swim.", {"They can to swim."}),
    "subject-missing": ("I stay because it is raining.", {"I stay because is raining."}),
    "subject-doubled": ("My brother is tall.", {"My brother it is tall.", "My brother he is tall.", "My brother she is tall."}),
    "preposition-missing": ("We listen to music.", {"We listen music."}),
    "comparison": ("This is easier.", {"This is more easier.", "This is more easy."}),
    "order-question": ("Why are you late?", {"Why you are late?"}),
    "link-doubled": ("Although it rained, we went.", {"Although it rained, but we went."}),
    "adverb-form": ("He ran quickly.", {"He ran quick."}),
    "word-family": ("It is important.", {"It is importance."}),
    "space-missing": ("It helps a lot.", {"It helps alot.", "It helpsa lot.", "Ithelps a lot."}),
    "comma-missing": ("However, we went.", {"However we went."}),
    "comma-extra": ("I know that.", {"I know, that.", "I, know that."}),
    "comma-splice": ("He came; she left.", {"He came, she left.", "He came she left."}),
    "end-mark": ("We went.", {"We went,", "We went?", "We went..", "We went.,"}),
    "mark-other": ("A well-known man.", {"A well known man."}),
    "apostrophe": ("They don't.", {"They dont.", "They don 't.", "They don´t."}),
    "capital-start": ("We went.", {"we went."}),
    "capital-i": ("He and I think I'm right.", {"He and i think i'm right."}),
    "capital-name": ("We speak English.", {"We speak english."}),
    "hyphen-missing": ("A well-known man.", {"A well known man.", "A wellknown man."}),
    "hyphen-extra": ("He was highly skilled.", {"He was highly-skilled.", "He was-highly skilled.", "He-was highly skilled."}),
    "word-split": ("We saw something.", {"We saw some thing."}),
    "word-joined": ("In fact, yes.", {"Infact, yes."}),
    "near-word": ("A trial.", {"A trail."}),
    "sound-alike": ("A weak one.", {"A week one."}),
    "set-phrase": ("We could have gone.", {"We could of gone."}),
    "commas-missing": ("Well, yes, we went.", {"Well yes we went."}),
    "all-lower": ("In May Anna came.", {"in may anna came."}),
}  # fmt: skip


@pytest.mark.parametrize("name", EXAMPLES)
def test_makes_the_error_it_is_named_for(name: str) -> None:
    clean, expected = EXAMPLES[name]
    made = {Corruptor(LEARNER, MATERIAL).with_kind(clean, name, random.Random(seed)) for seed in range(60)} - {None}
    assert made
    assert made <= expected


@pytest.mark.parametrize("name", sorted(KINDS))
def test_says_truly_whether_it_changed_something(name: str) -> None:
    corruptor, r, changed = Corruptor(LEARNER, MATERIAL), random.Random(1), 0
    for text in sentences():
        plain = " ".join(text.split())
        wrong = corruptor.with_kind(plain, name, r)
        if wrong is not None:
            changed += 1
            assert wrong != plain, plain
            assert wrong.strip()
    rare = {"hyphen-missing", "name-misspelled", "set-phrase", "near-word", "sound-alike", "link-doubled", "comparison", "noun-uncountable", "possessive", "order-question", "capital-i", "comma-splice", "mark-other"}
    assert changed > 0 or name in rare


def test_splits_compounds_mostly_between_their_words() -> None:
    corruptor = Corruptor(LEARNER, MATERIAL)
    made = [corruptor.with_kind("We saw something.", "space-extra", random.Random(seed)) for seed in range(200)]
    assert made.count("We saw some thing.") > 0.8 * (len(made) - made.count(None))


def test_the_same_seed_gives_the_same_errors() -> None:
    runs = []
    for _ in range(2):
        corruptor, r = Corruptor(LEARNER, MATERIAL), random.Random(4)
        runs.append([corruptor.corrupted(text, r) for text in sentences()])
    assert runs[0] == runs[1]


def test_leaves_the_recipe_s_share_clean() -> None:
    corruptor, r = Corruptor(LEARNER, MATERIAL), random.Random(2)
    made = [corruptor.corrupted("The old man walked to the river with his dogs.", r) for _ in range(2000)]
    clean = sum(not m.kinds for m in made) / len(made)
    assert abs(clean - LEARNER.clean_share) < 0.03
    assert 1.5 < sum(len(m.kinds) for m in made) / sum(bool(m.kinds) for m in made) < 3.0


@pytest.mark.parametrize(
    ("word", "name", "wrong"),
    [
        ("receive", "sound", "recieve"), ("which", "silent", "wich"), ("separate", "vowel", "seperate"), ("tomorrow", "double", "tomorow"),
        ("beginning", "ending", "begining"), ("government", "silent", "goverment"), ("knowledge", "sound", "knowlege"),
        ("studying", "silent", "studing"), ("because", "sound", "becouse"),
    ],
)  # fmt: skip
def test_knows_common_misspellings(word: str, name: str, wrong: str) -> None:
    assert wrong in rewritten(word, name)


def test_regular_forms_of_irregular_words() -> None:
    assert "childs" in regularised("children")
    assert "goed" in regularised("went")
    assert "stoped" in regularised("stopped")
    assert regularised("time") == ()


def test_misspelled_words_keep_their_capitals_and_differ() -> None:
    misspeller, r = Misspeller(dict.fromkeys(CLASSES, 1.0), 0.5), random.Random(1)
    wrong = [misspeller.misspelled("Beautiful", r) for _ in range(300)]
    assert all(w[0].isupper() for w in wrong)
    assert sum(w != "Beautiful" for w in wrong) > 290, "two slips may cancel each other, rarely"
    assert len(set(wrong)) > 60


def test_misspells_no_word_that_nobody_could_guess() -> None:
    counts = {"national": 60, "nation": 40, "london": 600, "povey": 60}
    recipe = replace(LEARNER, rarest_misspelled=50)
    corruptor, r = Corruptor(recipe, Material(counts)), random.Random(1)
    made = {corruptor.with_kind("The nation saw Povey and the national team in London.", "spelling", r) for _ in range(300)} - {None}
    assert all("nation " in text and "Povey" in text for text in made if text)
    assert any("national" not in text for text in made if text) and any("London" not in text for text in made if text)


def test_refuses_recipes_that_say_too_much(tmp_path: Path) -> None:
    text = (RECIPES / "learner.toml").read_text(encoding="utf-8")
    for change, message in (
        (("clean_share = 0.12", "clean_share = 1.2"), "clean_share"),
        (("article-form", "artcle-form"), "artcle-form"),
        (("most_errors", "most_erors"), "most_erors"),
    ):
        path = tmp_path / "recipe.toml"
        path.write_text(text.replace(*change), encoding="utf-8")
        with pytest.raises(RecipeError, match=message):
            load_recipe(path)


def test_every_recipe_can_be_read() -> None:
    for path in RECIPES.glob("*.toml"):
        Corruptor(load_recipe(path), MATERIAL).corrupted("He went home.", random.Random(1))


def test_a_week_s_apostrophe_is_lost_mostly() -> None:
    corruptor = Corruptor(LEARNER, MATERIAL)
    made = Counter(corruptor.with_kind("This week's update is here.", "possessive", random.Random(seed)) for seed in range(300))
    assert made["This weeks update is here."] > 150
    assert made["This week update is here."] < 60


def test_a_possessive_plural_loses_its_mark() -> None:
    assert Corruptor(LEARNER, MATERIAL).with_kind("The boys' room.", "possessive", random.Random(1)) == "The boys room."


@pytest.mark.parametrize("text", ["This is a title without a stop", "see you in the morning then", "- an item of a list", "I think we went"])
def test_no_error_takes_a_stop_away_or_makes_chat_of_a_line(text: str) -> None:
    for name in ("end-mark", "capital-start", "capital-i", "all-lower"):
        assert Corruptor(LEARNER, MATERIAL).with_kind(text, name, random.Random(1)) is None, name
    for seed in range(50):
        assert Corruptor(LEARNER, MATERIAL).with_kind("We went home.", "end-mark", random.Random(seed)) not in ("We went home", None)


def test_takes_listed_misspellings() -> None:
    misspeller, r = Misspeller(dict.fromkeys(CLASSES, 1.0), 0.0, MATERIAL.misspellings, 0.5), random.Random(1)
    made = Counter(misspeller.misspelled("Beautiful", r) for _ in range(1000))
    assert made["Beatiful"] + made["Beautifull"] > 450


def test_names_are_misspelled_but_stay_names() -> None:
    corruptor = Corruptor(LEARNER, MATERIAL)
    made = {corruptor.with_kind("We read Shakespeare.", "name-misspelled", random.Random(seed)) for seed in range(100)} - {None}
    assert len(made) > 20
    assert all(text and text.startswith("We read ") and text.split()[2][0].isupper() for text in made)
