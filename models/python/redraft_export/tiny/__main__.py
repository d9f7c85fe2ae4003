"""Makes the tiny models that tests run on: `python -m redraft_export.tiny`.

For each family it trains a tokenizer of about 400 pieces and a model of about 100,000 weights on
testdata/sentences.txt, to copy text and to correct a few systematic errors, and exports it. The exporter compares its
greedy output with that of transformers on those sentences and as many with repeated n-grams. The same seed gives the
same files on the same machine; another processor may round differently.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path

import torch

from redraft_export import notice
from redraft_export.checkout import TESTDATA, read_sentences
from redraft_export.command import run
from redraft_export.export import ExportRequest, export
from redraft_export.hugging_face.folder import save_folder
from redraft_export.tiny.models import TINY_MODELS, VOCABULARY_SIZE, TinyModel
from redraft_export.tiny.text import repetitive
from redraft_export.tiny.training import MAX_SOURCE_TOKENS, SEED, train, train_tokenizer


def make(tiny: TinyModel, out: Path, sentences: list[str], steps: int | None = None) -> None:
    """Trains one tiny model, for its own number of steps by default, and exports it to its folders in `out`."""
    torch.manual_seed(SEED)
    tokenizer = train_tokenizer(sentences, tiny)
    model = tiny.new(VOCABULARY_SIZE)
    train(model, tokenizer, sentences, steps or tiny.steps, tiny.rate)
    with tempfile.TemporaryDirectory(prefix="redraft-tiny-") as work:
        folder = Path(work) / tiny.name
        save_folder(folder, model, tokenizer, MAX_SOURCE_TOKENS)
        targets = {precision: out / name for name, precision in tiny.bundles.items()}
        tested = sentences + repetitive(sentences, random.Random(SEED))
        export(ExportRequest(folder, targets, tiny.name, notice.TINY, None, tested))


def main() -> int:
    """Trains, exports and reports; the exporter's checks apply."""
    parser = argparse.ArgumentParser(prog="redraft_export.tiny", description=__doc__)
    known = ", ".join(tiny.name for tiny in TINY_MODELS)
    parser.add_argument("models", type=_tiny, nargs="*", metavar="MODEL", help=f"which of {known}; all by default")
    parser.add_argument("--out", type=Path, default=TESTDATA, help="where the bundles' folders go")
    parser.add_argument("--steps", type=int, help="of training, in place of each model's own number")
    return run(parser, _make_all)


def _tiny(name: str) -> TinyModel:
    for tiny in TINY_MODELS:
        if tiny.name == name:
            return tiny
    raise argparse.ArgumentTypeError(f"no tiny model is called {name}; --help names them")


def _make_all(arguments: argparse.Namespace) -> None:
    torch.set_num_threads(1)
    for tiny in arguments.models or TINY_MODELS:
        print(tiny.name)
        make(tiny, arguments.out, read_sentences(), arguments.steps)


if __name__ == "__main__":
    sys.exit(main())
