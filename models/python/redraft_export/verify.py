"""Number by number checks of a bundle's graphs: against PyTorch, against their own step-by-step decoding, and in INT8
against FP32. Each returns what it counted; the caller decides what is a failure."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from transformers import T5ForConditionalGeneration

from redraft_export.bundle import LENGTH_LIMIT
from redraft_export.runtime import Model, Prediction, greedy


@dataclass(frozen=True)
class Case:
    """One sentence: its source ids with the end token, and the decoder's input that yields the greedy answer."""

    source: list[int]
    forced: list[int]


@dataclass(frozen=True)
class TorchComparison:
    """FP32 graphs against PyTorch over all positions of all cases."""

    positions: int
    largest_difference: float
    largest_logit: float
    sentences: int
    equal_greedy: int


@dataclass(frozen=True)
class SplitComparison:
    """Rows of calls of at least two rows whose ids and margin bits equal those of one full pass."""

    rows: int
    equal_rows: int
    calls: int
    roll_backs: int
    longest: int


@dataclass(frozen=True)
class Agreement:
    """Positions at which two models predict the same token on the same input."""

    positions: int
    equal: int


@dataclass(frozen=True)
class StepComparison:
    """One-row steps against full passes: positions, other predictions, and the largest change of a margin.

    Where the prediction flips, the margin changes by the sum of the two: a flip needs a margin below the change.
    """

    positions: int
    flips: int
    largest_change: float


def greedy_cases(model: Model, sources: list[list[int]]) -> list[Case]:
    """A case for each source, by the model's own greedy decoding."""
    start = model.config.start_token
    return [Case(source, [start, *greedy(model, source, _limit(source))]) for source in sources]


def long_cases(cases: list[Case], longest: int = 140) -> list[Case]:
    """Cases several sentences long, so that calls and caches cross every block size of the kernels."""
    joined: list[Case] = []
    source: list[int] = []
    forced: list[int] = []
    for case in cases:
        if len(forced) + len(case.forced) > longest:
            joined.append(Case(source, forced))
            source, forced = [], []
        source = source[:-1] + case.source
        forced = forced + (case.forced[1:] if forced else case.forced)
    return [*joined, Case(source, forced)]


def compare_with_torch(model: Model, folder: Path, cases: list[Case]) -> TorchComparison:
    """Logits on the cases' forced inputs, and PyTorch's greedy tokens against the cases'.

    `model` must return logits; `cases` must be its own greedy answers.
    """
    reference = T5ForConditionalGeneration.from_pretrained(folder, dtype=torch.float32).eval()
    difference = logit = 0.0
    equal = 0
    for case in cases:
        source = torch.tensor([case.source])
        with torch.inference_mode():
            expected = reference(input_ids=source, decoder_input_ids=torch.tensor([case.forced])).logits[0].numpy()
        actual = model.decode(case.source).predict(case.forced).logits
        difference = max(difference, float(np.abs(actual - expected).max()))
        logit = max(logit, float(np.abs(expected).max()))
        equal += _torch_greedy(reference, source, model.config.end_token) == case.forced[1:]
    return TorchComparison(sum(len(case.forced) for case in cases), difference, logit, len(cases), equal)


def compare_splits(model: Model, cases: list[Case], rounds: int, rng: np.random.Generator) -> SplitComparison:
    """Decodes each case `rounds` times in random calls of two or more rows with random roll-backs."""
    rows = equal = calls = roll_backs = 0
    for case in cases:
        decoding = model.decode(case.source)
        full = decoding.predict(_at_least_two(case.forced))
        for _ in range(rounds):
            decoding.restart()
            position = 0
            while position < len(case.forced):
                end = _next_end(position, len(case.forced), rng)
                chunk = case.forced[position:end]
                wasted = _wasted_tokens(rng, model.config.vocabulary_size)
                part = decoding.predict(_at_least_two(chunk + wasted), keep=position)
                rows += len(chunk)
                equal += _equal_rows(part, full, position, len(chunk))
                calls += 1
                roll_backs += bool(wasted)
                position = end
    return SplitComparison(rows, equal, calls, roll_backs, max(len(case.forced) for case in cases))


def compare_predictions(first: Model, second: Model, cases: list[Case]) -> Agreement:
    """The two models' arg-max on the same forced inputs."""
    positions = equal = 0
    for case in cases:
        ids = [model.decode(case.source).predict(_at_least_two(case.forced)).ids for model in (first, second)]
        positions += len(case.forced)
        equal += int((ids[0] == ids[1])[: len(case.forced)].sum())
    return Agreement(positions, equal)


def compare_with_steps(model: Model, cases: list[Case]) -> StepComparison:
    """Decodes each case in steps of one row, and compares ids and margins with those of one full pass.

    One-row steps run through other kernels than calls of two and more rows: they stand in for the rounding of another
    processor.
    """
    flips = 0
    largest = 0.0
    for case in cases:
        decoding = model.decode(case.source)
        full = decoding.predict(_at_least_two(case.forced))
        decoding.restart()
        for position, token in enumerate(case.forced):
            step = decoding.predict([token])
            before, after = float(full.margins[position]), float(step.margins[0])
            flipped = step.ids[0] != full.ids[position]
            flips += bool(flipped)
            largest = max(largest, before + after if flipped else abs(before - after))
    return StepComparison(sum(len(case.forced) for case in cases), flips, largest)


def _limit(source: list[int]) -> int:
    return LENGTH_LIMIT.tokens(len(source) - 1)


def _torch_greedy(reference: T5ForConditionalGeneration, source: torch.Tensor, end_token: int) -> list[int]:
    # Without its cache: transformers 5.23 sizes the decoder's cache by the encoder's number of layers.
    with torch.inference_mode():
        generated = reference.generate(
            source, do_sample=False, num_beams=1, max_length=1 + _limit(source[0].tolist()), use_cache=False
        )
    return [token for token in generated[0, 1:].tolist() if token != end_token]


def _next_end(position: int, length: int, rng: np.random.Generator) -> int:
    """The end of the next chunk: mostly short ones, some that reach far."""
    size = int(rng.integers(1, 8)) if rng.random() < 0.7 else int(rng.integers(8, 64))
    return min(position + size, length)


def _wasted_tokens(rng: np.random.Generator, vocabulary_size: int) -> list[int]:
    """Random tokens behind a chunk, to be rolled back, as a rejected draft is."""
    count = int(rng.integers(1, 12)) if rng.random() < 0.5 else 0
    return [int(token) for token in rng.integers(0, vocabulary_size, count)]


def _at_least_two(tokens: list[int]) -> list[int]:
    return tokens if len(tokens) >= 2 else [*tokens, tokens[-1]]


def _equal_rows(part: Prediction, full: Prediction, position: int, count: int) -> int:
    same_ids = part.ids[:count] == full.ids[position : position + count]
    same_bits = part.margins[:count].view(np.int32) == full.margins[position : position + count].view(np.int32)
    return int((same_ids & same_bits).sum())
