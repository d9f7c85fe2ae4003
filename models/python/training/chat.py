"""Which chat sentences are fit to be the right side of a pair.

`python -m training.chat CHECKPOINT --corpus FOLDER --tokenizer FILE` asks a model which of them it would leave as they are, and
writes lists/self-dialogue.kept.xz, a bit for each line; `training.prepare` reads it. The rules come first.
"""

from __future__ import annotations

import argparse
import lzma
import re
import sys
from pathlib import Path

import numpy as np

from training.lists import HERE, lexicon

FILE = "self-dialogue.txt.xz"
KEPT = HERE / "self-dialogue.kept.xz"
_RULES = (
    ("no capital at the start", re.compile(r"""^["'“]?[a-z]""")),
    ("no mark at the end", re.compile(r"""[^.!?…]["'”)]*$""")),
    ("shouted", re.compile(r"\b[A-Z]{3,}\b.*\b[A-Z]{3,}\b")),
    ("small i", re.compile(r"\bi\b|\bi'")),
    ("apostrophe missing", re.compile(r"\b(?:dont|doesnt|didnt|cant|wont|isnt|wasnt|arent|couldnt|wouldnt|shouldnt|havent|hasnt|im|ive|id|youre|theyre|thats|whats|hes|shes|theres|lets go|its (?:a|the|not|so|really|very|been|like|my|one|just))\b", re.I)),
    ("odd apostrophe", re.compile("[´`]|\\w' s\\b|n 't")),
    ("spaces", re.compile(r" [,.;:?!]|[,;?!][A-Za-z]|[a-z]\.[A-Z]|  ")),
    ("word twice", re.compile(r"\b(\w+) \1\b(?<!that that)(?<!had had)", re.I)),
    ("slip", re.compile(r"\b(?:alot|(?:could|should|would|must) of|use to|suppose to|then (?:me|him|her|them|you|I|ever)\b|your (?:right|welcome|the)|loose to|to (?:bad|funny|cool|good)\b|gonna|wanna|gotta|kinda|sorta|ya|yea|ur|u|r|lol|haha|omg|prob|tho|cuz|cause)\b", re.I)),
    ("capital inside", re.compile(r", (?:Who|What|And|But|So|He|She|It|They|We|You|The|That|This|When|Why|How|Is|Do|Did)\b")),
    ("too short or long", re.compile(r"^(?:\S+\s*){1,2}$|^.{220,}$")),
)  # fmt: skip


def fault(sentence: str, names: frozenset[str]) -> str | None:
    """The first rule that speaks against the sentence: names are words that need a capital. None if it is fit."""
    for name, rule in _RULES:
        if rule.search(sentence):
            return name
    words = re.findall(r"(?<![\w'’.-])[a-z]+(?![\w'’-])", sentence)
    if any(word in names for word in words):
        return "name without capital"
    return "unknown word" if any(word not in lexicon() for word in words) else None


def read_kept(lines: int) -> np.ndarray:
    """A flag for each of the file's lines; raises ValueError if the list was made of another file."""
    bits = np.unpackbits(np.frombuffer(lzma.decompress(KEPT.read_bytes()), np.uint8))
    if not lines <= len(bits) < lines + 8:
        raise ValueError(f"{KEPT} has {len(bits)} flags, but {FILE} {lines} lines: make it again with training.chat")
    return bits[:lines].astype(bool)


def write_kept(flags: np.ndarray) -> None:
    """Writes the list."""
    KEPT.write_bytes(lzma.compress(np.packbits(flags).tobytes(), preset=9))


def read_chat(corpus: Path) -> list[str]:
    """All lines of the file."""
    with lzma.open(corpus / FILE, "rt", encoding="utf-8") as file:
        return [line.strip() for line in file]


def main() -> int:
    """Asks the model, and prints what was dropped."""
    import json

    import torch
    from tokenizers import Tokenizer

    from training import checkpoint
    from training.evaluate import forced

    parser = argparse.ArgumentParser(prog="training.chat", description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True, help="folder of training.prepare, for the names")
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--most", type=int, default=1_000_000, help="ask about so many sentences, spread over the file")
    parser.add_argument("--threads", type=int, default=0)
    a = parser.parse_args()
    if a.threads:
        torch.set_num_threads(a.threads)
    lines = read_chat(a.corpus)
    names = frozenset(json.loads((a.data / "capitalised.json").read_text(encoding="utf-8")))
    flags, asked, counts = np.zeros(len(lines), bool), [], {}
    for i, line in enumerate(lines):
        why = fault(line, names)
        counts[why or "fit by the rules"] = counts.get(why or "fit by the rules", 0) + 1
        if why is None:
            asked.append(i)
    asked = asked[:: max(1, -(-len(asked) // a.most))]
    model, tokenizer = checkpoint.load(a.checkpoint).model.eval(), Tokenizer.from_file(str(a.tokenizer))
    for start in range(0, len(asked), 2000):
        part = asked[start : start + 2000]
        ids = [e.ids for e in tokenizer.encode_batch([lines[i] for i in part])]
        for i, right in zip(part, forced(model, [(x, x) for x in ids]).right, strict=True):
            flags[i] = right
        print(f"{start + len(part)} of {len(asked)} asked about, {int(flags.sum())} left as they are", flush=True)
        write_kept(flags)
    print(json.dumps({"dropped": dict(sorted(counts.items())), "asked": len(asked), "kept": int(flags.sum())}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
