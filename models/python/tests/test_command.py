"""Every command ends alike: silently with 0, or with 1 and what was refused."""

from __future__ import annotations

import argparse
from pathlib import Path
from types import ModuleType

import pytest

from redraft_export import __main__ as exporter
from redraft_export import unpack
from redraft_export.checkout import SENTENCES, TESTDATA
from redraft_export.command import add_sentences, run
from redraft_export.errors import UnsupportedModelError, VerificationError
from redraft_export.measuring import benchmark, memory_graphs, shapes
from redraft_export.onefile import __main__ as onefile
from redraft_export.tiny import __main__ as tiny


@pytest.mark.parametrize("error", [UnsupportedModelError, VerificationError])
def test_what_is_refused_is_said_and_gives_1(
    error: type[Exception], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["command"])

    def refuse(arguments: argparse.Namespace) -> None:
        raise error("config.json: is none")

    assert run(argparse.ArgumentParser(), refuse) == 1
    assert capsys.readouterr().err == "error: config.json: is none\n"


def test_faults_are_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["command"])
    with pytest.raises(KeyError):
        run(argparse.ArgumentParser(), lambda arguments: {}["no such key"])


def test_what_is_done_gives_0(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["command"])
    parser, seen = argparse.ArgumentParser(), []
    add_sentences(parser, "to look at")
    assert run(parser, seen.append) == 0
    assert seen[0].sentences == SENTENCES


@pytest.mark.parametrize(
    ("command", "arguments"),
    [
        (exporter, ["{none}", "--int8", "{out}"]),
        (unpack, ["{none}", "{out}"]),
        (onefile, ["{none}", "{out}"]),
        (shapes, ["{none}", "{out}"]),
        (benchmark, ["{none}"]),
        (memory_graphs, ["{none}", "{none}", "{out}"]),
    ],
    ids=lambda value: value.__name__ if hasattr(value, "__name__") else "",
)
def test_every_command_refuses_a_folder_that_holds_no_model(
    command: ModuleType,
    arguments: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    places = {"none": TESTDATA, "out": tmp_path / "out"}
    monkeypatch.setattr("sys.argv", ["command", *(argument.format(**places) for argument in arguments)])
    assert command.main() == 1
    assert capsys.readouterr().err.startswith(f"error: {TESTDATA}/")


@pytest.mark.parametrize(
    ("command", "arguments", "expected"),
    [
        (exporter, ["source"], "nothing to do: give --int8, --int8-static, --int4, --fp32"),
        (exporter, ["source", "--int8", "bundle", "--name", "other"], "--notice is needed"),
        (exporter, ["source", "--int8-static", "bundle"], "--int8-static and --calibration belong together"),
        (tiny, ["tiny-gpt"], "no tiny model is called tiny-gpt"),
    ],
)
def test_a_wrong_command_line_gives_2(
    command: ModuleType,
    arguments: list[str],
    expected: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.argv", ["command", *arguments])
    with pytest.raises(SystemExit) as ended:
        command.main()
    assert ended.value.code == 2
    assert expected in capsys.readouterr().err
