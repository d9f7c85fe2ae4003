"""The endless stream of (source, target) sentences, and of batches of ids: a function of seed and position alone."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from training import annotations
from training.carriers import Carriers, Draw
from training.corruption import Corruptor, Material, Recipe, read_material

CHUNK = 4000
"""Sentences that are made into pairs, and sorted by length, at a time."""
_TOKENS_OF_CHUNK = 2400
OUTSIDE, COPIED, EDITED = 0, 1, 2

Ids = list[int]
Pair = tuple[str, str]


@dataclass(frozen=True)
class Batch:
    """Ids [B,S] and [B,T], padded with 0; `roles` [B,T] says which target tokens are copied and which edited."""

    source: np.ndarray
    target: np.ndarray
    roles: np.ndarray


@dataclass(frozen=True)
class Position:
    """Where a stream stands: `batch` is the next batch's index within the chunk."""

    chunk: int = 0
    batch: int = 0


@dataclass(frozen=True)
class StreamSettings:
    """What a stream is made of. `tokens` bounds a batch's padded source or target; `longest` a sentence, in tokens.
    `ready` is a file of finished pairs, tab-separated or packed (`training.packed`), to be used instead of what the recipe would
    make. `held_back`: so many of the data's last sentences are left out, as confidence is fitted to them (`training.calibration`).
    `judged` is a file of pairs (`training.judged`) that are drawn as often as the real edits are."""

    data: Path
    tokenizer: Path
    recipe: Recipe
    seed: int
    tokens: int = 2400
    longest: int = 72
    ready: Path | None = None
    held_back: int = 0
    judged: Path | None = None


class Lines:
    """The lines of a file but for so many at its end, read where they stand; only their offsets are in memory."""

    def __init__(self, path: Path, without_last: int = 0) -> None:
        self._bytes = np.memmap(path, dtype=np.uint8, mode="r")
        ends = np.flatnonzero(self._bytes == ord("\n"))
        self._ends = ends[: max(0, len(ends) - without_last)]

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, i: int) -> str:
        start = self._ends[i - 1] + 1 if i else 0
        return self._bytes[start : self._ends[i]].tobytes().decode("utf-8")


class PairMaker:
    """Makes sentence pairs after a recipe."""

    def __init__(self, recipe: Recipe, material: Material, *real: list[Pair]) -> None:
        """`real` are pairs that nobody made up, in lists that are drawn from equally often."""
        self._recipe = recipe
        self._corruptor = Corruptor(recipe, material)
        self._carriers = Carriers(recipe.spans, recipe.forms)
        self._real = [pairs for pairs in real if pairs]
        self._annotated = annotations.read() if recipe.annotated_share else []

    def pairs(self, sentences: list[str], r: random.Random) -> list[Pair]:
        """About a pair a sentence; joined sentences make one fewer, real edits one more."""
        made: list[Pair] = []
        draw = Draw(r)
        i = 0
        while i < len(sentences):
            clean = sentences[i]
            i += 1
            if self._annotated and r.random() < self._recipe.annotated_share:
                made.append(r.choice(self._annotated).drawn(r))
                continue
            if r.random() < self._recipe.carrier_share:
                made.append(self._carried(clean, draw))
                continue
            made += [r.choice(pairs) for pairs in self._real if r.random() < self._recipe.real_edit_share]
            if r.random() < self._recipe.no_stop_share:
                clean = clean.removesuffix(".")
            if i < len(sentences) and r.random() < self._recipe.joined_share:
                made.append(self._joined(clean, sentences[i], r))
                i += 1
            else:
                made.append((self._corruptor.corrupted(clean, r).text, clean))
        return made

    def _carried(self, clean: str, draw: Draw) -> Pair:
        """The sentence with carriers on both sides, and often with errors around them."""
        carried = self._carriers.carried(clean, draw)
        wrong = carried.text
        if not carried.is_finished and not draw.chance(self._recipe.carrier_clean_share):
            wrong = self._corruptor.corrupted(carried.text, draw.random).text
        if carried.is_curly and wrong.count("'") != carried.text.count("'"):
            wrong = carried.text
        return carried.finished(wrong), carried.finished(carried.text)

    def _joined(self, first: str, second: str, r: random.Random) -> Pair:
        """Two sentences; often the border between them is a comma, or nothing."""
        a, b = self._corruptor.corrupted(first, r).text, self._corruptor.corrupted(second, r).text
        if a.endswith(".") and r.random() < 0.6:
            a = a[:-1] + r.choice((",", "", " ."))
            b = b if b.startswith("I ") or r.random() < 0.3 else b[:1].lower() + b[1:]
        return f"{a} {b}", f"{first} {second}"


