"""Exporting from end to end: build, verify, measure, describe, and only then put the bundle in its place."""

from __future__ import annotations

import math
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from redraft_export import verify
from redraft_export.bundle.batch import write_batch_graphs
from redraft_export.bundle.batch_check import compare_batches
from redraft_export.bundle.batch_runtime import BatchModel
from redraft_export.bundle.build import write_graphs
from redraft_export.bundle.description import (
    SMALLEST_NEAR_TIE_THRESHOLD,
    Labels,
    Limits,
    copy_hugging_face_files,
    longest_source,
    write_description,
)
from redraft_export.bundle.placing import put_in_place
from redraft_export.bundle.runtime import Model
from redraft_export.calibration import Example, calibrated
from redraft_export.errors import VerificationError
from redraft_export.graphs.precision import Fp32, StaticInt8
from redraft_export.hugging_face.checkpoint import Checkpoint
from redraft_export.hugging_face.config import read_config, read_generation
from redraft_export.hugging_face.framing import Frame, differently_joined, read_frame, read_tokenizer, token_ids
from redraft_export.hugging_face.generation import replaced_settings
from redraft_export.hugging_face.weights_fit import check_weights

QUICK_SENTENCES = 20
SPLIT_ROUNDS = 6
SEED = 20261122
TORCH_TOLERANCE = 1e-3
NEAR_TIE_SAFETY = 2.0


@dataclass(frozen=True)
class ExportRequest:
    """What to export: `targets` maps a precision to the folder its bundle goes to.

    In `notice`, {name} stands for `name`. `max_source_tokens` None takes the tokenizer's limit. `quick` verifies on
    the first few of `sentences` alone. `calibration` are the sentences that static scales are measured on.
    """

    source: Path
    targets: dict[str, Path]
    name: str
    notice: str
    max_source_tokens: int | None
    sentences: list[str]
    prefix: str = ""
    quick: bool = False
    calibration: list[str] = field(default_factory=list)


def export(request: ExportRequest) -> None:
    """Writes the bundles; raises VerificationError before anything is put in place if a check fails."""
    config = read_config(request.source)
    frame = read_frame(request.source, config, request.prefix)
    limit = longest_source(request.source, config, frame, request.max_source_tokens)
    checkpoint = Checkpoint(request.source)
    check_weights(request.source, checkpoint)
    sentences = request.sentences[:QUICK_SENTENCES] if request.quick else request.sentences
    _print_what_differs(request, frame, sentences)
    tokenizer = read_tokenizer(request.source)

    def example(sentence: str) -> Example:
        ids = token_ids(tokenizer, sentence)[:limit]
        return Example(frame.around(ids), ids)

    sources = [example(sentence).source for sentence in sentences]
    with tempfile.TemporaryDirectory(prefix="redraft-export-") as work:
        reference_folder = _new_folder(Path(work) / "reference")
        write_graphs(reference_folder, checkpoint, config, Fp32.label, with_logits=True)
        reference = Model(reference_folder, config)
        cases = verify.greedy_cases(reference, sources)
        _check_against_torch(reference, request.source, cases)
        folders = {}
        for precision in request.targets:
            folders[precision] = _new_folder(Path(work) / precision)
            weights = checkpoint
            if precision == StaticInt8.label:
                weights = calibrated(checkpoint, config, [example(sentence) for sentence in request.calibration])
            write_graphs(folders[precision], weights, config, precision)
            write_batch_graphs(folders[precision])
            model = Model(folders[precision], config)
            threshold = _check_bundle(model, reference, cases, precision)
            _check_batches(model, BatchModel(folders[precision], config), sources, precision)
            copy_hugging_face_files(request.source, folders[precision])
            write_description(
                folders[precision], config, frame, _labels(request, precision), Limits(limit, threshold)
            )
        for precision, target in request.targets.items():
            put_in_place(folders[precision], target)


def _labels(request: ExportRequest, precision: str) -> Labels:
    return Labels(
        name=request.name,
        source=request.source.name,
        precision=precision,
        prefix=request.prefix,
        notice=request.notice.replace("{name}", request.name),
    )


def _print_what_differs(request: ExportRequest, frame: Frame, sentences: list[str]) -> None:
    """Says where a bundle does not do what the folder would have transformers do."""
    replaced = replaced_settings(read_generation(request.source))
    if replaced:
        print(f"the model's own settings ask for {', '.join(replaced)}: the bundle decodes greedily instead")
    joined = differently_joined(request.source, frame, request.prefix, sentences) if request.prefix else 0
    if joined:
        print(
            f"{joined} of {len(sentences)} sentences are split into other tokens with {request.prefix!r} before them:"
            " the bundle tokenizes prefix and text apart"
        )


def _check_against_torch(reference: Model, source: Path, cases: list[verify.Case]) -> None:
    result = verify.compare_with_torch(reference, source, cases)
    print(
        f"fp32 against PyTorch: largest logit difference {result.largest_difference:.2e} (largest logit "
        f"{result.largest_logit:.1f}) over {result.positions} positions; equal greedy output for "
        f"{result.equal_greedy} of {result.sentences} sentences"
    )
    if result.largest_difference > TORCH_TOLERANCE or result.equal_greedy != result.sentences:
        raise VerificationError(f"the FP32 graphs differ from PyTorch by more than {TORCH_TOLERANCE}")


def _check_bundle(model: Model, reference: Model, cases: list[verify.Case], precision: str) -> float:
    """Checks one bundle's graphs and returns its near-tie threshold."""
    own = cases if precision == Fp32.label else verify.greedy_cases(model, [case.source for case in cases])
    rng = np.random.default_rng(SEED)
    for label, tested in (("sentences", own), ("long texts", verify.long_cases(own, model.config))):
        splits = verify.compare_splits(model, tested, SPLIT_ROUNDS, rng)
        print(
            f"{precision} against its own splits, {label}: {splits.equal_rows} of {splits.rows} rows bit-identical in "
            f"{splits.calls} calls, {splits.roll_backs} of them rolled back; longest {splits.longest} positions"
        )
        if splits.equal_rows != splits.rows:
            raise VerificationError(f"{precision}: rows depend on how positions are split into calls")
    if precision != Fp32.label:
        agreement = verify.compare_predictions(model, reference, cases)
        print(f"{precision} against fp32: {agreement.equal} of {agreement.positions} predictions equal")
    steps = verify.compare_with_steps(model, own)
    threshold = _near_tie_threshold(steps.largest_change)
    print(
        f"{precision} against one-row steps: {steps.flips} of {steps.positions} predictions flipped, largest change of "
        f"a margin {steps.largest_change:.2e}; near-tie threshold {threshold}"
    )
    return threshold


def _check_batches(model: Model, batch: BatchModel, sources: list[list[int]], precision: str) -> None:
    result = compare_batches(model, batch, sources, np.random.default_rng(SEED))
    print(f"{precision} in batches: {result.equal_rows} of {result.rows} rows bit-identical in {result.calls} calls")
    if result.equal_rows != result.rows:
        raise VerificationError(f"{precision}: rows depend on what else is in a batch")


def _near_tie_threshold(largest_change: float) -> float:
    """The largest change of a margin with its safety factor, rounded up to two significant digits."""
    safe = max(largest_change * NEAR_TIE_SAFETY, SMALLEST_NEAR_TIE_THRESHOLD)
    unit = 10.0 ** (math.floor(math.log10(safe)) - 1)
    return round(math.ceil(safe / unit - 1e-9) * unit, 12)


def _new_folder(path: Path) -> Path:
    path.mkdir()
    return path
