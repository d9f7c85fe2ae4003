"""The corrector: a T5 encoder-decoder with gated SiLU and tied embeddings, written for fast training on a CPU.

Parameters have the names and the order of Hugging Face's `T5ForConditionalGeneration`, and the same meaning: scores are not
scaled, the output is scaled by d^-0.5 before the tied projection (Raffel et al., arXiv 1910.10683; gates: Shazeer, 2002.05202).
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

BUCKETS = 32
FARTHEST = 128
PAD, END = 0, 1


@dataclass(frozen=True)
class ModelShape:
    """Sizes: vocabulary, width, heads, width of a head, feed-forward width, encoder and decoder layers."""

    v: int
    d: int
    h: int
    dk: int
    f: int
    enc: int
    dec: int

    @staticmethod
    def from_config(config: dict[str, int | str]) -> ModelShape:
        """Reads a checkpoint's `cfg`; raises ValueError unless positions are T5's."""
        if config.get("pos", "t5") != "t5":
            raise ValueError(f"positions of kind {config['pos']!r} cannot be read, only 't5'")
        return ModelShape(**{key: int(config[key]) for key in ModelShape.__dataclass_fields__})

    def config(self) -> dict[str, int | str]:
        """What `from_config` reads."""
        return {**asdict(self), "pos": "t5"}


class Norm(nn.Module):
    """Division by the root mean square, then a weight for each feature."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, x: Tensor) -> Tensor:
        return F.rms_norm(x, (x.shape[-1],), self.weight.to(x.dtype), 1e-6)


class Attention(nn.Module):
    """Multi-head attention, unscaled as in T5; `bias` adds the table of relative positions of a stack's first layer."""

    def __init__(self, shape: ModelShape, bias: bool = False) -> None:
        super().__init__()
        self.h, self.dk = shape.h, shape.dk
        inner = shape.h * shape.dk
        self.q = nn.Linear(shape.d, inner, bias=False)
        self.k = nn.Linear(shape.d, inner, bias=False)
        self.v = nn.Linear(shape.d, inner, bias=False)
        self.o = nn.Linear(inner, shape.d, bias=False)
        if bias:
            self.relative_attention_bias = nn.Embedding(BUCKETS, shape.h)
        nn.init.normal_(self.q.weight, std=(shape.d * shape.dk) ** -0.5)
        for linear in (self.k, self.v):
            nn.init.normal_(linear.weight, std=shape.d**-0.5)
        nn.init.normal_(self.o.weight, std=inner**-0.5)

    def forward(self, x: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        """x [B,T,d], memory [B,S,d], mask added to scores [B or 1, h or 1, T or 1, S]."""
        q, k, v = (self._heads(linear(y)) for linear, y in ((self.q, x), (self.k, memory), (self.v, memory)))
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, scale=1.0)
        return self.o(a.transpose(1, 2).reshape(*x.shape[:2], -1))

    def _heads(self, x: Tensor) -> Tensor:
        return x.view(*x.shape[:2], self.h, self.dk).transpose(1, 2)


class FeedForward(nn.Module):
    """Gated SiLU."""

    def __init__(self, shape: ModelShape) -> None:
        super().__init__()
        self.wi_0 = nn.Linear(shape.d, shape.f, bias=False)
        self.wi_1 = nn.Linear(shape.d, shape.f, bias=False)
        self.wo = nn.Linear(shape.f, shape.d, bias=False)
        for linear, std in ((self.wi_0, shape.d**-0.5), (self.wi_1, shape.d**-0.5), (self.wo, shape.f**-0.5)):
            nn.init.normal_(linear.weight, std=std)

    def forward(self, x: Tensor) -> Tensor:
        return self.wo(F.silu(self.wi_0(x)) * self.wi_1(x))


class SelfAttentionLayer(nn.Module):
    """Norm, attention to the sequence itself, residual."""

    def __init__(self, shape: ModelShape, bias: bool) -> None:
        super().__init__()
        self.SelfAttention = Attention(shape, bias)
        self.layer_norm = Norm(shape.d)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        y = self.layer_norm(x)
        return x + self.SelfAttention(y, y, mask)


