"""Makes the source of the lexicon of dev.redraft.corrector.lexicon; README.md beside this file says how, and of what."""

import argparse
import gzip
import importlib.util
import lzma
import re
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

VARIETIES = ["english", "american", "british", "british_z", "variant_1"]
KINDS = ["words", "upper", "proper-names", "contractions", "abbreviations"]
PARTS = {"noun": "N", "verb": "V", "adj": "A", "adv": "R"}
FORMS = {"noun": ["Ns"], "verb": ["Vd", "Vn", "Vg", "Vz"], "adj": ["Ar", "At"], "adv": ["Rr", "Rt"]}
LETTERS = {"a", "A", "I"}
"""The letters that are words."""
MASS = "Nm"
BE = {"be": "V", "am": "V:be", "are": "V:be", "is": "Vz:be", "was": "Vd:be", "were": "Vd:be", "been": "Vn:be", "being": "Vg:be"}
"""The one verb that LemmInflect does not list."""


NAMES = ["upper", "proper-names"]
"""The kinds of SCOWL's lists whose words are names, or derived from some."""
RARE_VARIETIES = [*VARIETIES, "variant_2", "british_variant_1", "british_variant_2", "canadian", "australian"]
LARGEST_RARE = 70
AMERICAN = ["american", "american_variant_1"]
BRITISH = ["british", "british_variant_1"]
WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
LEAST_OF_NAME = 4
"""How often a name that SCOWL lacks must stand in the corpus with a capital, inside a sentence."""
LEAST_OF_WORD = 20
"""How often a word that SCOWL lacks must stand in the corpus."""
MOSTLY = 0.8
"""The share of a name's occurrences, at least, that have a capital."""
ALSO_NAME = 0.3
"""The share with a capital from which on a word is a name as well."""
OFTEN_NAME = 30


class Counts(NamedTuple):
    """How often words stand in the corpus."""

    inside: Counter
    """As they are written, inside of sentences, where a capital means something."""
    total: Counter
    """In lower case, anywhere."""


def words(folder: Path, varieties: list[str], kinds: list[str], largest: int) -> set[str]:
    """SCOWL's words up to a size, without possessives."""
    found = set()
    for variety in varieties:
        for kind in kinds:
            for file in folder.glob(f"{variety}-{kind}.*"):
                if int(file.suffix[1:]) <= largest:
                    found.update(file.read_text(encoding="latin-1").split())
    return {word for word in found if not word.endswith("'s") and (len(word) > 1 or word in LETTERS)}


def counts(corpus: Path) -> Counts:
    """Counts the words of a corpus with a sentence a line; what is set in capitals or like a title says nothing of names."""
    inside, total = Counter(), Counter()
    with lzma.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            found = WORD.findall(line.replace("\u2019", "'"))
            total.update(word.lower() for word in found)
            rest = found[1:]
            if 2 * sum(word[0].isupper() for word in rest) <= len(rest) or len(rest) < 4:
                inside.update(rest)
    return Counts(inside, total)


def capital(word: str) -> str:
    return word[0].upper() + word[1:]


def names(counted: Counts) -> set[str]:
    """Words that the corpus writes with a capital, mostly."""
    return {
        word
        for word, count in counted.inside.items()
        if count >= LEAST_OF_NAME and len(word) > 2 and word[0].isupper() and word[1:].islower() and not word.endswith("'s")
        and count >= MOSTLY * (count + counted.inside[word.lower()])
    }  # fmt: skip


def others(counted: Counts, misspelt: set[str]) -> set[str]:
    """Words of the corpus in lower case that nobody lists, and nobody lists as misspellings."""
    return {
        word
        for word, count in counted.inside.items()
        if count >= LEAST_OF_WORD and len(word) > 1 and word.islower() and word not in misspelt and not word.endswith("'s")
    }


def is_name(word: str, listed: set[str], counted: Counts) -> bool:
    """Whether a word, as it is written, is a name, or is one as well."""
    written = capital(word)
    if word != written:
        often = counted.inside[written]
        return often >= OFTEN_NAME and often >= ALSO_NAME * (often + counted.inside[word])
    return written in listed


