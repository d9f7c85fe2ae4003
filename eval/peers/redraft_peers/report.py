"""Renders results as Markdown: `python -m redraft_peers.report RESULTS.json [--into PAGE]`.

Without `--into` the tables are printed. With it they replace what stands between the page's two marks.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any, Callable, Sequence

BEGIN = "<!-- peers: begin -->"
END = "<!-- peers: end -->"
BUSY_LOAD = 0.5
"""The load before a measurement above which its tables say that the machine was not its own."""

Entry = dict[str, Any]
Column = tuple[str, Callable[[Entry], str]]


def number(value: float | None, digits: int = 1) -> str:
    """A number, or a dash where there is none."""
    return "–" if value is None else f"{value:.{digits}f}"


def _ratio(name: str) -> Callable[[Entry], str]:
    def shown(entry: Entry) -> str:
        ratio = entry.get("ratio", {}).get(name)
        return "1" if ratio is None else f"{ratio['value']:.2f} ({ratio['low']:.2f}–{ratio['high']:.2f})"

    return shown


def _millis(name: str) -> Callable[[Entry], str]:
    return lambda entry: number(entry["millis"][name])


def _differing(entry: Entry) -> str:
    return str(entry["differing"].get("fp32", "–"))


def _differing_own(entry: Entry) -> str:
    return str(entry["differing"].get(entry["precision"], "–"))


NAME: list[Column] = [("", lambda entry: entry["name"])]
MODEL: list[Column] = [*NAME, ("precision", lambda entry: entry["precision"].upper())]
PER_SECOND: Column = ("sentences/s", lambda entry: number(entry["sentences_per_second"]))
TIMES: list[Column] = [(f"{name} ms", _millis(name)) for name in ("p50", "p95", "p99", "mean")]
RATIOS: list[Column] = [(f"× {name}", _ratio(name)) for name in ("p50", "p99", "mean")]

TOKENS: list[Column] = [
    *MODEL,
    ("threads", lambda entry: str(entry["threads"])),
    *TIMES,
    PER_SECOND,
    *RATIOS,
]
WORK: list[Column] = [
    *MODEL,
    ("threads", lambda entry: str(entry["threads"])),
    ("decoder calls", lambda entry: number(entry["calls"], 2)),
    ("text to text p50 ms", lambda entry: number(entry["text_millis"])),
    ("processor ms", lambda entry: number(entry["cpu_millis"])),
    ("peak MB", lambda entry: number(None if entry["peak_bytes"] is None else entry["peak_bytes"] / 1e6, 0)),
    ("differing from Redraft's greedy FP32", _differing),
    ("from its greedy of the same precision", _differing_own),
]
THROUGHPUT: list[Column] = [
    *MODEL,
    PER_SECOND,
    ("× mean", _ratio("mean")),
    ("processor ms", lambda entry: number(entry["cpu_millis"])),
    ("differing from Redraft's greedy FP32", _differing),
]
TEXT: list[Column] = [
    *NAME,
    *TIMES,
    *RATIOS,
    ("peak MB", lambda entry: number(None if entry["peak_bytes"] is None else entry["peak_bytes"] / 1e6, 0)),
]


def table(columns: Sequence[Column], entries: Sequence[Entry]) -> str:
    """A Markdown table, a row an entry."""
    rows = [[title for title, _ in columns], ["---"] * len(columns)]
    rows += [[show(entry) for _, show in columns] for entry in entries]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def render(results: dict[str, Any]) -> str:
    """All tables, with what they were measured on."""
    entries = results["contenders"]
    running = {
        kind: [entry for entry in entries if entry["kind"] == kind and "did_not_run" not in entry]
        for kind in ("tokens", "throughput", "text")
    }
    parts = [_conditions(results)]
    for kind, title, tables in (
        ("tokens", "The same weights, one sentence at a time, source ids to output ids", [TOKENS, WORK]),
        ("throughput", "The same weights, {chunk} sentences at once on two threads, text to text", [THROUGHPUT]),
        ("text", "Finished correctors, one sentence at a time, text to text", [TEXT]),
    ):
        if running[kind]:
            parts.append(f"**{title.format(**results['plan'])}**")
            parts += [table(columns, running[kind]) for columns in tables]
    if results["scores"]:
        parts += ["**Finished correctors, scores**", _scores(results["scores"])]
    parts.append(_failures([*entries, *results["scores"]]))
    return "\n\n".join(part for part in parts if part) + "\n"


def _conditions(results: dict[str, Any]) -> str:
    machine, plan = results["machine"], results["plan"]
    versions = sorted({entry["description"] for entry in results["contenders"] if entry["description"]})
    busy = (machine["load_before"] or 0) > BUSY_LOAD
    warning = " Other work was running: times are too long, and those of two threads on one sentence mean nothing."
    passes = f"{plan['passes']} pass{'es' if plan['passes'] > 1 else ''}"
    return "\n".join(
        [
            f"Measured on {machine['date']}, commit {machine['commit']}, on {machine['processor']}, {machine['cores']} "
            f"cores; load before {number(machine['load_before'], 2)}." + (warning if busy else ""),
            f"{results['sentence_count']} sentences of {results['text']}, {passes}, in "
            f"turns of {plan['chunk']}, order drawn anew each round; {plan['warm_up']} sentences of warm-up.",
            "× is the time over that of the row with a 1, with 95% bootstrap intervals: above 1, that row is faster.",
            "",
            "Versions: " + "; ".join(versions) + ".",
        ]
    )


def _scores(entries: Sequence[Entry]) -> str:
    scored = [entry for entry in entries if "scores" in entry]
    names: dict[str, list[str]] = {}
    for entry in scored:
        for score in entry["scores"]:
            if score not in names.setdefault(entry["set"], []):
                names[entry["set"]].append(score)
    by_system: dict[str, dict[tuple[str, str], float]] = {}
    for entry in scored:
        row = by_system.setdefault(entry["name"], {})
        row.update({(entry["set"], score): value for score, value in entry["scores"].items()})
    keys = [(chosen, score) for chosen, scores in names.items() for score in scores]
    rows = [["", *(f"{chosen} {score}" for chosen, score in keys)], ["---"] * (len(keys) + 1)]
    rows += [[name, *(number(row.get(key), 2) for key in keys)] for name, row in by_system.items()]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def _failures(entries: Sequence[Entry]) -> str:
    failed = [entry for entry in entries if "did_not_run" in entry]
    lines = [
        f"- {entry.get('key', entry['name'])}{' on ' + entry['set'] if 'set' in entry else ''}: "
        + entry["did_not_run"].replace("\n", "\n  ")
        for entry in failed
    ]
    return "\n".join(["Did not run:", "", *lines]) if lines else ""


def replaced(page: str, tables: str) -> str:
    """The page with the tables between its marks; ValueError if it lacks them."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the page needs the lines {BEGIN} and {END}, in this order")
    return f"{before}{BEGIN}\n{tables}{END}{after}"


def main() -> None:
    """Prints or inserts the tables."""
    parser = argparse.ArgumentParser(prog="redraft_peers.report", description=__doc__)
    parser.add_argument("results", type=Path)
    parser.add_argument("--into", type=Path, metavar="PAGE", help="Markdown file to put the tables into")
    arguments = parser.parse_args()
    tables = render(json.loads(arguments.results.read_text(encoding="utf-8")))
    if arguments.into is None:
        print(tables, end="")
        return
    page = arguments.into.read_text(encoding="utf-8")
    try:
        arguments.into.write_text(replaced(page, tables), encoding="utf-8", newline="\n")
    except ValueError as error:
        raise SystemExit(f"{arguments.into}: {error}") from error


if __name__ == "__main__":
    main()
