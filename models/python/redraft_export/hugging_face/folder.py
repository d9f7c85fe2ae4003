"""Writing the Hugging Face folder of a model, as the exporter and transformers read it."""

from __future__ import annotations

from pathlib import Path

from tokenizers import Tokenizer
from transformers import PreTrainedModel, PreTrainedTokenizerFast

UNKNOWN = "<unk>"


def save_folder(folder: Path, model: PreTrainedModel, tokenizer: Tokenizer, longest_source: int) -> None:
    """Writes model and tokenizer; the names of the special tokens are those of the ids in the model's settings."""
    model.save_pretrained(folder)
    # Some converters (CTranslate2's) want a name for what is unknown, though byte-level tokenizers know everything.
    unknown = UNKNOWN if tokenizer.token_to_id(UNKNOWN) is not None else None
    PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token=tokenizer.id_to_token(model.config.pad_token_id),
        eos_token=tokenizer.id_to_token(model.config.eos_token_id),
        unk_token=unknown,
        model_max_length=longest_source,
    ).save_pretrained(folder)
