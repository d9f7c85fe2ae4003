"""The part of a `config.json` that shapes the graphs, and the refusal of what the graphs can't express."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from redraft_export.errors import UnsupportedModelError
from redraft_export.hugging_face.generation import DecodingTokens, read_tokens
from redraft_export.settings import Settings

CONFIG = "config.json"
GENERATION_CONFIG = "generation_config.json"
ACTIVATIONS = ("relu", "gelu", "gelu_new", "silu", "swish")
PROJECTIONS = (*ACTIVATIONS, *(f"gated-{activation}" for activation in ACTIVATIONS))


@dataclass(frozen=True, kw_only=True)
class ModelConfig:
    """What the graphs of every family need to know, and a bundle's description tells.

    `heads` and `d_kv` are the decoder's number of heads and their width. `positions` is how many positions encoder
    and decoder can each tell apart, None where there is no limit.
    """

    d_model: int
    d_kv: int
    d_ff: int
    heads: int
    encoder_layers: int
    decoder_layers: int
    vocabulary_size: int
    activation: str
    tokens: DecodingTokens
    positions: int | None = None

    @property
    def inner(self) -> int:
        """Width of all of the decoder's heads together."""
        return self.heads * self.d_kv

    @property
    def end_token(self) -> int:
        return self.tokens.end

    @property
    def pad_token(self) -> int:
        return self.tokens.pad


@dataclass(frozen=True, kw_only=True)
class T5Config(ModelConfig):
    """Sizes and choices of one T5; `norm_epsilon` is the RMS norm's."""

    buckets: int
    max_distance: int
    norm_epsilon: float
    gated: bool
    scale_decoder_outputs: bool

    @property
    def output_factor(self) -> float:
        """What the decoder's output is multiplied by before the head; T5 1.0 scales it by d_model**-0.5."""
        return self.d_model**-0.5 if self.scale_decoder_outputs else 1.0


@dataclass(frozen=True, kw_only=True)
class BartConfig(ModelConfig):
    """Sizes and choices of a BART, mBART or Marian.

    `d_ff` is the decoder's. `position_offset` is the row of the position table that stands for position 0;
    `pre_norm` puts norms before the layers and one at the end instead of one behind each layer; `embedding_norm` has
    one behind the embedding too; `sinusoidal` positions are computed where the weights have none.
    """

    encoder_heads: int
    embedding_factor: float
    position_offset: int
    pre_norm: bool
    embedding_norm: bool
    sinusoidal: bool


def read_config(folder: Path) -> ModelConfig:
    """Reads the settings of a Hugging Face folder; raises UnsupportedModelError for a model that can't be expressed."""
    config = Settings.read(folder / CONFIG)
    return _parse(config, read_generation(folder))


def read_generation(folder: Path) -> Settings:
    """The settings that say how the folder's model decodes."""
    path = folder / GENERATION_CONFIG
    return Settings.read(path if path.is_file() else folder / CONFIG)


def parse_config(raw: dict[str, Any], where: str = CONFIG) -> ModelConfig:
    """Turns a parsed `config.json` that has the generation settings too into a config."""
    return _parse(Settings(raw, where), Settings(raw, where))


def _parse(config: Settings, generation: Settings) -> ModelConfig:
    family = config.choice("model_type", FAMILIES)
    if config.get("is_encoder_decoder", True) is not True:
        config.refuse("is_encoder_decoder", "true")
    parsed = FAMILIES[family](config, read_tokens(config, generation))
    named = {*parsed.tokens.prompt, parsed.tokens.end, parsed.tokens.pad, *parsed.tokens.banned}
    outside = sorted(token for token in named if not 0 <= token < parsed.vocabulary_size)
    if outside:
        raise UnsupportedModelError(
            f"{generation.where}: token {outside[0]} is named, but vocab_size is {parsed.vocabulary_size}"
        )
    return parsed


