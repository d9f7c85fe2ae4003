"""The lines that contenders and the measurement exchange.

A contender is a process that lives through the whole measurement, so that no start-up counts. It

1. prints `ready`, a tab and what it is, once it could work;
2. reads a turn: a line with the number of sentences, then as many lines, a sentence each;
3. prints as many lines, an answer each (see `Answer`), then `turn`, a tab and the nanoseconds from the turn's first
   sentence to its last answer;
4. goes on with 2, until its input ends.

All is UTF-8; no sentence holds a tab or a line break. `java/Peer.java` is the same for contenders in Java.
"""

from __future__ import annotations

import os
import re
import sys
import time
from dataclasses import dataclass
from typing import Protocol, Sequence


@dataclass(frozen=True)
class Answer:
    """What became of a sentence.

    Its line has the fields in this order, with tabs between them and spaces between ids. Counts that a contender does
    not know are -1; `decoding_nanos` is -1 also for sentences that were decoded together.
    """

    decoding_nanos: int
    """From source ids to output ids."""
    text_nanos: int
    """From text to text."""
    call_count: int
    """Calls of the decoder."""
    source: tuple[int, ...]
    """Without prefix and end token."""
    output: tuple[int, ...]
    """Without prompt and end token."""
    text: str

    def line(self) -> str:
        """The answer as a line, without its end."""
        ids = (" ".join(map(str, each)) for each in (self.source, self.output))
        numbers = (str(each) for each in (self.decoding_nanos, self.text_nanos, self.call_count))
        return "\t".join((*numbers, *ids, re.sub(r"[\t\r\n]", " ", self.text)))

    @staticmethod
    def parse(line: str) -> Answer:
        """Reads a line; ValueError names one that is no answer."""
        fields = line.split("\t")
        try:
            decoding, text, calls = map(int, fields[:3])
            source, output = (tuple(map(int, each.split())) for each in fields[3:5])
            (sentence,) = fields[5:]
        except ValueError as error:
            raise ValueError(f"a contender answered {line!r}, which is no answer") from error
        return Answer(decoding, text, calls, source, output, sentence)


class Peer(Protocol):
    """Something that corrects sentences."""

    description: str

    def turn(self, sentences: Sequence[str]) -> list[Answer]:
        """Corrects the sentences of a turn, as the peer does it: one by one, side by side or together."""


def serve(peer: Peer) -> None:
    """Answers turns until standard input ends; whatever else prints goes to standard error."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8", newline="\n")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    lines = open(sys.stdin.fileno(), encoding="utf-8", newline="\n", closefd=False)
    print("ready", peer.description, sep="\t", file=out, flush=True)
    while header := lines.readline():
        sentences = [lines.readline().rstrip("\n") for _ in range(int(header))]
        start = time.perf_counter_ns()
        answers = peer.turn(sentences)
        wall = time.perf_counter_ns() - start
        for answer in answers:
            print(answer.line(), file=out)
        print("turn", wall, sep="\t", file=out, flush=True)
