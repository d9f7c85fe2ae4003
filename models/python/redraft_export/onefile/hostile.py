"""Texts that tokenizers trip over: empty ones, white space, NUL, other scripts, special tokens' names, long words."""

from __future__ import annotations

TEXTS = [
    "",
    " ",
    "   ",
    "a",
    " a",
    "a ",
    "  a  b   c  ",
    "a\tb\nc\r\nd\r",
    "\n\n a",
    "x  \n\n  y  ",
    "it\t's\r't\n'll \u2028\r's",
    "naïve café e\u0301 n\u0303 a\u0301",
    "😀 ok 👩\u200d👩\u200d👧\u200d👦 👍🏽! 🇩🇪",
    "中文测试，你好。 हिन्दी ไทย العربية עברית",
    "</s>",
    "a </s> b<pad><unk> x <s>",
    "abc  12  3 1234 56 a1b2's",
    " ½ ²x a ① ٣٤ १२ Ⅷ",
    "it's don't I'LL we’ve ''s 's",
    "a\u00a0b \u3000c \u20285",
    "\ufeffx \u200bz \u00ad",
    "a\0b \0 c\0",
    "\x01\x7f",
    "_a_b__ #$% !!!   ???",
    "\ufffd \ue000 \U000f1234 \U000e0001",
    "e" * 200,
    "Hello, world. " * 20,
]
