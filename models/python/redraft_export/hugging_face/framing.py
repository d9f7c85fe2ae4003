"""What goes around a text's own tokens before the encoder reads them: special tokens and the task prefix."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

from redraft_export.errors import UnsupportedModelError
from redraft_export.hugging_face.config import ModelConfig
from redraft_export.settings import Settings

TOKENIZER = "tokenizer.json"
TOKENIZER_CONFIG = "tokenizer_config.json"
SAMPLE = "This is it."


@dataclass(frozen=True)
class Frame:
    """The ids around every source: special tokens, those of the prefix, the source, special tokens."""

    start: tuple[int, ...]
    prefix: tuple[int, ...]
    end: tuple[int, ...]

    def around(self, ids: list[int]) -> list[int]:
        """The source as the encoder reads it."""
        return [*self.start, *self.prefix, *ids, *self.end]


def read_tokenizer(folder: Path) -> Tokenizer:
    """The folder's tokenizer, which neither truncates nor pads."""
    path = folder / TOKENIZER
    if not path.is_file():
        raise UnsupportedModelError(
            f"{path}: no such file; save the tokenizer with AutoTokenizer.from_pretrained(...).save_pretrained(...)"
        )
    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:  # tokenizers raises nothing more specific
        raise UnsupportedModelError(f"{path}: no tokenizer: {error}") from None
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def token_ids(tokenizer: Tokenizer, text: str) -> list[int]:
    """The ids of the text alone."""
    return tokenizer.encode(text, add_special_tokens=False).ids


def read_frame(folder: Path, config: ModelConfig, prefix: str) -> Frame:
    """What the folder's tokenizer puts around a text, and the tokens of `prefix`.

    Refuses a tokenizer that does not belong to the model: one with more tokens than the model's vocabulary, or one
    that does not end a source with the model's end token.
    """
    tokenizer = read_tokenizer(folder)
    where = folder / TOKENIZER
    size = tokenizer.get_vocab_size(with_added_tokens=True)
    if size > config.vocabulary_size:
        raise UnsupportedModelError(
            f"{where}: {size} tokens; expected at most vocab_size {config.vocabulary_size}: it is another model's"
        )
    tokenizer_config = folder / TOKENIZER_CONFIG
    if tokenizer_config.is_file() and Settings.read(tokenizer_config).get("separate_vocabs", False):
        Settings.read(tokenizer_config).refuse("separate_vocabs", "false: the source is to be the output's draft")
    start, end = _special_tokens(tokenizer)
    if config.end_token not in end:
        raise UnsupportedModelError(
            f"{where}: puts the tokens {list(end)} behind a text; expected the end token {config.end_token} among"
            " them: it is another model's, or was saved without its post-processor"
        )
    return Frame(start, tuple(_prefix_tokens(tokenizer, prefix)), end)


def differently_joined(folder: Path, frame: Frame, prefix: str, sentences: list[str]) -> int:
    """How many sentences the tokenizer splits otherwise with the prefix before them than on their own."""
    tokenizer = read_tokenizer(folder)
    return sum(
        tokenizer.encode(prefix + sentence).ids != frame.around(token_ids(tokenizer, sentence))
        for sentence in sentences
    )


def _special_tokens(tokenizer: Tokenizer) -> tuple[tuple[int, ...], tuple[int, ...]]:
    encoding = tokenizer.encode(SAMPLE)
    special = encoding.special_tokens_mask
    if 0 not in special:
        return (), tuple(encoding.ids)
    start = special.index(0)
    end = len(special) - special[::-1].index(0)
    return tuple(encoding.ids[:start]), tuple(encoding.ids[end:])


def _prefix_tokens(tokenizer: Tokenizer, prefix: str) -> list[int]:
    """The prefix's tokens, without a last one for the space behind it where that space is part of the next word's."""
    if not prefix:
        return []
    joined = token_ids(tokenizer, prefix + SAMPLE)
    alone = token_ids(tokenizer, SAMPLE)
    trimmed = token_ids(tokenizer, prefix.rstrip())
    return trimmed if joined == [*trimmed, *alone] else token_ids(tokenizer, prefix)
