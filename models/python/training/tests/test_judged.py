"""Pairs out of proposals that a judge approves."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from training import judged
from training.corruption import load_recipe
from training.evaluate import RECIPES
from training.pairs import PairStream, StreamSettings

TEXT = "\U0001F600 I seen it, wiat."


def proposal(start: int, original: str, replacement: str, confidence: float = 0.9, gain: float = 1.0, line: int = 0) -> dict[str, object]:
    return {"line": line, "start": start, "original": original, "replacement": replacement, "confidence": confidence, "features": {"judge.gain": gain}}


def test_what_is_sure_is_made_where_nothing_is_in_doubt() -> None:
    both = [proposal(5, "seen", "saw"), proposal(14, "wiat", "wait")]
    assert judged.approved(TEXT, both) == "\U0001F600 I saw it, wait."
    assert judged.approved(TEXT, [*both, proposal(10, "it", "them", 0.2, -1)]) == "\U0001F600 I saw it, wait."
    assert judged.approved(TEXT, [*both, proposal(10, "it", "them", 0.3, -1)]) is None, "in doubt"
    assert judged.approved(TEXT, [proposal(5, "seen", "saw", 0.7)]) is None, "not sure"
    assert judged.approved(TEXT, [proposal(5, "seen", "saw", 0.9, 0.4)]) is None, "the judge is against it"


def test_pairs_are_written_and_drawn(data: Path, tokenizer: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts, proposals, out = tmp_path / "t.txt", tmp_path / "p.jsonl", tmp_path / "pairs.tsv"
    texts.write_text("All is fine.\nShe walk home.\n", encoding="utf-8")
    proposals.write_text(json.dumps(proposal(4, "walk", "walks", line=1)) + "\n", encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["judged", str(proposals), "--texts", str(texts), "--out", str(out)])
    assert judged.main() == 0
    assert out.read_text(encoding="utf-8") == "She walk home.\tShe walks home.\n"

    recipe = replace(load_recipe(RECIPES / "learner.toml"), real_edit_share=0.5, carrier_share=0.0)
    settings = StreamSettings(data, tokenizer, recipe, 1, tokens=300, longest=60, judged=out)
    read = Tokenizer.from_file(str(tokenizer))
    drawn = [read.decode(source) for batch in PairStream(settings)._chunk(0) for source, _ in batch]
    assert drawn.count("She walk home.") > len(drawn) / 10
