"""Counting flags in documents."""

from __future__ import annotations

from pathlib import Path

from redraft_peers.documents import Document, Flag, fewer, read, table

NAME = Flag("Szczepański", "MORFOLOGIK", True)
STYLE = Flag("very", "STYLE", False)


def test_counts_what_has_a_letter_or_digit_as_words():
    assert Document(Path("a"), "k", "Dr. O'Dowd — 7½ ... ___ 😂\n\tplum-cake").word_count == 4


def test_reads_a_folder_a_kind_and_no_corrected_texts(tmp_path):
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.txt").write_text("A note.", encoding="utf-8")
    (tmp_path / "notes" / "a.corrected.txt").write_text("A note!", encoding="utf-8")
    (tmp_path / "README.md").write_text("no document", encoding="utf-8")
    assert [(each.kind, each.text) for each in read(tmp_path)] == [("notes", "A note.")]


def test_takes_the_variant_that_flags_less():
    documents = [Document(Path("a"), "k", "x"), Document(Path("b"), "k", "x")]
    first, second = {Path("a"): [STYLE, NAME]}, {Path("a"): [NAME], Path("b"): [STYLE]}
    assert fewer(first, second, documents) == {Path("a"): [NAME], Path("b"): ()}


def test_shows_flags_names_and_share_by_kind_and_in_total():
    documents = [Document(Path("a"), "chat", "word " * 100), Document(Path("b"), "menus", "word " * 400)]
    lines = table(documents, {"Harper": {Path("a"): [NAME, STYLE]}}).splitlines()
    assert lines[0] == "| kind | words | Harper | names | per 1,000 |"
    assert lines[2:] == ["| chat | 100 | 2 | 1 | 20.0 |", "| menus | 400 | 0 | 0 | 0.0 |", "| all | 500 | 2 | 1 | 4.0 |"]
