"""Makes the golden files of TextTokenizerGoldenTest with Hugging Face's own Python library.

From the repository's root, with Python 3.10 or newer and `pip install tokenizers==0.23.3`:

    python tokenizer/src/test/python/make_golden.py

Offsets are turned from code points into UTF-16 units here, on their own, so that the Java code is
checked and not repeated.
"""

import json
import pathlib

from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers

ROOT = pathlib.Path(__file__).resolve().parents[4]
OUT = ROOT / "tokenizer/src/test/resources/dev/redraft/tokenizer"

HOSTILE = [
    "",
    " ",
    "a",
    "  two  spaces  ",
    "tab\tand\r\nline\n\nends",
    "no\u00a0break\u2009thin\u3000wide",
    "caf\u00e9 cafe\u0301 \u00e5\u030a\u0323",
    "\U0001F600",
    "smile \U0001F600\U0001F600 twice",
    "family \U0001F469\u200d\U0001F469\u200d\U0001F467\u200d\U0001F466 here",
    "flag \U0001F1E9\U0001F1EA and skin \U0001F44B\U0001F3FD",
    "\u6f22\u5b57\u3068\u304b\u306a",
    "\u0627\u0644\u0633\u0644\u0627\u0645 \u05e9\u05dc\u05d5\u05dd",
    "\u0928\u092e\u0938\u094d\u0924\u0947",
    "\u1100\u1161\u11a8 \ud55c\uae00",
    "zero\u200bwidth\ufeffmark\u00adhyphen",
    "\ufb01ne \uff21\uff22 \u00bd \u2460",
    "\ufffd\ufffd",
    "bell\x07 esc\x1b del\x7f nel\x85",
    "12,345.67 and 3/4 and 0x1F",
    "I'm, you've, he'd, they'll, don't -- we're.",
    "\u201cCurly\u201d \u2018quotes\u2019 \u2013 dash \u2014 dots\u2026",
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "!?!?!?...;;;:::",
    "<b>html</b> & `code` **bold** [link](http://example.org/a_b?c=d#e)",
    "Zalgo h\u0338\u0321\u032a\u032fe\u0334\u0322l\u0337\u0328p",
    "\U00010348 gothic \U0001D49C math \U0010FFFF last",
    "line\u2028separator\u2029paragraph",
]


def utf16(text, position):
    return len(text[:position].encode("utf-16-le")) // 2


def cases(tokenizer, texts):
    for text in texts:
        encoding = tokenizer.encode(text, add_special_tokens=False)
        offsets = [(utf16(text, start), utf16(text, end)) for start, end in encoding.offsets]
        yield {
            "text": text,
            "ids": encoding.ids,
            "starts": [start for start, _ in offsets],
            "ends": [end for _, end in offsets],
            "decoded": tokenizer.decode(encoding.ids, skip_special_tokens=True),
        }


def unigram():
    """A toy of T5's kind: Unigram, normalized, word starts marked."""
    words = "the he she go goes to school every day fine a b c".split()
    pieces = [("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), ("\u2581", -3.0)]
    pieces += [("\u2581" + word, -4.0) for word in words]
    pieces += [(letter, -6.0) for letter in "abcdefghijklmnopqrstuvwxyz.,!?'"]
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=2, byte_fallback=False))
    tokenizer.normalizer = normalizers.NFKC()
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.decoder = decoders.Metaspace()
    tokenizer.add_special_tokens(["<pad>", "</s>", "<unk>"])
    tokenizer.enable_truncation(4)
    tokenizer.enable_padding(length=16, pad_token="<pad>")
    tokenizer.save(str(OUT / "unigram.json"), pretty=False)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def write(name, tokenizer, texts):
    lines = (json.dumps(case, separators=(",", ":")) for case in cases(tokenizer, texts))
    (OUT / name).write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="ascii")


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    sentences = (ROOT / "testdata/sentences.txt").read_text(encoding="utf-8").splitlines()
    plain = [line for line in sentences if line and not line.startswith("#")][:25]
    tiny = Tokenizer.from_file(str(ROOT / "testdata/tiny-t5-int8/tokenizer.json"))
    write("golden-bpe.json", tiny, plain + HOSTILE)
    write("golden-unigram.json", unigram(), plain[:5] + HOSTILE)


if __name__ == "__main__":
    main()