def one_spelling(word: str) -> str:
    """The trainer's, whose package would load all of the trainer."""
    if not hasattr(one_spelling, "of"):
        spec = importlib.util.find_spec("training")
        assert spec and spec.submodule_search_locations, "models/python must be on PYTHONPATH"
        file = Path(spec.submodule_search_locations[0]) / "corruption" / "dialects.py"
        loaded = importlib.util.spec_from_file_location("dialects", file)
        module = importlib.util.module_from_spec(loaded)
        loaded.loader.exec_module(module)
        one_spelling.of = module.one_spelling
    return one_spelling.of(word)


def variants(known: Iterable[str], american: set[str], british: set[str]) -> dict[str, tuple[str, str]]:
    """Word -> a spelling that stands for all of its variants, and whether it is American (U), British (G) or both's (B)."""
    groups = defaultdict(set)
    for word in known:
        if word.isalpha():
            groups[one_spelling(word)].add(word)
    found = {}
    for group in groups.values():
        marked = {word for word in group if (word in american) != (word in british)}
        if len(group) > 1 and marked:
            first = min(group)
            for word in group:
                mark = "B" if word not in marked else "U" if word in american else "G"
                found[word] = (first, mark)
    return found


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


def letter(count: int) -> str:
    """How often, from A for never; each letter is twice as often as the one before it."""
    return chr(ord("A") + min(25, count.bit_length()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scowl", type=Path, required=True, help="the folder of Debian's package scowl, usr/share/dict/scowl")
    parser.add_argument("--lemminflect", type=Path, required=True, help="the wheel of PyPI's package lemminflect")
    parser.add_argument("--corpus", type=Path, required=True, help="sentences, a line each, packed by xz")
    parser.add_argument("--misspellings", type=Path, required=True, help="misspellings, each before a tab")
    parser.add_argument("--size", type=int, default=60, help="SCOWL's size, up to which words are common (default: %(default)s)")
    parser.add_argument("--out", type=Path, required=True, help="what Morfologik's dict_compile reads: stem, word and tag")
    given = parser.parse_args()
    counted = counts(given.corpus)
    misspelt = {line.partition("\t")[0] for line in given.misspellings.read_text(encoding="utf-8").splitlines()}
    common = words(given.scowl, VARIETIES, KINDS, given.size)
    proper = words(given.scowl, RARE_VARIETIES, NAMES, LARGEST_RARE) | names(counted)
    rare = words(given.scowl, RARE_VARIETIES, KINDS, LARGEST_RARE) | proper | others(counted, misspelt)
    with zipfile.ZipFile(given.lemminflect) as wheel:
        packed = wheel.read("lemminflect/resources/infl_lu.csv.gz")
    found = analyses(iter(gzip.decompress(packed).decode("utf-8").splitlines()))
    for form, code in BE.items():
        found[form].add(code)
    spelt = variants(
        {word for word in common | rare if word.islower()},
        words(given.scowl, AMERICAN, ["words"], LARGEST_RARE) | words(given.scowl, ["english"], ["words"], LARGEST_RARE),
        words(given.scowl, BRITISH, ["words"], LARGEST_RARE) | words(given.scowl, ["english"], ["words"], LARGEST_RARE),
    )
    lines = []
    for word in common | rare:
        flags = ("" if word in common else "r") + ("n" if is_name(word, proper, counted) else "")
        count = counted.total[word.lower()] if word.islower() else counted.inside[word]
        lines.append((word, word, f"={letter(count)}{flags}"))
        if word in common:
            for code in found.get(word, ()):
                form, _, lemma = code.partition(":")
                lines.append((lemma or word, word, form))
        if word in spelt:
            lines.append((spelt[word][0], word, f"~{spelt[word][1]}"))
    given.out.write_text("".join(f"{line}\n" for line in sorted("+".join(line) for line in lines)), encoding="utf-8")


if __name__ == "__main__":
    main()
