"""Number by number checks of a bundle's graphs: against PyTorch, against their own step-by-step decoding, and in INT8
against FP32. Each returns what it counted; the caller decides what is a failure."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from transformers import AutoModelForSeq2SeqLM, PreTrainedModel

from redraft_export.bundle.description import LENGTH_LIMIT
from redraft_export.bundle.runtime import Model, Prediction, greedy
from redraft_export.errors import UnsupportedModelError
from redraft_export.hugging_face.config import ModelConfig


@dataclass(frozen=True)
class Case:
    """One sentence: its source as the encoder reads it, the decoder's input that yields the greedy answer (the prompt
    and the answer), and the limit the answer was made under."""

    source: list[int]
    forced: list[int]
    limit: int


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
    """Rows of calls of at least two rows whose ids, second ids and margin bits equal those of one full pass."""

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
    cases = []
    for source in sources:
        limit = LENGTH_LIMIT.tokens(len(source) - 1)
        cases.append(Case(source, [*model.config.tokens.prompt, *greedy(model, source, limit)], limit))
    return cases


def long_cases(cases: list[Case], config: ModelConfig, longest: int = 140) -> list[Case]:
    """Cases several sentences long, so that calls and caches cross every block size of the kernels."""
    longest = min(longest, config.positions or longest)
    prompt = len(config.tokens.prompt)
    joined: list[Case] = []
    source: list[int] = []
    forced: list[int] = []
    for case in cases:
        if forced and max(len(forced) + len(case.forced), len(source) + len(case.source)) > longest:
            joined.append(Case(source, forced, len(forced)))
            source, forced = [], []
        source = source + case.source
        forced = forced + (case.forced[prompt:] if forced else case.forced)
    return [*joined, Case(source, forced, len(forced))]


def compare_with_torch(model: Model, folder: Path, cases: list[Case]) -> TorchComparison:
    """Logits on the cases' forced inputs, and the tokens of transformers' greedy `generate` against the cases'.

    `model` must return logits; `cases` must be its own greedy answers.
    """
    reference = AutoModelForSeq2SeqLM.from_pretrained(folder, dtype=torch.float32).eval()
    difference = logit = 0.0
    equal = 0
    for case in cases:
        source = torch.tensor([case.source])
        with torch.inference_mode():
            expected = reference(input_ids=source, decoder_input_ids=torch.tensor([case.forced])).logits[0].numpy()
        actual = model.decode(case.source).predict(case.forced).logits
        difference = max(difference, float(np.abs(actual - expected).max()))
        logit = max(logit, float(np.abs(expected).max()))
        prompt = len(model.config.tokens.prompt)
        equal += _torch_greedy(reference, model.config, case) == case.forced[prompt:]
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


def _torch_greedy(reference: PreTrainedModel, config: ModelConfig, case: Case) -> list[int]:
    """The model's own greedy answer under its own generation settings but for the length, without prompt and end.

    It may grow one token beyond the case's limit, so that no forced end token falls within it.
    """
    length = len(config.tokens.prompt) + case.limit + 1
    # transformers 5.23 sizes the decoder's cache by the encoder's number of layers.
    use_cache = config.encoder_layers == config.decoder_layers
    try:
        with torch.inference_mode():
            generated = reference.generate(
                torch.tensor([case.source]), do_sample=False, num_beams=1, max_length=length, use_cache=use_cache
            )
    except (IndexError, RuntimeError, TypeError, ValueError) as error:
        raise UnsupportedModelError(
            f"{reference.name_or_path}: transformers can't decode under the model's own settings: {error}"
        ) from error
    answer = generated[0, len(config.tokens.prompt) :].tolist()
    if config.end_token in answer:
        answer = answer[: answer.index(config.end_token)]
    return answer[: case.limit]


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
    rows = slice(position, position + count)
    same = part.ids[:count] == full.ids[rows]
    same &= part.margins[:count].view(np.int32) == full.margins[rows].view(np.int32)
    if part.seconds is not None and full.seconds is not None:
        same &= part.seconds[:count] == full.seconds[rows]
    return int(same.sum())
