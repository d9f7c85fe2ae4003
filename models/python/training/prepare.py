"""Prepares the training data: `python -m training.prepare --corpus FOLDER --out FOLDER`.

Checks every source's licence, drops sentences that are in an evaluation set, holds out clean sentences, and shuffles the
rest. The same input and seed give the same files: train.txt, heldout.txt and heldout-REGISTER.txt, real_edits.tsv, what errors are
made of (words.json, misspellings.json, capitalised.json, pairs.json), report.json, and SOURCES.tsv, the credits that go with weights.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import lzma
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from training import chat
from training.corruption.dialects import are_variants
from training.counting import capitalised, misspellings, word_counts, written_pairs
from training.licences import LicenceError, Source, read_sources
from training.lists import lexicon
from training.registers import REGISTERS, register

LONGEST_CHARACTERS = 600
FEWEST_WORDS = 3
HELD_OUT_OF_REGISTER = 400


@dataclass(frozen=True)
class Preparation:
    """What to prepare: `corpus` holds *.txt.xz with SOURCES.tsv tables; `evaluation` and `held_before` may be None."""

    corpus: Path
    out: Path
    evaluation: Path | None
    held_before: Path | None
    held_out_count: int
    seed: int


def normalised(sentence: str) -> str:
    """Letters and digits only, lower case: the same for a sentence and its tokenised form."""
    return re.sub(r"[\W_]+", "", sentence.lower())


def evaluation_sentences(folder: Path) -> set[str]:
    """Every sentence below the folder, normalised: lines of text files, S lines of M2 files. README files do not count."""
    found = set()
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and not p.name.startswith("README")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if path.suffix != ".m2":
                found.add(normalised(line))
            elif line.startswith("S "):
                found.add(normalised(line[2:]))
    return found - {""}


def read_corpus(folder: Path) -> Iterator[tuple[str, str]]:
    """The sentences of every *.txt.xz in the folder, files by name, each with its file's name; of chat those that are fit."""
    for path in sorted(folder.glob("*.txt.xz")):
        if path.name == chat.FILE:
            lines = chat.read_chat(folder)
            yield from ((line, path.name) for line, kept in zip(lines, chat.read_kept(len(lines)), strict=True) if kept)
            continue
        with lzma.open(path, "rt", encoding="utf-8") as file:
            yield from ((line.strip(), path.name) for line in file)


def check_sources(folder: Path) -> list[Source]:
    """All sources of the folder's texts; raises LicenceError if one is not allowed or a text has no table."""
    tables = sorted(folder.glob("*SOURCES.tsv"))
    texts = sorted(folder.glob("*.txt.xz"))
    if not texts:
        raise LicenceError(f"{folder}: there is no *.txt.xz to train on")
    for text in texts:
        table = folder / ("SOURCES.tsv" if text.name == "all.txt.xz" else text.name.replace(".txt.xz", ".SOURCES.tsv"))
        if table not in tables:
            raise LicenceError(f"{text}: {table.name}, which would say its licences, is missing")
    return [source for table in tables for source in read_sources(table)]


def source_table(sources: list[Source]) -> list[str]:
    """A table of all sources, tab-separated: repository, licence, commit."""
    return ["repo\tlicence\tcommit", *(f"{each.repository}\t{each.licence}\t{each.commit}" for each in sources)]


def is_usable(sentence: str) -> bool:
    """True for a sentence of ordinary length and characters."""
    return (
        len(sentence) <= LONGEST_CHARACTERS
        and len(sentence.split()) >= FEWEST_WORDS
        and sentence.isprintable()
        and sum(c.isalpha() or c.isspace() for c in sentence) > 0.7 * len(sentence)
    )


def hold_out(sentences: Iterable[str], wanted: int, before: list[str], seed: int) -> list[str]:
    """`before`, filled up to `wanted` with the sentences whose seeded hash is smallest."""
    taken = {normalised(s) for s in before}
    order = sorted(sentences, key=lambda s: hashlib.sha256(f"{seed}:{normalised(s)}".encode()).digest())
    held = list(before)
    for sentence in order:
        if len(held) >= wanted:
            break
        if normalised(sentence) not in taken:
            taken.add(normalised(sentence))
            held.append(sentence)
    return held


def is_sound_edit(before: str, after: str) -> bool:
    """False for an edit that turns one dialect into the other, or that only a title or an item tells from one: a stop added."""
    if after.endswith(".") and not before.endswith((".", "?", "!", ",", ":", ";", '"')):
        return False
    sides = [re.findall(r"[a-z]+", text.lower()) for text in (before, after)]
    lost, gained = set(sides[0]) - set(sides[1]), set(sides[1]) - set(sides[0])
    return not any({one, other} <= lexicon() and are_variants(one, other) for one in lost for other in gained)


def real_edits(path: Path, sources: list[Source], blocked: set[str]) -> list[str]:
    """Lines "before<TAB>after" of sound edits from known sources, none of whose sides is blocked."""
    known = {source.repository for source in sources}
    kept = []
    for line in path.read_text(encoding="utf-8").splitlines():
        before, after, repository = line.split("\t")
        if repository in known and not {normalised(before), normalised(after)} & blocked and is_sound_edit(before, after):
            kept.append(f"{before}\t{after}")
    return kept