def _parse_t5(config: Settings, tokens: DecodingTokens) -> T5Config:
    projection = config.choice("feed_forward_proj", PROJECTIONS, "relu")
    gated = projection.startswith("gated-")
    activation = "gelu_new" if projection == "gated-gelu" else projection.removeprefix("gated-")
    if config.get("dense_act_fn", activation) != activation:
        config.refuse("dense_act_fn", f'"{activation}", as feed_forward_proj says')
    # Configs written before transformers 5 say it by tie_word_embeddings: T5 1.0 ties and scales, T5 1.1 does neither.
    scaled = config.flag("scale_decoder_outputs", config.flag("tie_word_embeddings", True))
    layers = config.count("num_layers")
    buckets = config.count("relative_attention_num_buckets", 32)
    if buckets < 4:
        config.refuse("relative_attention_num_buckets", "at least 4")
    distance = config.count("relative_attention_max_distance", 128)
    if distance <= buckets // 2:
        config.refuse("relative_attention_max_distance", f"more than half of {buckets} buckets")
    return T5Config(
        d_model=config.count("d_model"),
        d_kv=config.count("d_kv"),
        d_ff=config.count("d_ff"),
        heads=config.count("num_heads"),
        encoder_layers=layers,
        decoder_layers=config.count("num_decoder_layers", layers),
        vocabulary_size=config.count("vocab_size"),
        activation=activation,
        tokens=tokens,
        buckets=buckets,
        max_distance=distance,
        norm_epsilon=config.number("layer_norm_epsilon", 1e-6),
        gated=gated,
        scale_decoder_outputs=scaled,
    )


def _parse_bart(config: Settings, tokens: DecodingTokens) -> BartConfig:
    """BART: learned positions, norms behind the layers."""
    return BartConfig(
        **_bart_sizes(config, tokens), position_offset=2, pre_norm=False, embedding_norm=True, sinusoidal=False
    )


def _parse_mbart(config: Settings, tokens: DecodingTokens) -> BartConfig:
    """mBART: learned positions, norms before the layers and at the end."""
    return BartConfig(
        **_bart_sizes(config, tokens), position_offset=2, pre_norm=True, embedding_norm=True, sinusoidal=False
    )


def _parse_marian(config: Settings, tokens: DecodingTokens) -> BartConfig:
    """Marian: sinusoidal positions, norms behind the layers, none behind the embedding."""
    size = config.count("vocab_size")
    if config.get("decoder_vocab_size", size) != size:
        config.refuse("decoder_vocab_size", f"{size}, as vocab_size says: the source is to be the output's draft")
    return BartConfig(
        **_bart_sizes(config, tokens), position_offset=0, pre_norm=False, embedding_norm=False, sinusoidal=True
    )


def _bart_sizes(config: Settings, tokens: DecodingTokens) -> dict[str, Any]:
    _refuse_fairseq_settings(config)
    width, heads = config.count("d_model"), config.count("decoder_attention_heads")
    encoder_heads = config.count("encoder_attention_heads")
    for key, count in (("decoder_attention_heads", heads), ("encoder_attention_heads", encoder_heads)):
        if width % count:
            config.refuse(key, f"a divisor of d_model {width}")
    return dict(
        d_model=width,
        d_kv=width // heads,
        d_ff=config.count("decoder_ffn_dim"),
        heads=heads,
        encoder_heads=encoder_heads,
        encoder_layers=config.count("encoder_layers"),
        decoder_layers=config.count("decoder_layers"),
        vocabulary_size=config.count("vocab_size"),
        activation=config.choice("activation_function", ACTIVATIONS, "gelu"),
        tokens=tokens,
        positions=config.count("max_position_embeddings"),
        embedding_factor=width**0.5 if config.flag("scale_embedding", False) else 1.0,
    )


def _refuse_fairseq_settings(config: Settings) -> None:
    """Older configs name the layout, which transformers takes for granted by now: they must agree."""
    family = config.required("model_type")
    layout = {
        "normalize_before": family == "mbart",
        "add_final_layer_norm": family == "mbart",
        "normalize_embedding": family != "marian",
        "static_position_embeddings": family == "marian",
    }
    for key, expected in layout.items():
        if config.get(key, expected) is not expected:
            config.refuse(key, f"{str(expected).lower()}, as transformers has it for {family}")


FAMILIES: dict[str, Callable[[Settings, DecodingTokens], ModelConfig]] = {
    "t5": _parse_t5,
    "bart": _parse_bart,
    "mbart": _parse_mbart,
    "marian": _parse_marian,
}
"""How each family's settings are read, by `model_type`."""
