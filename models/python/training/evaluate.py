"""Development figures without Java: `python -m training.evaluate CHECKPOINT --data FOLDER --tokenizer FILE`.

Greedy decoding returns exactly the expected sentence if and only if the model, fed that sentence, predicts each of its
tokens. So one pass per pair tells what decoding would have done: whether clean text stays as it is, whether errors are
put right.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

from training import annotations, checkpoint
from training.corruption import Corruptor, Recipe, load_recipe, read_material
from training.corruption.kinds import KINDS
from training.model import Corrector
from training.pairs import COPIED, EDITED, OUTSIDE, Ids, Pair, collated

SEED = 5
TOKENS = 3000
RECIPES = Path(__file__).parent / "recipes"


@dataclass(frozen=True)
class Forced:
    """What one pass over pairs gives; `right` holds for every pair, in order, whether decoding would give its target."""

    right: list[bool]
    edit_loss: float
    edit_accuracy: float
    copy_loss: float
    copy_errors: float

    def share(self) -> float:
        """The share of pairs whose target would be given."""
        return sum(self.right) / max(1, len(self.right))


@torch.no_grad()
def forced(model: Corrector, pairs: list[tuple[Ids, Ids]]) -> Forced:
    """Feeds every target and compares the predictions with it."""
    right = [False] * len(pairs)
    sums = {role: [0.0, 0, 0] for role in (COPIED, EDITED)}
    order = sorted(range(len(pairs)), key=lambda i: len(pairs[i][1]))
    while order:
        longest = max(len(side) for i in order[:200] for side in pairs[i])
        rows, order = order[: max(1, TOKENS // longest)], order[max(1, TOKENS // longest) :]
        batch = collated([pairs[i] for i in rows])
        device = model.shared.weight.device
        source, target, roles = (torch.from_numpy(x).to(device) for x in (batch.source, batch.target, batch.roles))
        with torch.autocast(device.type, dtype=torch.bfloat16):
            logits = model(source, target)
        losses = F.cross_entropy(logits.float().flatten(0, 1), target.flatten(), reduction="none").view(target.shape)
        hits = logits.argmax(-1) == target
        for i, row_right in zip(rows, (hits | (roles == OUTSIDE)).all(1).tolist(), strict=True):
            right[i] = row_right
        for role, total in sums.items():
            total[0] += losses[roles == role].sum().item()
            total[1] += int(hits[roles == role].sum().item())
            total[2] += int((roles == role).sum().item())
    (copy_loss, copied, copies), (edit_loss, edited, edits) = sums[COPIED], sums[EDITED]
    return Forced(
        right, edit_loss / max(1, edits), edited / max(1, edits), copy_loss / max(1, copies), 1 - copied / max(1, copies)
    )


class HeldOut:
    """Held-out clean sentences, and corrupted ones made of them, always the same."""

    def __init__(self, data: Path, tokenizer: Path, recipe: Recipe, longest: int = 72) -> None:
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._longest = longest
        self._corruptor = Corruptor(recipe, read_material(data))
        self.clean = (data / "heldout.txt").read_text(encoding="utf-8").splitlines()

    def ids(self, pairs: list[Pair]) -> list[tuple[Ids, Ids]]:
        """The pairs' ids; pairs that are too long for the model are left out."""
        sides = [self._tokenizer.encode_batch([pair[side] for pair in pairs]) for side in (0, 1)]
        ids = [(s.ids, t.ids) for s, t in zip(*sides, strict=True)]
        return [(s, t) for s, t in ids if len(s) <= self._longest and len(t) <= self._longest]

    def corrupted(self, count: int) -> list[Pair]:
        """Pairs with the recipe's errors, made of the first sentences."""
        r = random.Random(SEED)
        return [(self._corruptor.corrupted(text, r).text, text) for text in self.clean[:count]]

    def with_kind(self, name: str, count: int) -> list[Pair]:
        """Up to `count` pairs with one error of the kind."""
        r, pairs = random.Random(SEED), []
        for text in self.clean:
            wrong = self._corruptor.with_kind(text, name, r)
            if wrong is not None and wrong != text:
                pairs.append((wrong, text))
            if len(pairs) == count:
                break
        return pairs


def figures(model: Corrector, held_out: HeldOut, count: int) -> dict[str, float]:
    """Losses and accuracies on the first `count` held-out sentences, corrupted and as they are, and on as many annotated ones."""
    was_training = model.training
    model.eval()
    clean = held_out.clean[:count]
    unchanged = forced(model, held_out.ids([(text, text) for text in clean]))
    wrong = forced(model, held_out.ids([pair for pair in held_out.corrupted(count) if pair[0] != pair[1]]))
    marked = [pair for pair in annotations.held_out() if pair[0] != pair[1]]
    annotated = forced(model, held_out.ids(marked[:: -(-len(marked) // max(1, count))]))  # from all files
    model.train(was_training)
    return {
        "edit_loss": round(wrong.edit_loss, 4),
        "edit_accuracy": round(wrong.edit_accuracy, 4),
        "copy_loss": round(wrong.copy_loss, 5),
        "copy_errors": round(wrong.copy_errors, 5),
        "restored": round(wrong.share(), 4),
        "clean_changed": round(1 - unchanged.share(), 4),
        "annotated_restored": round(annotated.share(), 4),
        "annotated_edit_loss": round(annotated.edit_loss, 4),
        "annotated_edit_accuracy": round(annotated.edit_accuracy, 4),
    }


def by_kind(model: Corrector, held_out: HeldOut, count: int) -> dict[str, tuple[int, float, float]]:
    """Kind -> (pairs, share put right, share left as it is)."""
    model.eval()
    table = {}
    for name in KINDS:
        pairs = held_out.ids(held_out.with_kind(name, count))
        put_right = forced(model, pairs).share()
        left = forced(model, [(source, source) for source, _ in pairs]).share()
        table[name] = (len(pairs), put_right, left)
    return table


def main() -> int:
    """Prints the figures as JSON, then a line for every kind of error if asked to."""
    parser = argparse.ArgumentParser(prog="training.evaluate", description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--data", type=Path, required=True, help="folder of training.prepare")
    parser.add_argument("--tokenizer", type=Path, required=True, help="tokenizer.json")
    parser.add_argument("--recipe", type=Path, default=RECIPES / "learner.toml", help="whose errors (default: %(default)s)")
    parser.add_argument("--sentences", type=int, default=2000, help="held-out sentences (default: %(default)s)")
    parser.add_argument("--kinds", type=int, default=0, metavar="N", help="N pairs for each kind of error, too")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    a = parser.parse_args()
    torch.set_num_threads(a.threads)
    model = checkpoint.load(a.checkpoint).model
    held_out = HeldOut(a.data, a.tokenizer, load_recipe(a.recipe))
    print(json.dumps(figures(model, held_out, a.sentences)))
    if a.kinds:
        print(f"{'kind':22} {'pairs':>6} {'right':>6} {'left':>6}")
        rows = by_kind(model, held_out, a.kinds)
        for name, (pairs, put_right, left) in sorted(rows.items(), key=lambda row: -row[1][1]):
            print(f"{name:22} {pairs:6} {put_right:6.2f} {left:6.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
