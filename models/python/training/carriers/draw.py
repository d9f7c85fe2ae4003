"""What carriers are drawn with: a random generator, and a lexical split that keeps the probe set apart."""

from __future__ import annotations

import random
import zlib
from collections.abc import Sequence

_SHARE_OF_PROBE = 8


class Draw:
    """Draws for training, or for the probe set: every eighth entry of a list (by hash) is the probe set's alone, and it has no
    others where the list is long enough. Not thread-safe."""

    def __init__(self, r: random.Random, probe: bool = False) -> None:
        self.random = r
        self._probe = probe
        self._split: dict[int, tuple[Sequence[str], list[str]]] = {}

    def of(self, entries: Sequence[str]) -> str:
        """One entry of this draw's side of the list; a list with an empty side is not split."""
        kept = self._split.get(id(entries))
        if kept is None:
            mine = [e for e in entries if (zlib.crc32(e.encode()) % _SHARE_OF_PROBE == 0) == self._probe] if len(entries) >= 40 else []
            kept = self._split[id(entries)] = (entries, mine or list(entries))
        return self.random.choice(kept[1])

    def number(self, low: int, high: int) -> int:
        """Between both, each of them possible; every order of magnitude as likely as the next."""
        digits = self.random.randint(len(str(max(low, 1))), len(str(high)))
        return min(high, max(low, self.random.randint(0 if digits == 1 else 10 ** (digits - 1), 10**digits - 1)))

    def digits(self, count: int) -> str:
        """So many digits, the first no zero."""
        return str(self.random.randint(10 ** (count - 1), 10**count - 1))

    def characters(self, alphabet: str, low: int, high: int) -> str:
        """Between `low` and `high` characters of the alphabet."""
        return "".join(self.random.choices(alphabet, k=self.random.randint(low, high)))

    def chance(self, probability: float) -> bool:
        """True with the probability."""
        return self.random.random() < probability
