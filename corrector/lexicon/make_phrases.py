"""Makes phrases.bin: how often words, pairs and triples of words stand in a corpus. `python make_phrases.py --help`.

The file is a cuckoo hash table (Pagh and Rodler 2004; fingerprints instead of keys as in Fan et al., "Cuckoo Filter", CoNEXT 2014): what
was counted is not in it, only 12 bits of each phrase's hash and its count's size in 15 steps. `Phrases` reads it.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import random
import re
import struct
from collections.abc import Iterator
from pathlib import Path

import numpy as np

WORD = re.compile(r"\w+(?:['’]\w+)?|[^\w\s]")
BEGIN, END, FIRST = 0, 1, 2
WIDTH = 1 << 21
"""More than there are words: a phrase is one number in this base."""
CELLS = 4
LOAD = 0.95
BASE, RATIO, STEPS = 4, 2.6, 15
FEWEST_WORDS = 4
MARK = b"RPH1"


def counted(lines: list[str]) -> tuple[list[str], list[np.ndarray]]:
    """The words, and for phrases of 1, 2 and 3 words their numbers and counts, one below the other [2,N]."""
    numbers: dict[str, int] = {}
    text: list[int] = []
    for line in lines:
        text += (BEGIN, BEGIN)
        text += (numbers.setdefault(word, len(numbers) + FIRST) for word in WORD.findall(line.lower().replace("’", "'")))
        text.append(END)
    if len(numbers) + FIRST > WIDTH:
        raise ValueError(f"{len(numbers)} words are more than there are numbers for")
    one = np.array(text, dtype=np.int64)
    two = one[:-1] * WIDTH + one[1:]
    three = two[:-1] * WIDTH + one[2:]
    return ["<", ">", *numbers], [np.stack(np.unique(each, return_counts=True)) for each in (one, two, three)]


def phrases(words: list[str], counts: list[np.ndarray], least: list[int]) -> Iterator[tuple[str, int]]:
    """What is frequent enough, with its count."""
    for length, (table, fewest) in enumerate(zip(counts, least, strict=True), start=1):
        for number, count in table[:, table[1] >= fewest].T.tolist():
            parts = [words[number // WIDTH**i % WIDTH] for i in reversed(range(length))]
            yield " ".join(parts), count


def step(count: int) -> int:
    """The size of a count, from 1 to 15."""
    return min(STEPS, max(1, round(math.log(count / BASE) / math.log(RATIO)) + 1))


def table(entries: list[tuple[str, int]]) -> np.ndarray:
    """The hash table [buckets,4]."""
    buckets = math.ceil(len(entries) / CELLS / LOAD)
    r = random.Random(1)
    keys = [[] for _ in range(buckets)]
    for phrase, count in entries:
        number = int.from_bytes(hashlib.md5(phrase.encode(), usedforsecurity=False).digest()[:8], "little")
        places = [((number >> shift & 0x3FFFFFF) * buckets) >> 26 for shift in (0, 26)]
        entry = (*places, (number >> 52) << 4 | step(count))
        at = min(places, key=lambda place: len(keys[place]))
        for _ in range(2000):
            if len(keys[at]) < CELLS:
                break
            i = r.randrange(CELLS)
            keys[at][i], entry = entry, keys[at][i]
            at = entry[0] + entry[1] - at  # its other place
        else:
            raise ValueError("the table is too full")
        keys[at].append(entry)
    return np.array([[each[2] for each in bucket] + [0] * (CELLS - len(bucket)) for bucket in keys], dtype="<u2")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--text", type=Path, required=True, help="sentences, one a line")
    parser.add_argument("--leave-out", type=int, default=0, help="so many last lines, which confidence is fitted to")
    parser.add_argument("--least", type=int, nargs=3, default=(FEWEST_WORDS, 5, 6), help="how often words, pairs, triples must stand there")
    parser.add_argument("--out", type=Path, required=True)
    a = parser.parse_args()
    lines = a.text.read_text(encoding="utf-8").splitlines()
    words, counts = counted(lines[: len(lines) - a.leave_out])
    total = int(counts[0][1].sum())
    entries = list(phrases(words, counts, list(a.least)))
    cells = table(entries)
    a.out.write_bytes(MARK + struct.pack("<iq", len(cells), total) + cells.tobytes())
    print(f"{len(entries)} phrases of a text of {total} words, {a.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
