"""The tiny models that tests run on, one of every family, and the frame their tokenizers put around a text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from transformers import (
    BartConfig,
    BartForConditionalGeneration,
    MarianConfig,
    MarianMTModel,
    MBartConfig,
    MBartForConditionalGeneration,
    PreTrainedModel,
    T5Config,
    T5ForConditionalGeneration,
)

from redraft_export.graphs.precision import Fp32, Int4, PerRowInt8

VOCABULARY_SIZE = 400
POSITIONS = 256
END = "</s>"


@dataclass(frozen=True)
class TinyModel:
    """How to make one tiny model.

    `special_tokens` have the ids 0, 1, ...; `template` is the frame of a text, $A; `bundles` maps a folder's name to
    its precision; `rate` is the highest learning rate, `steps` how many batches it is trained for.
    """

    name: str
    special_tokens: tuple[str, ...]
    template: str
    bundles: dict[str, str]
    new: Callable[[int], PreTrainedModel]
    rate: float = 5e-3
    steps: int = 1000

    def token(self, name: str) -> int:
        """Id of a special token."""
        return self.special_tokens.index(name)


def t5(vocabulary_size: int, **overrides: Any) -> PreTrainedModel:
    """An untrained T5 of v0's kind unless told otherwise: gated SiLU, tied and scaled head."""
    settings: dict[str, Any] = dict(
        vocab_size=vocabulary_size,
        d_model=48,
        d_kv=16,
        d_ff=96,
        num_layers=1,
        num_decoder_layers=2,
        num_heads=2,
        dropout_rate=0.0,
        feed_forward_proj="gated-silu",
        pad_token_id=0,
        eos_token_id=1,
        decoder_start_token_id=0,
    )
    return T5ForConditionalGeneration(T5Config(**(settings | overrides)))


def t5_v11(vocabulary_size: int) -> PreTrainedModel:
    """T5 1.1: gated GELU, a head of its own, unscaled; its heads are wider than the model."""
    model = t5(
        vocabulary_size,
        num_layers=2,
        d_kv=32,
        feed_forward_proj="gated-gelu",
        tie_word_embeddings=False,
        scale_decoder_outputs=False,
    )
    # transformers 5 ties new models whatever the config says; only weights that differ in a file stay apart.
    model.lm_head.weight = torch.nn.Parameter(model.lm_head.weight.detach().clone())
    model.config.tie_word_embeddings = False
    return model


def _bart_settings(vocabulary_size: int, **overrides: Any) -> dict[str, Any]:
    settings: dict[str, Any] = dict(
        vocab_size=vocabulary_size,
        d_model=48,
        encoder_layers=2,
        decoder_layers=2,
        encoder_attention_heads=2,
        decoder_attention_heads=2,
        encoder_ffn_dim=96,
        decoder_ffn_dim=96,
        max_position_embeddings=POSITIONS,
        dropout=0.0,
        init_std=0.1,
    )
    return settings | overrides


def bart(vocabulary_size: int, **overrides: Any) -> PreTrainedModel:
    """BART as facebook/bart-large is set up: starts with `</s>`, its first token is forced to be `<s>`."""
    tokens = dict(bos_token_id=0, pad_token_id=1, eos_token_id=2, decoder_start_token_id=2)
    model = BartForConditionalGeneration(BartConfig(**_bart_settings(vocabulary_size, **(tokens | overrides))))
    model.generation_config.forced_bos_token_id = 0
    return model


def mbart(vocabulary_size: int, **overrides: Any) -> PreTrainedModel:
    """mBART as facebook/mbart-large-cc25 is set up: starts with the language, scaled embedding, pre-norm."""
    tokens = dict(bos_token_id=0, pad_token_id=1, eos_token_id=2, decoder_start_token_id=4, scale_embedding=True)
    return MBartForConditionalGeneration(MBartConfig(**_bart_settings(vocabulary_size, **(tokens | overrides))))


def marian(vocabulary_size: int, **overrides: Any) -> PreTrainedModel:
    """Marian as Helsinki-NLP's are set up: starts with the pad token, which it must never emit; biased logits."""
    tokens = dict(
        eos_token_id=0,
        pad_token_id=2,
        decoder_start_token_id=2,
        forced_eos_token_id=0,
        scale_embedding=True,
        activation_function="swish",
    )
    model = MarianMTModel(MarianConfig(**_bart_settings(vocabulary_size, **(tokens | overrides))))
    model.final_logits_bias.normal_(std=0.5)
    # Otherwise the best token now and then: the ban has something to do.
    model.final_logits_bias[0, 2] = 6.0
    model.generation_config.bad_words_ids = [[2]]
    return model


T5_TOKENS = ("<pad>", END, "<unk>")
BART_TOKENS = ("<s>", "<pad>", END, "<unk>")

TINY_MODELS = (
    TinyModel(
        "tiny-t5",
        T5_TOKENS,
        "$A </s>",
        {"tiny-t5-int8": PerRowInt8.label, "tiny-t5-fp32": Fp32.label},
        t5,
        steps=1300,
    ),
    TinyModel(
        "tiny-t5-v10",
        T5_TOKENS,
        "$A </s>",
        {"tiny-t5-v10-int4": Int4.label},
        lambda size: t5(size, num_layers=2, feed_forward_proj="relu"),
    ),
    TinyModel("tiny-t5-v11", T5_TOKENS, "$A </s>", {"tiny-t5-v11-int8": PerRowInt8.label}, t5_v11),
    TinyModel("tiny-bart", BART_TOKENS, "<s> $A </s>", {"tiny-bart-int8": PerRowInt8.label}, bart, 3e-3),
    TinyModel(
        "tiny-mbart", (*BART_TOKENS, "en_XX"), "$A </s> en_XX", {"tiny-mbart-int4": Int4.label}, mbart, 3e-3
    ),
    TinyModel(
        "tiny-marian", (END, "<unk>", "<pad>"), "$A </s>", {"tiny-marian-int8": PerRowInt8.label}, marian, 3e-3
    ),
)