@dataclass(frozen=True)
class Gathered:
    """The corpus's sentences, each once, by their letters; the file each is from; and what was left out."""

    unique: dict[str, str]
    files: dict[str, str]
    collisions: list[str]
    unusable: int
    lines: int


def gathered(corpus: Path, evaluation: set[str]) -> Gathered:
    """Reads the corpus."""
    unique: dict[str, str] = {}
    files: dict[str, str] = {}
    collisions, unusable, lines = [], 0, 0
    for sentence, file in read_corpus(corpus):
        lines += 1
        key = normalised(sentence)
        if key in evaluation:
            collisions.append(sentence)
        elif not is_usable(sentence):
            unusable += 1
        elif key not in unique:
            unique[key], files[key] = sentence, file
    return Gathered(unique, files, collisions, unusable, lines)


def prepare(job: Preparation) -> dict[str, object]:
    """Writes the files and returns the report."""
    sources = check_sources(job.corpus)
    evaluation = evaluation_sentences(job.evaluation) if job.evaluation else set()
    found = gathered(job.corpus, evaluation)
    unique, before = dict(found.unique), []
    if job.held_before:
        listed = job.held_before.read_text(encoding="utf-8").splitlines()
        before = [unique[normalised(s)] for s in listed if normalised(s) in unique][: job.held_out_count]
    # Not chat: so that the figures of weights that were measured before there was chat can be compared.
    held = hold_out((s for key, s in unique.items() if found.files[key] != chat.FILE), job.held_out_count, before, job.seed)
    for sentence in held:
        del unique[normalised(sentence)]
    by_register = hold_out_registers(found, unique, job)
    train = list(unique.values())
    random.Random(job.seed).shuffle(train)
    out_of_it = [*held, *(sentence for sentences in by_register.values() for sentence in sentences)]
    blocked = evaluation | {normalised(s) for s in out_of_it}
    edits_file = job.corpus / "real_edits.tsv"
    edits = real_edits(edits_file, sources, blocked) if edits_file.exists() else []
    job.out.mkdir(parents=True, exist_ok=True)
    _write(job.out / "train.txt", train)
    _write(job.out / "heldout.txt", held)
    for name, sentences in by_register.items():
        _write(job.out / f"heldout-{name}.txt", sentences)
    _write(job.out / "real_edits.tsv", edits)
    _write(job.out / "SOURCES.tsv", source_table(sources))
    listed_forms = write_material(job, train)
    report = {
        "lines": found.lines,
        "sources": len(sources),
        "licences": dict(Counter(source.licence for source in sources).most_common()),
        "evaluation_sentences": len(evaluation),
        "dropped_as_evaluation": found.collisions,
        "dropped_as_unusable": found.unusable,
        "dropped_as_duplicates": found.lines - len(found.collisions) - found.unusable - len(found.unique),
        "held_out": len(held),
        "held_out_before": len(before),
        "held_out_of_registers": {name: len(sentences) for name, sentences in by_register.items()},
        "train": len(train),
        "train_of_files": dict(Counter(found.files[normalised(s)] for s in train)),
        "real_edits": len(edits),
        "misspelled_words": listed_forms,
        "seed": job.seed,
    }
    (job.out / "report.json").write_text(json.dumps(report, indent=1), encoding="utf-8")
    return report


def hold_out_registers(found: Gathered, unique: dict[str, str], job: Preparation) -> dict[str, list[str]]:
    """Held-out sentences of every register, taken out of `unique`; at most a tenth of what there is of it."""
    kinds: dict[str, list[str]] = {name: [] for name in REGISTERS}
    for key, sentence in unique.items():
        kinds[register(sentence, found.files[key])].append(sentence)
    held = {name: hold_out(s, min(HELD_OUT_OF_REGISTER, len(s) // 10), [], job.seed) for name, s in kinds.items()}
    for sentences in held.values():
        for sentence in sentences:
            del unique[normalised(sentence)]
    return held


def write_material(job: Preparation, train: list[str]) -> int:
    """Writes what errors are made of; returns for how many words misspellings are known."""
    words = word_counts(train)
    listed = job.corpus / "misspellings.tsv"
    forms = misspellings(listed, words) if listed.exists() else {}
    for name, content in (
        ("words", words), ("misspellings", forms), ("capitalised", capitalised(train)), ("pairs", written_pairs(train, words)),
    ):  # fmt: skip
        (job.out / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    return len(forms)


def _write(path: Path, lines: list[str]) -> None:
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")


def main() -> int:
    """Prepares as the command line says; 1 if a licence does not allow it."""
    parser = argparse.ArgumentParser(prog="training.prepare", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="*.txt.xz, their SOURCES.tsv, real_edits.tsv")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--evaluation", type=Path, help="folder of evaluation sets; no sentence of theirs is trained on")
    parser.add_argument("--held-before", type=Path, help="sentences, a line each, that are held out first")
    parser.add_argument("--held-out", type=int, default=2000, help="clean sentences never trained on")
    parser.add_argument("--seed", type=int, default=1)
    a = parser.parse_args()
    if a.evaluation is None:
        print("warning: without --evaluation nothing keeps evaluation sentences out", file=sys.stderr)
    try:
        report = prepare(Preparation(a.corpus, a.out, a.evaluation, a.held_before, a.held_out, a.seed))
    except LicenceError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    print(json.dumps(report, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
