"""Which chat sentences are fit, what is counted in the text, registers, coverage and the probe set."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer

from training import chat, checkpoint
from training.carriers.forms import FORMS
from training.carriers.spans import SPANS
from training.corruption import Corruptor, load_recipe, read_material
from training.counting import capitalised, word_counts, written_pairs
from training.coverage import byte_pieces, covered, report
from training.evaluate import RECIPES
from training.model import Corrector, ModelShape
from training.pairs import StreamSettings
from training.placeholders import Line, right
from training.placeholders import lines_of as placeholder_lines
from training.probe import by_corrector, by_model, lines_of, measured
from training.registers import register

NAMES = frozenset(("american",))


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("I dont like it.", "apostrophe missing"), ("that was good.", "no capital at the start"), ("It was good", "no mark at the end"),
        ("I think i like it.", "small i"), ("I like it alot.", "slip"), ("It is the the best.", "word twice"), ("He is american, too.", "name without capital"),
        ("It was good , I think.", "spaces"), ("Of course I do, Who does not?", "capital inside"), ("I like the moovie.", "unknown word"),
        ("WHAT KIND OF SONGS.", "shouted"), ("I should of gone.", "slip"), ("Oh, that´s an easy one.", "odd apostrophe"),
    ],
)  # fmt: skip
def test_rules_find_slips(sentence: str, why: str) -> None:
    assert chat.fault(sentence, NAMES) == why


@pytest.mark.parametrize("sentence", ["It was a product of its era.", "I hadn't either, until recently.", 'I know that "that" is odd.', "She went with Amy's friends."])
def test_rules_spare_what_is_right(sentence: str) -> None:
    assert chat.fault(sentence, NAMES) is None


def test_the_committed_list_is_of_the_file_s_length(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert 5000 < chat.read_kept(291_260).sum() < 200_000
    with pytest.raises(ValueError, match="make it again"):
        chat.read_kept(291_300)
    monkeypatch.setattr(chat, "KEPT", tmp_path / "kept.xz")
    chat.write_kept(np.array([True, False, True]))
    assert chat.read_kept(3).tolist() == [True, False, True]


def test_counts_words_names_and_compounds() -> None:
    text = ["We met a well-known man in London.", "The man is well known, and state-of-the-art something is in London."] * 200
    words = word_counts(text)
    assert words["london"] == 400
    assert "london" in capitalised(text) and "man" not in capitalised(text)
    pairs = written_pairs(text, words | {"some": 500, "thing": 500})
    assert pairs["well known"] == [200, 200, 0]
    assert pairs["the art"][0] == pairs["state of"][0] == 200
    assert pairs["some thing"] == [0, 0, 200]


def test_prepared_material_is_read(data: Path) -> None:
    material = read_material(data)
    assert material.words
    assert all(len(counts) == 3 for counts in material.pairs.values())


@pytest.mark.parametrize(
    ("sentence", "file", "name"),
    [
        ("I like it.", "self-dialogue.txt.xz", "chat"), ("The server sends a request.", "all.txt.xz", "technical"), ('"Yes," he said.', "all.txt.xz", "fiction"),
        ("My delegation thanks the General Assembly.", "all.txt.xz", "speech"), ("Click the button twice.", "all.txt.xz", "instruction"),
        ("Tom likes you.", "all.txt.xz", "conversation"), ("Cells divide in two phases.", "all.txt.xz", "essay"), ("Rome fell.", "textbooks-ccby-history.txt.xz", "history"),
    ],
)  # fmt: skip
def test_registers(sentence: str, file: str, name: str) -> None:
    assert register(sentence, file) == name


def test_coverage_counts_copies(data: Path, tokenizer: Path) -> None:
    read = Tokenizer.from_file(str(tokenizer))
    found = covered(StreamSettings(data, tokenizer, load_recipe(RECIPES / "learner.toml"), 1, 300), 300)
    assert found.pairs >= 300
    assert all(found.copied[i] <= found.target[i] for i in found.copied)
    assert len(byte_pieces(read)) == 243
    assert report(found, read)["pieces"] == read.get_vocab_size() - 2


def test_the_probe_set_is_the_same_each_time_and_measured(start: Path, data: Path, tokenizer: Path) -> None:
    held = (data / "heldout.txt").read_text(encoding="utf-8").splitlines()
    assert lines_of("money", held, 5) == lines_of("money", held, 5)
    rows = measured(by_model(checkpoint.load(start).model, Tokenizer.from_file(str(tokenizer))), held, 3)
    assert set(rows) <= {*SPANS, *FORMS, "marks"}
    assert len(rows) > 30
    assert all(row.untouched <= row.sound <= row.lines <= 3 for row in rows.values())


def test_the_corrector_tells_lines_apart_by_their_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def changed(bundle: Path, texts: Path) -> dict[int, float]:
        seen.extend(texts.read_text(encoding="utf-8").splitlines())
        return {2: 0.9}

    monkeypatch.setattr("training.probe.changed_lines", changed)
    assert by_corrector(Path("bundle"))(["one", "two\nlines", "three", "four"]) == [True, None, False, True]
    assert seen == ["one", "three", "four"]


def test_only_what_stands_around_a_placeholder_counts(tokenizer: Path) -> None:
    """For a model that copies, a line is right if its sides differ in the carrier's place alone; a line that is too long is wrong."""
    reader = Tokenizer.from_file(str(tokenizer))
    copies = Copying()
    line = Line("He \ue000 go.", "He \ue000 go.", "x@example.org")
    assert line.sides("it") == ("He it go.", "He it go.", (3, 5))
    inside, outside = ("He it go.", "He at go.", (3, 5)), ("He it go.", "He at go.", (6, 8))
    assert right(copies, reader, [line.sides("it"), inside, outside, ("a " * 200, "a " * 200, (0, 1))]) == [True, True, False, False]


class Copying(Corrector):
    """Predicts the source's token at every place of the target."""

    def __init__(self) -> None:
        super().__init__(ModelShape(v=400, d=32, h=2, dk=16, f=48, enc=1, dec=1))

    def forward(self, source: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
        return torch.nn.functional.one_hot(source[:, : target.shape[1]], 400).float()


def test_lines_with_errors_keep_their_carrier(data: Path) -> None:
    """Errors are put around the carrier, never in it."""
    texts = (data / "heldout.txt").read_text(encoding="utf-8").splitlines()
    clean, wrong = placeholder_lines("url", texts, 5, Corruptor(load_recipe(RECIPES / "learner.toml"), read_material(data)))
    assert len(clean) == len(wrong) == 5
    assert all(line.source == line.target for line in clean)
    assert all(line.source != line.target and line.source.count("\ue000") == 1 for line in wrong)
