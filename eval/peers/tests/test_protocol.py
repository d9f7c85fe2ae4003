"""Contenders as processes: what they say, and what becomes of those that fail."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from redraft_peers.java import HERE, run
from redraft_peers.process import ContenderFailed, Process
from redraft_peers.protocol import Answer

ECHO = Path(__file__).with_name("echo.py")


def echo(mode: str, folder: Path, patience: float = 20) -> Process:
    """A running echo."""
    return Process([sys.executable, str(ECHO), mode, "3"], folder / "echo.log", patience)


def test_answers_survive_their_line() -> None:
    answer = Answer(1, 2, -1, (3, 4), (), "straße – \"x\"")
    assert Answer.parse(answer.line()) == answer


def test_text_never_ends_a_field_or_line() -> None:
    line = Answer(1, 2, 3, (), (), "a\tb\nc\rd").line()
    assert Answer.parse(line).text == "a b c d"
    assert "\n" not in line


@pytest.mark.parametrize("line", ["", "1\t2\t3\t4\t5", "a\t2\t3\t\t\tx", "1\t2\t3\t\tx\ty", "1\t2\t3\t\t\tx\ty"])
def test_refuses_what_is_no_answer(line: str) -> None:
    with pytest.raises(ValueError, match="is no answer"):
        Answer.parse(line)


def test_turns_are_answered_in_order(tmp_path: Path) -> None:
    process = echo("well", tmp_path)
    try:
        assert process.description == "echo well"
        for sentences in (["a", "élan 😀", ""], ["d"]):
            turn = process.turn(sentences)
            assert [answer.text for answer in turn.answers] == [each.upper() for each in sentences]
            assert turn.wall_nanos > 0
    finally:
        process.close()


@pytest.mark.parametrize("workers", ["1", "2"])
def test_java_speaks_the_same(tmp_path: Path, workers: str) -> None:
    sources = [HERE / "java/Peer.java", ECHO.with_name("EchoPeer.java")]
    run(["javac", "--release", "17", "-Xlint:all", "-Werror", "-d", tmp_path, *sources])
    process = Process(["java", "-cp", str(tmp_path), "EchoPeer", workers], tmp_path / "echo.log", 20)
    try:
        assert process.description == "echo"
        for sentences in (["ab", "élan 😀", ""], ["d"]):
            assert process.turn(sentences).answers == [
                Answer(1, 2, 3, tuple(map(ord, each)), (), each.upper()) for each in sentences
            ]
    finally:
        process.close()


def test_death_is_reported_with_last_words(tmp_path: Path) -> None:
    process = echo("dies", tmp_path)
    process.turn(["a"])
    with pytest.raises(ContenderFailed, match="(?s)it ended.*no memory left, say"):
        process.turn(["b"])
    process.close()


def test_hanging_is_ended(tmp_path: Path) -> None:
    process = echo("hangs", tmp_path, patience=3)
    process.turn(["a"])
    with pytest.raises(ContenderFailed, match="did not answer within 3 s"):
        process.turn(["b"])
    process.close()


def test_missing_program_is_reported(tmp_path: Path) -> None:
    with pytest.raises(ContenderFailed, match="could not be started"):
        Process([str(tmp_path / "none")], tmp_path / "log", 5)


def test_other_greetings_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ContenderFailed, match="began with 'hello'"):
        Process([sys.executable, "-c", "print('hello')"], tmp_path / "log", 20)
