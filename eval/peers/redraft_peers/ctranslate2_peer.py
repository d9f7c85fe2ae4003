"""CTranslate2 as a contender: `python -m redraft_peers.ctranslate2_peer --help`."""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Sequence

import ctranslate2

from redraft_peers.engine_peer import Decoded, EnginePeer, recipe_of
from redraft_peers.protocol import serve
from redraft_peers.recipe import Recipe, read_tokenizer


class CTranslate2Engine:
    """A converted model, decoded greedily. Several sources are sent together: side by side by several workers, or in
    one batch by one."""

    def __init__(self, arguments: argparse.Namespace, recipe: Recipe):
        self._recipe = recipe
        self._tokenizer = read_tokenizer(arguments.model)
        start = json.loads((arguments.converted / "config.json").read_text(encoding="utf-8"))["decoder_start_token"]
        if recipe.prompt != (self._tokenizer.token_to_id(start),):
            raise SystemExit(f"the bundle's prompt is {recipe.prompt}, but {arguments.converted} starts with {start}")
        self._workers = arguments.workers
        self._translator = ctranslate2.Translator(
            str(arguments.converted),
            device="cpu",
            compute_type=arguments.compute_type,
            inter_threads=arguments.workers,
            intra_threads=arguments.threads,
        )
        self.description = f"CTranslate2 {ctranslate2.__version__}, {self._translator.compute_type}"

    def decode(self, sources: Sequence[tuple[int, ...]]) -> Decoded:
        """Decodes greedily; its interface takes pieces, and finding them for the ids is not timed."""
        batch = [[self._tokenizer.id_to_token(token) for token in self._recipe.framed(source)] for source in sources]
        limits = [self._recipe.limit(source) for source in sources]
        start = time.perf_counter_ns()
        if self._workers == 1:
            found = self._translate(batch, max(limits))
        else:
            pending = [self._translate([each], limit, True)[0] for each, limit in zip(batch, limits)]
            found = [each.result() for each in pending]
        nanos = time.perf_counter_ns() - start
        outputs = [[self._tokenizer.token_to_id(piece) for piece in each.hypotheses[0]] for each in found]
        return Decoded([self._recipe.trimmed(*pair) for pair in zip(sources, outputs)], nanos)

    def _translate(self, batch: list[list[str]], limit: int, asynchronous: bool = False) -> list:
        # Its own limit on inputs, 1,024 tokens, is switched off, as Redraft truncates nothing.
        return self._translator.translate_batch(
            batch, beam_size=1, max_decoding_length=limit, max_input_length=0, asynchronous=asynchronous
        )


def main() -> None:
    """Serves turns."""
    parser = argparse.ArgumentParser(prog="redraft_peers.ctranslate2_peer", description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="Hugging Face folder, for its tokenizer")
    parser.add_argument("--converted", type=Path, required=True, help="what ct2-transformers-converter made of it")
    parser.add_argument("--bundle", type=Path, required=True, help="Redraft bundle, for prompt and length limit")
    parser.add_argument("--compute-type", choices=("int8", "float32"), required=True)
    parser.add_argument("--threads", type=int, default=1, help="threads of one translation")
    parser.add_argument("--workers", type=int, default=1, help="translations side by side")
    parser.add_argument("--together", action="store_true", help="hand over a whole turn at once")
    arguments = parser.parse_args()
    engine = CTranslate2Engine(arguments, recipe_of(arguments.bundle, arguments.model))
    serve(EnginePeer(engine, arguments.model, arguments.together))


if __name__ == "__main__":
    main()
