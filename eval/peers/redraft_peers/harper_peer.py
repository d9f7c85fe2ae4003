"""Harper as a contender: `python -m redraft_peers.harper_peer`."""

from __future__ import annotations

import time
from importlib.metadata import version
from typing import Sequence

import harper

from redraft_peers.protocol import Answer, serve


class HarperPeer:
    """Default rules on plain text; the first suggestion of every lint is applied, from right to left."""

    def __init__(self) -> None:
        self._linter = harper.Linter()
        self.description = f"harper-py {version('harper-py')}, which is Harper 2.13.0"

    def turn(self, sentences: Sequence[str]) -> list[Answer]:
        """Corrects the sentences one by one."""
        answers = []
        for sentence in sentences:
            start = time.perf_counter_ns()
            text = self._corrected(sentence)
            answers.append(Answer(-1, time.perf_counter_ns() - start, -1, (), (), text))
        return answers

    def _corrected(self, text: str) -> str:
        lints = [lint for lint in self._linter.lint(text, language=harper.Language.PLAINTEXT) if lint.suggestions]
        for lint in sorted(lints, key=lambda each: each.span.start, reverse=True):
            text = self._linter.apply_suggestion(text, lint, lint.suggestions[0])
        return text


if __name__ == "__main__":
    serve(HarperPeer())