def roles(source: Ids, target: Ids) -> np.ndarray:
    """COPIED or EDITED for every target token; behind a deletion the next token counts as edited."""
    found = np.full(len(target), COPIED, np.int8)
    for operation, _, _, j1, j2 in SequenceMatcher(None, source, target, autojunk=False).get_opcodes():
        if operation == "delete":
            found[j1 : j1 + 1] = EDITED
        elif operation != "equal":
            found[j1 : j2 + 1] = EDITED
    return found


def collated(pairs: list[tuple[Ids, Ids]]) -> Batch:
    """Pads pairs of ids to a batch."""
    rows = len(pairs)
    source = np.zeros((rows, max(len(s) for s, _ in pairs)), np.int64)
    target = np.zeros((rows, max(len(t) for _, t in pairs)), np.int64)
    kinds = np.zeros(target.shape, np.int8)
    for i, (s, t) in enumerate(pairs):
        source[i, : len(s)] = s
        target[i, : len(t)] = t
        kinds[i, : len(t)] = roles(s, t)
    return Batch(source, target, kinds)


def bucketed(pairs: list[tuple[Ids, Ids]], tokens: int, r: random.Random) -> list[list[tuple[Ids, Ids]]]:
    """Pairs of like length together, in random order; a padded batch has `tokens` source and target tokens at most."""
    batches: list[list[tuple[Ids, Ids]]] = []
    batch: list[tuple[Ids, Ids]] = []
    width = 0
    for pair in sorted(pairs, key=lambda p: (max(len(p[0]), len(p[1])) + r.random(), p[0])):
        wider = max(width, len(pair[0]), len(pair[1]))
        if batch and wider * (len(batch) + 1) > tokens:
            batches.append(batch)
            batch, wider = [], max(len(pair[0]), len(pair[1]))
        batch.append(pair)
        width = wider
    r.shuffle(batches)
    return [*batches, batch] if batch else batches


class PairStream:
    """Batches without end. Chunk n is the same whoever asks: resuming gives what an unbroken run would have had."""

    def __init__(self, settings: StreamSettings) -> None:
        self._settings = settings
        texts = settings.ready or settings.data / "train.txt"
        self._lines = Lines(texts, 0 if settings.ready else settings.held_back)
        if not len(self._lines):
            raise ValueError(f"{texts} has no sentences")
        self._tokenizer = Tokenizer.from_file(str(settings.tokenizer))
        judged = read_pairs(settings.judged) if settings.judged else []
        real_edits = read_pairs(settings.data / "real_edits.tsv")
        self._maker = PairMaker(settings.recipe, read_material(settings.data), real_edits, judged)
        self._epoch = -1
        self._order = np.empty(0, np.int64)

    def batches(self, start: Position, step: int = 1) -> Iterator[tuple[Position, Batch]]:
        """From the position on: each batch with the position behind it, which is the next chunk's behind a chunk's last. `step`
        is how many chunks further this stream goes on; others make those between."""
        chunk, skip = start.chunk, start.batch
        while True:
            made = self._chunk(chunk)
            for i in range(skip, len(made)):
                behind = Position(chunk, i + 1) if i + 1 < len(made) else Position(chunk + 1, 0)
                yield behind, collated(made[i])
            chunk, skip = chunk + step, 0

    def _chunk(self, number: int) -> list[list[tuple[Ids, Ids]]]:
        r = random.Random(f"{self._settings.seed}:{number}")
        lines = self._sentences(number)
        pairs = [split_pair(line) for line in lines] if self._settings.ready else self._maker.pairs(lines, r)
        sources = self._tokenizer.encode_batch([source for source, _ in pairs])
        targets = self._tokenizer.encode_batch([target for _, target in pairs])
        longest = self._settings.longest
        ids = [(s.ids, t.ids) for s, t in zip(sources, targets, strict=True)]
        fitting = [(s, t) for s, t in ids if len(s) <= longest and len(t) <= longest]
        return bucketed(fitting, self._settings.tokens, r)

    def _sentences(self, number: int) -> list[str]:
        size = min(CHUNK * max(1, self._settings.tokens // _TOKENS_OF_CHUNK), len(self._lines))
        epoch, part = divmod(number, -(-len(self._lines) // size))
        if epoch != self._epoch:
            self._order = np.random.default_rng([self._settings.seed, epoch]).permutation(len(self._lines))
            self._epoch = epoch
        return [self._lines[i] for i in self._order[part * size : (part + 1) * size]]


def read_pairs(path: Path) -> list[Pair]:
    """A file with a pair a line."""
    return [split_pair(line) for line in path.read_text(encoding="utf-8").splitlines()]


def split_pair(line: str) -> Pair:
    """before TAB after; raises ValueError for anything else."""
    before, after = line.split("\t")
    return before, after
