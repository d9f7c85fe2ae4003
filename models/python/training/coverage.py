"""How often the training sees each piece of the vocabulary and each letter: `python -m training.coverage --data FOLDER --tokenizer FILE`.

Makes pairs as training would and counts pieces on both sides, how often each was copied, and letters. What is never or hardly
copied, the model cannot be sure of.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tokenizers import Tokenizer

from training.carriers import letters
from training.corruption import load_recipe
from training.evaluate import RECIPES
from training.pairs import COPIED, PairStream, Position, StreamSettings

FEW = 10
_NEVER_IN_UTF8 = frozenset((0xC0, 0xC1, *range(0xF5, 0x100)))
ALPHABETS = {"Latin": letters.LATIN, "Greek": letters.GREEK + letters.POLYTONIC, "Cyrillic": letters.CYRILLIC}


@dataclass
class Coverage:
    """Counts of piece ids as input, as output and as copied output, and of copied characters that are no ASCII."""

    pairs: int = 0
    seconds: float = 0.0
    source: Counter[int] = field(default_factory=Counter)
    target: Counter[int] = field(default_factory=Counter)
    copied: Counter[int] = field(default_factory=Counter)
    characters: Counter[str] = field(default_factory=Counter)


def covered(settings: StreamSettings, pairs: int) -> Coverage:
    """Counts over `pairs` pairs and a few more."""
    found = Coverage()
    tokenizer = Tokenizer.from_file(str(settings.tokenizer))
    batches = PairStream(settings).batches(Position())
    while found.pairs < pairs:
        began = time.process_time()
        _, batch = next(batches)
        found.seconds += time.process_time() - began
        found.pairs += len(batch.source)
        found.source.update(batch.source[batch.source > 0].tolist())
        found.target.update(batch.target[batch.target > 0].tolist())
        found.copied.update(batch.target[batch.roles == COPIED].tolist())
        for source, target in zip(batch.source, batch.target, strict=True):
            both = (tokenizer.decode([i for i in row.tolist() if i > 1]) for row in (source, target))
            counts = [Counter(c for c in text if c > "\x7f") for text in both]
            found.characters.update(counts[0] & counts[1])
    return found


def byte_pieces(tokenizer: Tokenizer) -> dict[int, int]:
    """Byte -> id of its piece, for the bytes that UTF-8 has, in GPT-2's alphabet."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [b for b in range(256) if b not in plain]
    signs = {b: chr(b) for b in plain} | {b: chr(256 + n) for n, b in enumerate(others)}
    found = {b: tokenizer.token_to_id(sign) for b, sign in signs.items() if b not in _NEVER_IN_UTF8}
    return {b: i for b, i in found.items() if i is not None}


def report(found: Coverage, tokenizer: Tokenizer) -> dict[str, object]:
    """What is seen seldom: `FEW` times or less."""
    size, special = tokenizer.get_vocab_size(), {0, 1}
    pieces = [i for i in range(size) if i not in special]
    bytes_ = byte_pieces(tokenizer)
    rare_bytes = {f"{b:02x}": found.copied[i] for b, i in bytes_.items() if found.copied[i] <= FEW}
    return {
        "pairs": found.pairs,
        "pairs_per_second_and_core": round(found.pairs / max(found.seconds, 1e-9)),
        "pieces": len(pieces),
        "pieces_never_in_source": sum(found.source[i] == 0 for i in pieces),
        "pieces_never_in_target": sum(found.target[i] == 0 for i in pieces),
        f"pieces_copied_{FEW}_times_or_less": sum(found.copied[i] <= FEW for i in pieces),
        "bytes": len(bytes_),
        f"bytes_copied_{FEW}_times_or_less": rare_bytes,
        "letters": {
            name: {
                "letters": len(alphabet),
                "median": sorted(found.characters[c] for c in alphabet)[len(alphabet) // 2],
                f"copied_{FEW}_times_or_less": "".join(c for c in alphabet if found.characters[c] <= FEW),
            }
            for name, alphabet in ALPHABETS.items()
        },
    }


def main() -> int:
    """Prints the report; --pieces writes every piece's counts."""
    parser = argparse.ArgumentParser(prog="training.coverage", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of training.prepare")
    parser.add_argument("--tokenizer", type=Path, required=True, help="tokenizer.json")
    parser.add_argument("--recipe", type=Path, default=RECIPES / "learner.toml")
    parser.add_argument("--pairs", type=int, default=50_000)
    parser.add_argument("--pieces", type=Path, help="a table of all pieces: id, piece, in source, in target, copied")
    a = parser.parse_args()
    tokenizer = Tokenizer.from_file(str(a.tokenizer))
    found = covered(StreamSettings(a.data, a.tokenizer, load_recipe(a.recipe), 1), a.pairs)
    print(json.dumps(report(found, tokenizer), indent=1, ensure_ascii=False))
    if a.pieces:
        rows = (f"{i}\t{tokenizer.id_to_token(i)}\t{found.source[i]}\t{found.target[i]}\t{found.copied[i]}\n" for i in range(tokenizer.get_vocab_size()))
        a.pieces.write_text("".join(rows), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
