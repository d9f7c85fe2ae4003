"""Makes the word list of dev.redraft.corrector.lexicon from SCOWL and LemmInflect; README.md beside this file says how."""

import argparse
import gzip
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

VARIETIES = ["english", "american", "british", "british_z", "variant_1"]
KINDS = ["words", "upper", "proper-names", "contractions", "abbreviations"]
PARTS = {"noun": "N", "verb": "V", "adj": "A", "adv": "R"}
FORMS = {"noun": ["Ns"], "verb": ["Vd", "Vn", "Vg", "Vz"], "adj": ["Ar", "At"], "adv": ["Rr", "Rt"]}
LETTERS = {"a", "A", "I"}
"""The letters that are words."""
MASS = "Nm"
BE = {"be": "V", "am": "V:be", "are": "V:be", "is": "Vz:be", "was": "Vd:be", "were": "Vd:be", "been": "Vn:be", "being": "Vg:be"}
"""The one verb that LemmInflect does not list."""


def words(folder: Path, largest: int) -> set[str]:
    """SCOWL's words up to a size, without possessives."""
    found = set()
    for variety in VARIETIES:
        for kind in KINDS:
            for file in folder.glob(f"{variety}-{kind}.*"):
                if int(file.suffix[1:]) <= largest:
                    found.update(file.read_text(encoding="latin-1").split())
    return {word for word in found if not word.endswith("'s") and (len(word) > 1 or word in LETTERS)}


def analyses(inflections: Iterator[str]) -> dict[str, set[str]]:
    """For every form its codes, each with the lemma where that is another word."""
    found = defaultdict(set)
    for line in inflections:
        lemma, part, *columns = line.strip().split(",")
        forms = [column.split("/") if column else [] for column in columns]
        if part == "noun" and (not forms or not forms[0] or lemma in forms[0]):
            found[lemma].add(MASS)
        if part == "verb" and len(forms) > 1 and not forms[1]:
            forms[1] = forms[0]
        found[lemma].add(PARTS[part])
        for code, spellings in zip(FORMS[part], forms):
            for form in spellings:
                if form != lemma or part != "noun":
                    found[form].add(code if form == lemma else f"{code}:{lemma}")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scowl", type=Path, required=True, help="the folder of Debian's package scowl, usr/share/dict/scowl")
    parser.add_argument("--lemminflect", type=Path, required=True, help="the wheel of PyPI's package lemminflect")
    parser.add_argument("--size", type=int, default=60, help="SCOWL's size, up to which words count (default: %(default)s)")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    known = words(given.scowl, given.size)
    with zipfile.ZipFile(given.lemminflect) as wheel:
        packed = wheel.read("lemminflect/resources/infl_lu.csv.gz")
    found = analyses(iter(gzip.decompress(packed).decode("utf-8").splitlines()))
    for form, code in BE.items():
        found[form].add(code)
    lines = ["\t".join([word, *sorted(found.get(word, ()))]) for word in known]
    given.out.write_text("".join(f"{line}\n" for line in sorted(lines)), encoding="utf-8")


if __name__ == "__main__":
    main()
