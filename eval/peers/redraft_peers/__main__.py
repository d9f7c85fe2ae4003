"""Measures Redraft and its peers on the same sentences, in turns: `python -m redraft_peers --help`."""

from __future__ import annotations

import argparse
import fnmatch
import json
import shutil
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

from redraft_peers.contenders import Contender, Kind, Models, contenders
from redraft_peers.figures import figures
from redraft_peers.java import BuildFailed, JavaPrograms, run
from redraft_peers.machine import machine
from redraft_peers.report import render
from redraft_peers.rounds import Plan, Rounds, Selection
from redraft_peers.scores import EvaluationSet, Scorer, read_lines, score

CHECKOUT = Path(__file__).resolve().parents[3]
SHARED = CHECKOUT.parent / "shared"
BUNDLED = Path("models/src/main/resources/dev/redraft/models/bundled")


def parse() -> argparse.Namespace:
    """The options."""
    plan = Plan()
    parser = argparse.ArgumentParser(
        prog="redraft_peers", description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter
    )
    add = parser.add_argument
    add("--out", type=Path, default=CHECKOUT.parent / "bench-peers", help="folder for results; made if need be")
    add("--redraft", type=Path, default=CHECKOUT, help="the checkout whose Redraft is measured")
    add("--model", type=Path, default=CHECKOUT.parent / "bundles/bundled-hf", help="Hugging Face folder of the bundled model")
    add("--int8", type=Path, help="Redraft bundle in INT8 (default: the bundled one)")
    add("--fp32", type=Path, default=CHECKOUT.parent / "bundles/bundled-fp32", help="Redraft bundle in FP32")
    add("--jfleg", type=Path, default=SHARED / "eval/jfleg/dev", help="folder of JFLEG's development half")
    add("--m2", type=Path, default=SHARED / "eval/conll2013/conll2013.errant.m2", help="CoNLL-2013 as M2")
    add("--text", type=Path, help="time on these sentences, one a line (default: JFLEG's, as people write)")
    add("--only", nargs="+", metavar="PATTERN", default=["*"], help="contenders to run, such as 'redraft-*'")
    add("--no-scores", action="store_true", help="leave the scores out")
    add("--sentences", type=int, default=plan.sentence_count, help="sentences to time")
    add("--chunk", type=int, default=plan.chunk, help="sentences a turn")
    add("--passes", type=int, default=plan.passes, help="how often each sentence is timed")
    add("--warm-up", type=int, default=plan.warm_up, help="sentences before, which do not count")
    add("--pause", type=float, default=plan.pause_seconds, help="seconds of rest before each turn")
    add("--patience", type=float, default=plan.patience_seconds, help="seconds a turn may take")
    add("--seed", type=int, default=plan.seed, help="draws the order of turns")
    return parser.parse_args()


def plan_of(options: argparse.Namespace) -> Plan:
    """The plan the options describe."""
    return Plan(
        sentence_count=options.sentences,
        chunk=options.chunk,
        passes=options.passes,
        warm_up=options.warm_up,
        pause_seconds=options.pause,
        patience_seconds=options.patience,
        seed=options.seed,
    )


def prepare(options: argparse.Namespace) -> list[Contender]:
    """Builds and converts everything, and returns the chosen contenders."""
    bundles = {"int8": options.int8 or options.redraft / BUNDLED, "fp32": options.fp32}
    java = JavaPrograms(options.redraft, options.out / "classes")
    tell("building Redraft and LanguageTool's contender")
    java.build()
    converted = options.out / "ctranslate2"
    tell("converting the model for CTranslate2")
    converter = Path(sys.executable).with_name("ct2-transformers-converter")
    run([converter, "--model", options.model, "--output_dir", converted, "--quantization", "float32", "--force"])
    shutil.copyfile(options.model / "tokenizer.json", converted / "tokenizer.json")
    chosen = [
        contender
        for contender in contenders(Models(options.model, converted, bundles), java)
        if any(fnmatch.fnmatch(contender.key, pattern) for pattern in options.only)
    ]
    if not chosen:
        raise SystemExit(f"no contender is called {' or '.join(options.only)}")
    return chosen


def check(options: argparse.Namespace) -> None:
    """Refuses what cannot be measured before anything is built."""
    for name in ("sentences", "chunk", "passes"):
        if getattr(options, name) < 1:
            raise SystemExit(f"--{name} is {getattr(options, name)}, but at least 1 is needed")
    needed = [options.model / "model.safetensors", options.fp32 / "redraft.json"]
    needed += [options.text] if options.text else [options.jfleg]
    needed += [] if options.no_scores else [options.jfleg, options.m2]
    for path in needed:
        if not path.exists():
            raise SystemExit(f"there is no {path}; name another with an option (eval/peers/README.md says where from)")


def measure(options: argparse.Namespace) -> dict[str, Any]:
    """Runs everything; the results as they are written."""
    start = time.monotonic()
    about = machine(options.redraft)
    plan = plan_of(options)
    chosen = prepare(options)
    scorer = Scorer(options.redraft, options.out)
    jfleg = EvaluationSet.jfleg(options.jfleg)
    sentences = read_lines(options.text) if options.text else scorer.natural(jfleg)
    selection = Selection.of(sentences, plan)
    seen = Rounds(plan, options.out, tell).run(chosen, selection)
    scores: list[dict[str, Any]] = []
    if not options.no_scores:
        tell("scoring")
        others = [contender for contender in chosen if contender.kind is Kind.TEXT and not contender.precision]
        scores = score(scorer, [jfleg, EvaluationSet.m2(options.m2)], others, plan.patience_seconds)
    return {
        "machine": about,
        "plan": asdict(plan),
        "text": options.text.name if options.text else "JFLEG dev as people write",
        "sentence_count": len(selection.measured),
        "contenders": figures(seen),
        "scores": scores,
        "minutes": round((time.monotonic() - start) / 60, 1),
    }


def tell(line: str) -> None:
    """Reports progress."""
    print(f"redraft_peers: {line}", file=sys.stderr, flush=True)


def main() -> None:
    """Measures, writes `peers.json` and `peers.md`, and prints the tables."""
    options = parse()
    check(options)
    options.out.mkdir(parents=True, exist_ok=True)
    try:
        results = measure(options)
    except BuildFailed as failure:
        raise SystemExit(f"redraft_peers: {failure}") from failure
    tables = render(results)
    (options.out / "peers.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    (options.out / "peers.md").write_text(tables, encoding="utf-8")
    print(tables, end="")


if __name__ == "__main__":
    main()
