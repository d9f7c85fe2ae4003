"""Training pairs for the tiny model: plain text, and the same text with a few systematic errors.

Some errors can be undone with certainty (`teh`, doubled words, `a` before a vowel, the fixed rewrites), others only by
a guess (a lost article, a lost full stop), so that the model's margins are of every size.
"""

from __future__ import annotations

import random
import re

REWRITES = {
    "teh": "the",
    "very": "",
    "big": "large",
    "don't": "do not",
    "doesn't": "does not",
    "didn't": "did not",
    "peoples": "people",
    "childrens": "children",
    "informations": "information",
    "untill": "until",
    "wich": "which",
    "always": "at all times",
}
"""What the model is to make of single words, always: shorter, longer, or nothing."""


def clean(sentence: str) -> list[str]:
    """The words of a sentence with every certain correction made."""
    words: list[str] = []
    for word in " ".join(REWRITES.get(word, word) for word in sentence.split()).split():
        if not words or words[-1].lower() != word.lower():
            words.append(word)
    for index, following in enumerate(words[1:]):
        if words[index] in ("a", "an"):
            words[index] = "an" if re.match("[aeio]", following, re.IGNORECASE) else "a"
    return words


def corrupt(words: list[str], rng: random.Random) -> list[str]:
    """`words` with errors in about every fifth place that can carry one."""
    text = " ".join(words)
    for wrong, right in REWRITES.items():
        if right and wrong != "teh" and rng.random() < 0.9:
            text = re.sub(rf"\b{right}\b", wrong, text)
    corrupted: list[str] = []
    for word in text.split():
        chance = rng.random()
        if word == "an" and chance < 0.7:
            corrupted.append("a")
        elif word == "the" and chance < 0.3:
            corrupted.append("teh")
        elif word in ("the", "a") and chance > 0.8:
            pass
        elif chance < 0.06:
            corrupted += [word, word.lower()]
        elif chance > 0.96:
            corrupted += ["very", word]
        else:
            corrupted.append(word)
    if rng.random() < 0.2 and corrupted:
        corrupted[-1] = corrupted[-1].rstrip(".")
    return corrupted


def pair(sentences: list[list[str]], rng: random.Random) -> tuple[str, str]:
    """A source with errors and its target, of 3 to 14 words, from cleaned `sentences`.

    Half of the pairs are made of pieces of unrelated sentences, so that copying is what is learned, not the text.
    """
    count = rng.randint(3, 14)
    if rng.random() < 0.5:
        words = rng.choice(sentences)
        start = rng.randrange(max(1, len(words) - count))
        words = words[start : start + count]
    else:
        words = []
        while len(words) < count:
            piece = rng.choice(sentences)
            start = rng.randrange(len(piece))
            words = words + piece[start : start + rng.randint(1, 3)]
        words = clean(" ".join(words))
    return " ".join(corrupt(words, rng)), " ".join(words)


def repetitive(sentences: list[str], rng: random.Random) -> list[str]:
    """Each sentence with one to four of its words repeated once or twice on the spot, or again at the end."""
    repeated = []
    for sentence in sentences:
        words = sentence.split()
        start = rng.randrange(len(words))
        piece = words[start : start + rng.randint(1, 4)]
        place = len(words) if rng.random() < 0.4 else start
        repeated.append(" ".join(words[:place] + piece * rng.randint(1, 2) + words[place:]))
    return repeated
