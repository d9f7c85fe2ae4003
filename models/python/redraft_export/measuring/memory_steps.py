"""Measures memory step by step, each step in fresh processes:
`python -m redraft_export.measuring.memory_steps SOURCE`."""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from redraft_export.checkout import BUNDLED, ROOT
from redraft_export.command import add_sentences, run

PROBE = "dev.redraft.models.MemoryProbeMain"
CORRECTOR = "dev.redraft.corrector.CorrectorMemoryMain"
# As in ./redraft.
LAUNCHER = ("-Xms8m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto")
KIBIBYTE, MEGA = 1024, 1e6
SEED = 20261123


@dataclass(frozen=True)
class Step:
    """One way to run. `words` are the probe's arguments, the first one its kind; none stands for the command line.

    A `{name}` in them is the folder of those graphs. `is_dry` gives the probe no sentences.
    """

    label: str
    words: tuple[str, ...]
    java: tuple[str, ...] = LAUNCHER
    is_dry: bool = False
    environment: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Finding:
    """Of one process: peak resident megabytes, and of those resident in the end the private and the file's own."""

    output: int
    peak: float
    private: float
    file: float


KEEPING = ("arena", "patterns")
IDLE = Step("an idle JVM, its options as below", ("idle",))
IDLE_DEFAULT = Step("an idle JVM, default options", ("idle",), java=())
NAIVE = Step("FP32, logits out, arena on, weights in the graphs' files, default JVM",
             ("plain", *KEEPING, "graphs={fp32_logits}"), java=())
STEPS = [
    NAIVE,
    Step("+ JVM: small heap, serial collector, C1", ("plain", *KEEPING, "graphs={fp32_logits}")),
    Step("+ INT8", ("plain", *KEEPING, "graphs={int8_logits}")),
    Step("+ ids instead of logits", ("plain", *KEEPING, "graphs={int8_ids}")),
    Step("+ weights mapped from disk, one file for both graphs", ("plain", *KEEPING)),
    Step("+ no memory patterns", ("plain", "arena")),
    Step("+ no arena", ("plain",)),
    Step("the same work by `ModelBundle`: drafts, checksums, self-test", ("bundle",)),
    Step("`Corrector`: sentences, edits", ("corrector",)),
    Step("`Corrector`, default JVM", ("corrector",), java=()),
    Step("`./redraft correct FILE`, two workers", ()),
]
VARIANTS = [
    Step("opened, before the first sentence", ("plain",), is_dry=True),
    Step("sessions opened when needed, before the first sentence", ("plain", "lazy"), is_dry=True),
    Step("sessions opened when needed", ("plain", "lazy")),
    Step("optimized graph saved ahead", ("plain", "graphs={optimized}")),
    Step("optimized graph saved ahead, weights packed for this processor", ("plain", "graphs={prepacked}")),
    Step("ORT format", ("plain", "graphs={ort}", "extension=.ort")),
    Step("ORT format, its bytes used in place",
         ("plain", "graphs={ort}", "extension=.ort", "session.use_ort_model_bytes_for_initializers=1")),
    Step("embedding mapped once for both sessions", ("plain", "embedding={embedding}")),
    Step("no prepacking", ("plain", "session.disable_prepacking=1")),
    Step("initializers outside the arena", ("plain", *KEEPING, "session.use_device_allocator_for_initializers=1")),
    Step("one malloc arena", ("plain",), environment={"MALLOC_ARENA_MAX": "1"}),
    Step("freed memory given back at 128 KB", ("plain",), environment={"MALLOC_TRIM_THRESHOLD_": "131072"}),
    Step("`Corrector`, interpreter only", ("corrector",), java=(*LAUNCHER, "-Xint")),
]


def main() -> int:
    """Measures and prints two tables; raises CalledProcessError if a process fails."""
    parser = argparse.ArgumentParser(prog="redraft_export.measuring.memory_steps", description=__doc__)
    parser.add_argument("source", type=Path, help="Hugging Face folder of the bundled model")
    add_sentences(parser, "to correct")
    parser.add_argument("--rounds", type=int, default=5, help="processes a step, in an order drawn anew each round")
    parser.add_argument("--steps-only", action="store_true", help="without what did not pay")
    return run(parser, _measure)


