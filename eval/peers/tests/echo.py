"""A contender for tests: `echo.py MODE [SECONDS]` gives sentences back in capitals, or fails as the mode says."""

import sys
import time
from typing import Sequence

from redraft_peers.protocol import Answer, serve


class Echo:
    """Reports the given number of milliseconds, and the sentence's length as its ids."""

    def __init__(self, mode: str, millis: float):
        self.description = f"echo {mode}"
        self._mode = mode
        self._nanos = int(millis * 1e6)
        self._turns = 0

    def turn(self, sentences: Sequence[str]) -> list[Answer]:
        """Answers, or fails in the second turn."""
        self._turns += 1
        print("chatter that is no part of the protocol")
        if self._turns == 2:
            if self._mode == "dies":
                sys.exit("no memory left, say")
            if self._mode == "hangs":
                time.sleep(60)
        shift = 1 if self._mode == "tokenizes-otherwise" else 0
        return [
            Answer(self._nanos, 2 * self._nanos, 1, (len(each) + shift,), (len(each),), each.upper())
            for each in sentences
        ]


if __name__ == "__main__":
    serve(Echo(sys.argv[1], float(sys.argv[2])))
