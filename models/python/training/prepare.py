"""Prepares the training data: `python -m training.prepare --corpus FOLDER --out FOLDER`.

Checks every source's licence, drops sentences that are in an evaluation set, holds out clean sentences, and shuffles the
rest. The same input and seed give the same files: train.txt, heldout.txt, real_edits.tsv, words.json, report.json, and
SOURCES.tsv, the credits that go with weights.
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

from training.licences import LicenceError, Source, read_sources

LONGEST_CHARACTERS = 600
FEWEST_WORDS = 3
RAREST_WORD = 3


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


def read_corpus(folder: Path) -> Iterator[str]:
    """The sentences of every *.txt.xz in the folder, files by name."""
    for path in sorted(folder.glob("*.txt.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as file:
            yield from (line.strip() for line in file)


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


def real_edits(path: Path, sources: list[Source], blocked: set[str]) -> list[str]:
    """Lines "before<TAB>after" from known sources, none of whose sides is blocked."""
    known = {source.repository for source in sources}
    kept = []
    for line in path.read_text(encoding="utf-8").splitlines():
        before, after, repository = line.split("\t")
        if repository in known and not {normalised(before), normalised(after)} & blocked:
            kept.append(f"{before}\t{after}")
    return kept


def prepare(job: Preparation) -> dict[str, object]:
    """Writes the files and returns the report."""
    sources = check_sources(job.corpus)
    evaluation = evaluation_sentences(job.evaluation) if job.evaluation else set()
    unique: dict[str, str] = {}
    collisions, unusable, lines = [], 0, 0
    for sentence in read_corpus(job.corpus):
        lines += 1
        key = normalised(sentence)
        if key in evaluation:
            collisions.append(sentence)
        elif not is_usable(sentence):
            unusable += 1
        else:
            unique.setdefault(key, sentence)
    before = []
    if job.held_before:
        listed = job.held_before.read_text(encoding="utf-8").splitlines()
        before = [unique[normalised(s)] for s in listed if normalised(s) in unique][: job.held_out_count]
    held = hold_out(unique.values(), job.held_out_count, before, job.seed)
    for sentence in held:
        del unique[normalised(sentence)]
    train = list(unique.values())
    random.Random(job.seed).shuffle(train)
    words = Counter(word for sentence in train for word in re.findall(r"[a-z]+", sentence.lower()))
    blocked = evaluation | {normalised(s) for s in held}
    edits_file = job.corpus / "real_edits.tsv"
    edits = real_edits(edits_file, sources, blocked) if edits_file.exists() else []
    job.out.mkdir(parents=True, exist_ok=True)
    _write(job.out / "train.txt", train)
    _write(job.out / "heldout.txt", held)
    _write(job.out / "real_edits.tsv", edits)
    _write(job.out / "SOURCES.tsv", source_table(sources))
    frequent = {word: count for word, count in sorted(words.items()) if count >= RAREST_WORD}
    (job.out / "words.json").write_text(json.dumps(frequent), encoding="utf-8")
    report = {
        "lines": lines,
        "sources": len(sources),
        "licences": dict(Counter(source.licence for source in sources).most_common()),
        "evaluation_sentences": len(evaluation),
        "dropped_as_evaluation": collisions,
        "dropped_as_unusable": unusable,
        "dropped_as_duplicates": lines - len(collisions) - unusable - len(train) - len(held),
        "held_out": len(held),
        "held_out_before": len(before),
        "train": len(train),
        "real_edits": len(edits),
        "seed": job.seed,
    }
    (job.out / "report.json").write_text(json.dumps(report, indent=1), encoding="utf-8")
    return report


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
