"""The way to a bare machine and back, on this one's processor."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from training import checkpoint
from training.pieces import join

SCRIPT = Path(__file__).parents[1] / "elsewhere.sh"


def run(*arguments: str | Path, **environment: str | Path) -> str:
    variables = {**os.environ, **{f"REDRAFT_{key.upper()}": str(value) for key, value in environment.items()}}
    done = subprocess.run([str(SCRIPT), *map(str, arguments)], capture_output=True, text=True, env=variables, timeout=900)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_there_and_back(start: Path, data: Path, tokenizer: Path, tmp_path: Path) -> None:
    stage, carried, back = tmp_path / "stage", tmp_path / "carried", tmp_path / "back"
    run("pack", carried, data=data, start=start, tokenizer=tokenizer, piece="300000")
    folders = sorted(carried.iterdir())
    assert len(folders) > 1, "travels in several calls"
    for folder in folders:
        run("stage", folder, stage=stage)
    options = ("--tokens", "300", "--no-compile", "--precision", "float32", "--held-out", "10", "--threads", "1")
    run("train", "0", "60", *options, stage=stage, device="cpu")
    run("results", back, stage=stage)
    join(back / "int8", back / "int8.safetensors")
    join(back / "bfloat16", back / "bfloat16.safetensors")
    trained = checkpoint.load(stage / "run/final.pt")
    assert trained.progress.pairs >= 60
    for name in ("int8", "bfloat16"):
        assert checkpoint.load(back / f"{name}.safetensors").progress.pairs == trained.progress.pairs
    assert (back / "log.jsonl").read_text().count("step") >= 1


def test_refuses_to_train_without_all_pieces(start: Path, data: Path, tokenizer: Path, tmp_path: Path) -> None:
    run("pack", tmp_path / "carried", data=data, start=start, tokenizer=tokenizer, piece="300000")
    run("stage", tmp_path / "carried/0", stage=tmp_path / "stage")
    with pytest.raises(AssertionError, match="missing.*\n.*stage all pieces first"):
        run("train", "0", "60", stage=tmp_path / "stage", device="cpu")
