"""Who is measured, and how each is started."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Sequence

from redraft_peers.java import JavaPrograms


class Kind(Enum):
    """What is compared: contenders of one kind do the same work."""

    TOKENS = "tokens"
    """The same weights, from source ids to output ids, one sentence at a time."""
    TEXT = "text"
    """Finished correctors, from text to text, one sentence at a time."""
    THROUGHPUT = "throughput"
    """The same weights, a turn of sentences at once on two threads, from text to text."""


@dataclass(frozen=True)
class Contender:
    """One way to correct sentences.

    `key` names it in options, files and results; `precision` is empty for contenders without a model. What cannot be
    started carries the reason in `missing`.
    """

    key: str
    name: str
    kind: Kind
    threads: int
    precision: str
    command: tuple[str, ...]
    missing: str | None = None


BASELINES = {Kind.TOKENS: "redraft-aligned-int8", Kind.TEXT: "redraft-corrector", Kind.THROUGHPUT: "redraft-2x-int8"}
"""What the others of a kind are compared with."""

GREEDY_KEYS = {"fp32": "redraft-greedy-fp32", "int8": "redraft-greedy-int8"}
"""By precision, the contender whose output the others' is compared with."""


@dataclass(frozen=True)
class Models:
    """One model in the forms contenders take it in: Hugging Face folder, CTranslate2 folder, bundles by precision."""

    hugging_face: Path
    converted: Path
    bundles: dict[str, Path]


def contenders(models: Models, java: JavaPrograms) -> list[Contender]:
    """All contenders."""
    return [*_redraft(models, java), *_ctranslate2(models), *_transformers(models), *_others(java)]


def _redraft(models: Models, java: JavaPrograms) -> list[Contender]:
    def made(key: str, name: str, kind: Kind, threads: int, precision: str, strategy: str) -> Contender:
        form = "text" if kind is Kind.TEXT else "tokens"
        command = java.redraft(str(models.bundles[precision]), strategy, form, str(threads))
        return Contender(key, name, kind, threads, precision, command)

    found = [
        made(f"redraft-{strategy}-{precision}", f"Redraft, {strategy}", Kind.TOKENS, 1, precision, strategy)
        for precision, strategies in {"int8": ("aligned", "auto", "greedy"), "fp32": ("aligned", "greedy")}.items()
        for strategy in strategies
    ]
    found += [
        made(f"redraft-2x-{precision}", "Redraft, aligned, 2 workers", Kind.THROUGHPUT, 2, precision, "aligned")
        for precision in ("int8", "fp32")
    ]
    found += [
        Contender(
            f"redraft-batches-{precision}", "Redraft, auto, in batches, 2 workers", Kind.THROUGHPUT, 2, precision,
            java.redraft(str(models.bundles[precision]), "auto", "batches", "2"),
        )
        for precision in ("int8", "fp32")
    ]  # fmt: skip
    found.append(made("redraft-2x-greedy-int8", "Redraft, greedy, 2 workers", Kind.THROUGHPUT, 2, "int8", "greedy"))
    found.append(made("redraft-corrector", "Redraft's `Corrector`", Kind.TEXT, 1, "int8", "auto"))
    return found


def _module(name: str, *options: str) -> tuple[str, ...]:
    return (sys.executable, "-m", f"redraft_peers.{name}", *options)


def _ctranslate2(models: Models) -> list[Contender]:
    def made(key: str, name: str, kind: Kind, threads: int, precision: str, options: Sequence[str]) -> Contender:
        compute_type = {"int8": "int8", "fp32": "float32"}[precision]
        command = _module(
            "ctranslate2_peer",
            *("--model", str(models.hugging_face), "--bundle", str(models.bundles[precision])),
            *("--converted", str(models.converted), "--compute-type", compute_type, *options),
        )
        return Contender(key, name, kind, threads, precision, command)

    found = []
    for precision in ("int8", "fp32"):
        for threads in (1, 2):
            key = f"ctranslate2-{precision}-{threads}"
            found.append(
                made(key, "CTranslate2, greedy", Kind.TOKENS, threads, precision, ["--threads", str(threads)])
            )
        batch = ["--threads", "2", "--together"]
        key = f"ctranslate2-batch-{precision}"
        found.append(made(key, "CTranslate2, greedy, one batch", Kind.THROUGHPUT, 2, precision, batch))
    workers = ["--workers", "2", "--together"]
    found.append(
        made("ctranslate2-2x-int8", "CTranslate2, greedy, 2 workers", Kind.THROUGHPUT, 2, "int8", workers)
    )
    return found


def _transformers(models: Models) -> list[Contender]:
    def made(key: str, name: str, kind: Kind, threads: int, *options: str) -> Contender:
        command = _module(
            "transformers_peer",
            *("--model", str(models.hugging_face), "--bundle", str(models.bundles["fp32"])),
            *("--threads", str(threads), *options),
        )
        return Contender(key, name, kind, threads, "fp32", command)

    lookup = ("--lookup-tokens", "10")
    return [
        made("transformers-1", "transformers, greedy", Kind.TOKENS, 1),
        made("transformers-2", "transformers, greedy", Kind.TOKENS, 2),
        made("transformers-lookup-1", "transformers, prompt lookup", Kind.TOKENS, 1, *lookup),
        made("transformers-lookup-2", "transformers, prompt lookup", Kind.TOKENS, 2, *lookup),
        made("transformers-batch", "transformers, greedy, one batch", Kind.THROUGHPUT, 2, "--together"),
    ]


def _others(java: JavaPrograms) -> list[Contender]:
    tool, missing = java.language_tool()
    return [
        Contender("languagetool", "LanguageTool", Kind.TEXT, 1, "", tool, missing),
        Contender("harper", "Harper", Kind.TEXT, 1, "", _module("harper_peer")),
    ]