def _measure(arguments: argparse.Namespace) -> None:
    steps = [IDLE_DEFAULT, IDLE, *STEPS, *([] if arguments.steps_only else VARIANTS)]
    with tempfile.TemporaryDirectory(prefix="redraft-memory-") as work:
        places = _graphs(arguments.source, Path(work))
        sentences = arguments.sentences.resolve()
        class_path = _class_path()
        found: dict[str, list[Finding]] = {step.label: [] for step in steps}
        rng = random.Random(SEED)
        for number in range(arguments.rounds):
            for step in rng.sample(steps, len(steps)):
                found[step.label].append(_run(step, places, sentences, class_path))
            print(f"round {number + 1} of {arguments.rounds}", file=sys.stderr)
    _print(found, STEPS)
    if not arguments.steps_only:
        print()
        _print(found, VARIANTS)


def _graphs(source: Path, work: Path) -> dict[str, Path]:
    """Made by a process of its own, for a peak counts what the parent had resident when it started the process."""
    subprocess.run([sys.executable, "-m", "redraft_export.measuring.memory_graphs", source, BUNDLED, work], check=True)
    (work / "empty").write_text("", encoding="utf-8")
    return {path.name: path for path in work.iterdir()}


def _class_path() -> str:
    """Builds what is measured, with the libraries where the command line has them."""
    subprocess.run([ROOT / "redraft", "--version"], check=True, stdout=subprocess.DEVNULL)
    build = ["mvn", "-B", "-ntp", "-q", "-Dspotless.check.skip", "-pl", "corrector", "-am", "test-compile"]
    subprocess.run(build, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    classes = [ROOT / f"{module}/target/classes" for module in ("corrector", "models", "decoder", "tokenizer")]
    tests = [ROOT / f"{module}/target/test-classes" for module in ("corrector", "models")]
    return ":".join(map(str, [*tests, *classes, ROOT / "cli/target/lib/*"]))


def _run(step: Step, places: dict[str, Path], sentences: Path, class_path: str) -> Finding:
    """One process; its peak is what the system says when it has ended."""
    words = [word.format(**places) for word in step.words]
    if words:
        native = f"-Donnxruntime.native.path={ROOT / 'cli/target/native'}"
        given = places["empty"] if step.is_dry else sentences
        main = [CORRECTOR] if words == ["corrector"] else [PROBE, words[0]]
        command = ["java", *step.java, native, "-cp", class_path, *main, BUNDLED, given, *words[1:]]
    else:
        command = [ROOT / "redraft", "correct", sentences]
    environment = os.environ | {"ORT_DISABLE_TELEMETRY": "1"} | step.environment
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE)
    output = process.stdout.read().decode() if process.stdout else ""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    peak = usage.ru_maxrss * KIBIBYTE / MEGA
    if not words:
        return Finding(len(output), peak, float("nan"), float("nan"))
    count, _, private, file = (int(number) for number in output.split())
    return Finding(count, peak, private * KIBIBYTE / MEGA, file * KIBIBYTE / MEGA)


def _print(found: dict[str, list[Finding]], steps: list[Step]) -> None:
    first = _median(found, NAIVE.label, "peak")
    idle = {LAUNCHER: IDLE.label, (): IDLE_DEFAULT.label}
    print("| | peak MB | beyond an idle JVM | times less | at the end: private | file pages | output |")
    print("|---|---|---|---|---|---|---|")
    for step in [IDLE_DEFAULT, IDLE, *steps]:
        peak = _median(found, step.label, "peak")
        beyond = peak - _median(found, idle.get(step.java, IDLE.label), "peak")
        private, file = (_median(found, step.label, part) for part in ("private", "file"))
        outputs = sorted({finding.output for finding in found[step.label]})
        cells = [f"{peak:.0f}", f"{beyond:.0f}", f"{first / peak:.1f}", *(_known(value) for value in (private, file))]
        print(f"| {step.label} | {' | '.join(cells)} | {', '.join(map(str, outputs))} |")


def _known(value: float) -> str:
    return "" if value != value else f"{value:.0f}"


def _median(found: dict[str, list[Finding]], label: str, part: str) -> float:
    return median(getattr(finding, part) for finding in found[label])


if __name__ == "__main__":
    sys.exit(main())
