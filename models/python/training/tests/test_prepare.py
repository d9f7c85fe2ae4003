"""Licences, collisions with evaluation sets, held-out sentences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import COMMIT, sentences, write_corpus

from training.licences import LicenceError, is_allowed, read_sources
from training.prepare import Preparation, normalised, prepare


@pytest.mark.parametrize(
    "licence",
    [
        "CC0 1.0 / US public domain", "CC BY 2.0 FR (Tatoeba via manythings.org)", "OGL v3", "MIT OR Apache-2.0",
        "CC BY 4.0 at this commit (HEAD is CC BY-NC-SA 4.0)", "CC BY 3.0/4.0 (stories marked CC-BY only)",
    ],
)  # fmt: skip
def test_takes_licences_for_any_use(licence: str) -> None:
    assert is_allowed(licence)


@pytest.mark.parametrize(
    "licence", ["CC BY-SA 4.0", "CC BY-NC 4.0", "CC BY-NC-SA 4.0", "GPL-3.0", "", "MIT OR GPL-2.0", "CC BY 4.0 / CC BY-SA 3.0", "unknown"]
)
def test_refuses_other_licences(licence: str) -> None:
    assert not is_allowed(licence)


def test_refuses_a_corpus_with_one_wrong_licence(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "c", sentences(), f"repo\tlicence\tcommit\nbad/one\tCC BY-SA 4.0\t{COMMIT}\n")
    with pytest.raises(LicenceError, match="bad/one"):
        prepare(Preparation(corpus, tmp_path / "out", None, None, 5, 1))


def test_refuses_a_text_without_sources(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "c", sentences())
    (corpus / "all.txt.xz").rename(corpus / "more.txt.xz")
    with pytest.raises(LicenceError, match="more.SOURCES.tsv"):
        prepare(Preparation(corpus, tmp_path / "out", None, None, 5, 1))


def test_drops_evaluation_sentences_however_they_are_tokenised(tmp_path: Path) -> None:
    text = sentences()
    corpus = write_corpus(tmp_path / "c", [*text, "He doesn't like it, she said."])
    evaluation = tmp_path / "eval"
    evaluation.mkdir()
    (evaluation / "dev.src").write_text("He does n't like it , she said .\n", encoding="utf-8")
    (evaluation / "set.m2").write_text(f"S {text[0]}\nA 0 1|||X|||{text[1]}|||REQUIRED|||-NONE-|||0\n", encoding="utf-8")
    report = prepare(Preparation(corpus, tmp_path / "out", evaluation, None, 5, 1))
    assert set(report["dropped_as_evaluation"]) == {"He doesn't like it, she said.", text[0]}  # type: ignore[call-overload]
    kept = (tmp_path / "out/train.txt").read_text() + (tmp_path / "out/heldout.txt").read_text()
    assert text[0] + "\n" not in kept
    assert text[1] + "\n" in kept


def test_holds_out_the_same_sentences_whatever_else_is_there(tmp_path: Path) -> None:
    text = sentences()
    a, b = tmp_path / "a", tmp_path / "b"
    prepare(Preparation(write_corpus(tmp_path / "ca", text), a, None, None, 10, 1))
    prepare(Preparation(write_corpus(tmp_path / "cb", [*reversed(text), *text]), b, None, None, 10, 1))
    held = (a / "heldout.txt").read_text().splitlines()
    assert len(held) == 10
    assert held == (b / "heldout.txt").read_text().splitlines()
    trained = {normalised(s) for s in (b / "train.txt").read_text().splitlines()}
    assert not trained & {normalised(s) for s in held}
    assert json.loads((b / "report.json").read_text())["dropped_as_duplicates"] >= len(text)


def test_holds_out_first_what_was_held_out_before(tmp_path: Path) -> None:
    text = sentences()
    before = tmp_path / "before.txt"
    before.write_text(f"{text[7]}\nThis stands nowhere.\n", encoding="utf-8")
    prepare(Preparation(write_corpus(tmp_path / "c", text), tmp_path / "out", None, before, 3, 1))
    held = (tmp_path / "out/heldout.txt").read_text().splitlines()
    assert held[0] == text[7]
    assert len(held) == 3


def test_takes_real_edits_from_known_sources_only(data: Path) -> None:
    assert (data / "real_edits.tsv").read_text() == "She walk to school.\tShe walks to school.\n"


def test_credits_can_be_read_again(data: Path) -> None:
    assert {source.licence for source in read_sources(data / "SOURCES.tsv")} == set(json.loads((data / "report.json").read_text())["licences"])