class CrossAttentionLayer(nn.Module):
    """Norm, attention to the encoder's output, residual."""

    def __init__(self, shape: ModelShape) -> None:
        super().__init__()
        self.EncDecAttention = Attention(shape)
        self.layer_norm = Norm(shape.d)

    def forward(self, x: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        return x + self.EncDecAttention(self.layer_norm(x), memory, mask)


class FeedForwardLayer(nn.Module):
    """Norm, feed-forward, residual."""

    def __init__(self, shape: ModelShape) -> None:
        super().__init__()
        self.DenseReluDense = FeedForward(shape)
        self.layer_norm = Norm(shape.d)

    def forward(self, x: Tensor) -> Tensor:
        return x + self.DenseReluDense(self.layer_norm(x))


class EncoderBlock(nn.Module):
    """Self-attention and feed-forward."""

    def __init__(self, shape: ModelShape, bias: bool) -> None:
        super().__init__()
        self.layer = nn.ModuleList([SelfAttentionLayer(shape, bias), FeedForwardLayer(shape)])

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        return self.layer[1](self.layer[0](x, mask))


class DecoderBlock(nn.Module):
    """Self-attention, cross-attention and feed-forward, the last only at chosen positions where they are given."""

    def __init__(self, shape: ModelShape, bias: bool) -> None:
        super().__init__()
        self.layer = nn.ModuleList([SelfAttentionLayer(shape, bias), CrossAttentionLayer(shape), FeedForwardLayer(shape)])

    def forward(self, x: Tensor, mask: Tensor, memory: Tensor, memory_mask: Tensor, chosen: Tensor | None) -> Tensor:
        """`chosen`, if given, holds positions in [B*T]; the result then is [chosen, d]."""
        x = self.layer[1](self.layer[0](x, mask), memory, memory_mask)
        return self.layer[2](x if chosen is None else x.flatten(0, 1)[chosen])


class Stack(nn.Module):
    """Blocks and the norm behind them."""

    def __init__(self, shape: ModelShape, is_decoder: bool) -> None:
        super().__init__()
        self.is_decoder = is_decoder
        kind, count = (DecoderBlock, shape.dec) if is_decoder else (EncoderBlock, shape.enc)
        self.block = nn.ModuleList(kind(shape, i == 0) for i in range(count))
        self.final_layer_norm = Norm(shape.d)
        nn.init.normal_(self.block[0].layer[0].SelfAttention.relative_attention_bias.weight, std=shape.d**-0.5)

    def position_bias(self, length: int) -> Tensor:
        """[1,h,length,length], what self-attention adds to its scores."""
        positions = torch.arange(length, device=self.final_layer_norm.weight.device)
        buckets = relative_buckets(positions[None] - positions[:, None], bidirectional=not self.is_decoder)
        return self.block[0].layer[0].SelfAttention.relative_attention_bias(buckets).permute(2, 0, 1)[None]


class Corrector(nn.Module):
    """The whole model."""

    def __init__(self, shape: ModelShape) -> None:
        super().__init__()
        self.shape = shape
        self.shared = nn.Embedding(shape.v, shape.d)
        self.encoder = Stack(shape, is_decoder=False)
        self.decoder = Stack(shape, is_decoder=True)

    def encode(self, source: Tensor) -> tuple[Tensor, Tensor]:
        """Ids [B,S] -> states [B,S,d] and the mask [B,1,1,S] that hides padding."""
        x = self._embedded(source)
        hidden = torch.zeros(source.shape, device=source.device).masked_fill(source == PAD, float("-inf"))[:, None, None]
        mask = (self.encoder.position_bias(source.shape[1]) + hidden).to(x.dtype)
        for block in self.encoder.block:
            x = block(x, mask)
        return self.encoder.final_layer_norm(x), hidden.to(x.dtype)

    def decode(self, memory: Tensor, memory_mask: Tensor, ids: Tensor, chosen: Tensor | None = None) -> Tensor:
        """Decoder input ids [B,T] -> states [B,T,d], or [chosen,d] at the chosen positions of [B*T]."""
        y = self._embedded(ids)
        length = ids.shape[1]
        future = torch.full((length, length), float("-inf"), device=ids.device).triu(1)
        mask = (self.decoder.position_bias(length) + future).to(y.dtype)
        last = len(self.decoder.block) - 1
        for i, block in enumerate(self.decoder.block):
            y = block(y, mask, memory, memory_mask, chosen if i == last else None)
        return self.decoder.final_layer_norm(y)

    def states(self, source: Tensor, target: Tensor, chosen: Tensor | None = None) -> Tensor:
        """The decoder's states when it is fed the target [B,T]; `chosen` as in `decode`."""
        memory, mask = self.encode(source)
        return self.decode(memory, mask, shifted(target), chosen)

    def forward(self, source: Tensor, target: Tensor, chosen: Tensor | None = None) -> Tensor:
        """Logits that predict the target [B,T] from the source [B,S] and the target's own tokens before."""
        return projected(self.states(source, target, chosen), self.shared.weight)

    def compile_blocks(self) -> None:
        """Compiles every block for lengths that vary: most of the time outside matrix products goes."""
        for stack in (self.encoder, self.decoder):
            for block in stack.block:
                block.compile(dynamic=True)

    def _embedded(self, ids: Tensor) -> Tensor:
        x = self.shared(ids)
        return x.to(torch.get_autocast_dtype(ids.device.type)) if torch.is_autocast_enabled(ids.device.type) else x


def projected(states: Tensor, embeddings: Tensor) -> Tensor:
    """States [...,d] on the embeddings [v,d]: logits [...,v]."""
    return F.linear(states * states.shape[-1] ** -0.5, embeddings)


def shifted(target: Tensor) -> Tensor:
    """The decoder's input for a target: start token (the padding token) first, last token gone."""
    return torch.cat([torch.full_like(target[:, :1], PAD), target[:, :-1]], 1)


def relative_buckets(distance: Tensor, bidirectional: bool) -> Tensor:
    """T5's buckets: one for each small distance, logarithmically wider ones up to `FARTHEST`."""
    buckets, offset = BUCKETS, torch.zeros_like(distance)
    if bidirectional:
        buckets //= 2
        offset = (distance > 0).long() * buckets
        away = distance.abs()
    else:
        away = (-distance).clamp(min=0)
    exact = buckets // 2
    wide = exact + (torch.log(away.float().clamp(min=1) / exact) / math.log(FARTHEST / exact) * (buckets - exact)).long()
    return offset + torch.where(away < exact, away, wide.clamp(max=buckets - 1))
