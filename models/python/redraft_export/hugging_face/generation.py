"""What a model folder says about greedy decoding: the tokens it begins and ends with, and those it never emits.

`generation_config.json` counts, or `config.json` where there is none, as in transformers. What a folder asks for beyond
greedy decoding is of three kinds: expressed in the graphs or the prompt, refused, or (beam search, sampling, length
limits) a way of decoding that a bundle replaces by its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from redraft_export.settings import Settings, is_whole

HARMLESS: dict[str, tuple[Any, ...]] = {
    "repetition_penalty": (1.0,),
    "encoder_repetition_penalty": (1.0,),
    "no_repeat_ngram_size": (0,),
    "encoder_no_repeat_ngram_size": (0,),
    "min_length": (0,),
    "min_new_tokens": (0,),
    "guidance_scale": (1.0,),
    "begin_suppress_tokens": ([],),
    "sequence_bias": (),
    "exponential_decay_length_penalty": (),
    "watermarking_config": (),
    "stop_strings": (),
}
"""Settings that change greedy output, each with the values that don't."""

REPLACED = {"num_beams": 1, "do_sample": False, "penalty_alpha": 0.0}
"""Ways of decoding other than greedy, each with the value that stands for greedy decoding."""


@dataclass(frozen=True)
class DecodingTokens:
    """The tokens of greedy decoding.

    `prompt` is what the decoder reads before it emits: the start token, and the first token where it is forced.
    `banned` are never emitted.
    """

    prompt: tuple[int, ...]
    end: int
    pad: int
    banned: tuple[int, ...]


def read_tokens(config: Settings, generation: Settings) -> DecodingTokens:
    """The tokens, each taken from `config` where `generation` has none; refuses what changes greedy output."""
    for key, harmless in HARMLESS.items():
        if generation.get(key) is not None and generation.get(key) not in harmless:
            generation.refuse(key, "none: a bundle decodes by plain greedy decoding; delete the key if you want that")
    end = _token_source("eos_token_id", config, generation).token("eos_token_id")
    start = _token_source("decoder_start_token_id", config, generation).token(
        "decoder_start_token_id", "add the id of the token that the model's outputs begin with"
    )
    prompt = (start,)
    if generation.get("forced_bos_token_id") is not None:
        prompt = (start, generation.token("forced_bos_token_id"))
    pads = _token_source("pad_token_id", config, generation)
    pad = end if pads.get("pad_token_id") is None else pads.token("pad_token_id")
    return DecodingTokens(prompt, end, pad, _banned(generation, end))


def replaced_settings(generation: Settings) -> list[str]:
    """The settings that ask for something other than greedy decoding, as `key value`."""
    return [
        f"{key} {generation.get(key)}"
        for key, greedy in REPLACED.items()
        if generation.get(key) is not None and generation.get(key) != greedy
    ]


def _token_source(key: str, config: Settings, generation: Settings) -> Settings:
    return config if generation.get(key) is None else generation


def _banned(generation: Settings, end: int) -> tuple[int, ...]:
    """Suppressed tokens and bad words of one token; the end token is never banned, as in transformers."""
    words = generation.get("bad_words_ids", [])
    if not isinstance(words, list) or not all(_is_single(word) for word in words):
        generation.refuse("bad_words_ids", "words of one token each")
    banned = {word[0] for word in words if word[0] != end} | set(generation.tokens("suppress_tokens"))
    return tuple(sorted(banned))


def _is_single(word: object) -> bool:
    return isinstance(word, list) and len(word) == 1 and is_whole(word[0])
