"""Hugging Face transformers as a contender: `python -m redraft_peers.transformers_peer --help`."""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Sequence

import torch
import transformers

from redraft_peers.engine_peer import Decoded, EnginePeer, recipe_of
from redraft_peers.protocol import serve
from redraft_peers.recipe import Recipe


class TransformersEngine:
    """`generate` in FP32: greedy, or with prompt lookup, which drafts from the decoder's own output."""

    def __init__(self, model: Path, recipe: Recipe, threads: int, lookup_tokens: int | None):
        torch.set_num_threads(threads)
        self._recipe = recipe
        self._lookup_tokens = lookup_tokens
        self._model = transformers.T5ForConditionalGeneration.from_pretrained(model, dtype=torch.float32).eval()
        settings = self._model.generation_config
        if recipe.prompt != (settings.decoder_start_token_id,):
            raise SystemExit(f"the bundle's prompt is {recipe.prompt}, but {model} starts otherwise")
        settings.max_length = None  # the limit is given with each call
        self._call_count = 0
        self._model.decoder.register_forward_hook(self._count)
        mode = f"prompt lookup of {lookup_tokens}" if lookup_tokens else "greedy"
        self.description = f"transformers {transformers.__version__}, torch {torch.__version__}, float32, {mode}"

    def _count(self, *_: object) -> None:
        self._call_count += 1

    def decode(self, sources: Sequence[tuple[int, ...]]) -> Decoded:
        """Decodes sources in one batch, padded."""
        framed = [self._recipe.framed(source) for source in sources]
        limit = max(map(self._recipe.limit, sources))
        self._call_count = 0
        start = time.perf_counter_ns()
        found = self._generate(framed, limit)
        nanos = time.perf_counter_ns() - start
        outputs = [output[len(self._recipe.prompt) :] for output in found]
        trimmed = [self._recipe.trimmed(*pair) for pair in zip(sources, outputs)]
        return Decoded(trimmed, nanos, self._call_count)

    def _generate(self, framed: list[list[int]], limit: int) -> list[list[int]]:
        longest = max(map(len, framed))
        padding = self._model.config.pad_token_id
        ids = torch.tensor([each + [padding] * (longest - len(each)) for each in framed])
        mask = torch.tensor([[1] * len(each) + [0] * (longest - len(each)) for each in framed])
        lookup = {"prompt_lookup_num_tokens": self._lookup_tokens} if self._lookup_tokens else {}
        with torch.inference_mode():
            return self._model.generate(
                input_ids=ids, attention_mask=mask, max_new_tokens=limit, num_beams=1, do_sample=False, **lookup
            ).tolist()


def main() -> None:
    """Serves turns."""
    parser = argparse.ArgumentParser(prog="redraft_peers.transformers_peer", description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="Hugging Face folder")
    parser.add_argument("--bundle", type=Path, required=True, help="Redraft bundle, for prompt and length limit")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--lookup-tokens", type=int, help="prompt lookup with drafts of so many tokens")
    parser.add_argument("--together", action="store_true", help="decode a whole turn in one batch")
    arguments = parser.parse_args()
    recipe = recipe_of(arguments.bundle, arguments.model)
    engine = TransformersEngine(arguments.model, recipe, arguments.threads, arguments.lookup_tokens)
    serve(EnginePeer(engine, arguments.model, arguments.together))


if __name__ == "__main__":
    main()
