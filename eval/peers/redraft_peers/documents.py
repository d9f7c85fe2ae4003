"""What LanguageTool and Harper flag in correct documents: `python -m redraft_peers.documents testdata/clean`, as Markdown.

Every match that has a suggestion is a wrong correction. Both take the documents as plain text, with their default rules, once as
American and once as British English; of the two, the one that flags less counts, document by document.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Iterable, Mapping, Sequence

from redraft_peers.java import BuildFailed, JavaPrograms

WORD = re.compile(r"\S*[^\W_]\S*")
VARIANTS = ("US", "GB")


@dataclass(frozen=True)
class Document:
    """A correct document; `kind` is the name of its folder."""

    path: Path
    kind: str
    text: str

    @property
    def word_count(self) -> int:
        """What white space parts and has a letter or digit, as `redraft eval clean` counts."""
        return len(WORD.findall(self.text))


@dataclass(frozen=True)
class Flag:
    """A match with a suggestion. `is_spelling` is what the corrector itself calls so."""

    flagged: str
    rule: str
    is_spelling: bool

    @property
    def is_name(self) -> bool:
        """Whether it says that a capitalised word is not known."""
        return self.is_spelling and self.flagged[:1].isupper()


Flags = Mapping[Path, Sequence[Flag]]


def read(folder: Path) -> list[Document]:
    """The documents in the folder's folders, but for corrected texts."""
    files = sorted(path for path in folder.glob("*/*") if path.is_file() and ".corrected." not in path.name)
    return [Document(path, path.parent.name, path.read_text(encoding="utf-8")) for path in files]


def language_tool(documents: Sequence[Document], command: Sequence[str], variant: str) -> Flags:
    """Runs LanguageTool on all documents; CalledProcessError if it fails."""
    paths = "".join(f"{document.path}\n" for document in documents)
    done = subprocess.run(
        [*command, f"en-{variant}"], input=paths, stdout=subprocess.PIPE, encoding="utf-8", check=True
    )
    texts = {str(document.path): document.text.encode("utf-16-le") for document in documents}
    flags = defaultdict(list)
    for line in done.stdout.splitlines():
        path, start, end, category, rule, has_suggestion = line.split("\t")
        if has_suggestion == "true":
            flagged = texts[path][2 * int(start) : 2 * int(end)].decode("utf-16-le")
            flags[Path(path)].append(Flag(flagged, rule, category == "TYPOS"))
    return flags


def harper(documents: Iterable[Document], variant: str) -> Flags:
    """Runs Harper on all documents."""
    import harper as engine  # only where it is wanted: it is a binary wheel

    dialect = {"US": engine.Dialect.AMERICAN, "GB": engine.Dialect.BRITISH}[variant]
    linter = engine.Linter(dialect)
    flags = {}
    for document in documents:
        lints = linter.lint(document.text, language=engine.Language.PLAINTEXT)
        flags[document.path] = [
            Flag(lint.problem_text, lint.lint_kind, lint.lint_kind == "Spelling") for lint in lints if lint.suggestions
        ]
    return flags


def fewer(first: Flags, second: Flags, documents: Sequence[Document]) -> Flags:
    """Of two runs, document by document the one that flags less."""
    return {
        document.path: min(first.get(document.path, ()), second.get(document.path, ()), key=len)
        for document in documents
    }


def table(documents: Sequence[Document], found: Mapping[str, Flags]) -> str:
    """A Markdown table: by kind and corrector, flags, those of them that are unknown names, and flags in 1,000 words."""
    titles = "".join(f" {name} | names | per 1,000 |" for name in found)
    lines = [f"| kind | words |{titles}", "|---|---:|" + "---:|" * (3 * len(found))]
    by_kind = defaultdict(list)
    for document in documents:
        by_kind[document.kind].append(document)
    for kind, some in [*sorted(by_kind.items()), ("all", list(documents))]:
        words = sum(document.word_count for document in some)
        row = f"| {kind} | {words:,} |"
        for flags in found.values():
            here = [flag for document in some for flag in flags.get(document.path, ())]
            names = sum(flag.is_name for flag in here)
            row += f" {len(here)} | {names} | {1000 * len(here) / max(1, words):.1f} |"
        lines.append(row)
    return "\n".join(lines)


def main() -> int:
    """Prints the table; with --list, every flag on the error stream."""
    parser = argparse.ArgumentParser(prog="redraft_peers.documents", description=__doc__)
    parser.add_argument("folder", type=Path, help="holds a folder for each kind of document")
    parser.add_argument("--list", action="store_true", help="show every flag, too")
    options = parser.parse_args()
    documents = read(options.folder.resolve())
    with tempfile.TemporaryDirectory() as classes:
        try:
            command = JavaPrograms(options.folder, Path(classes)).language_tool_flags()
        except BuildFailed as failure:
            print(f"redraft_peers.documents: {failure}", file=sys.stderr)
            return 1
        tool = [language_tool(documents, command, variant) for variant in VARIANTS]
    found = {
        "LanguageTool": fewer(*tool, documents),
        "Harper": fewer(*(harper(documents, variant) for variant in VARIANTS), documents),
    }
    print(table(documents, found))
    if options.list:
        for name, flags in found.items():
            for document in documents:
                for flag in flags.get(document.path, ()):
                    where = document.path.relative_to(options.folder.resolve())
                    print(f"{name}\t{where}\t{flag.rule}\t{flag.flagged!r}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
