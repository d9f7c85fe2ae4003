"""Special tokens and prefix come from the folder's own tokenizer, and another model's tokenizer is refused."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers

from redraft_export.errors import UnsupportedModelError
from redraft_export.export import ExportRequest, export
from redraft_export.hugging_face.config import read_config
from redraft_export.hugging_face.framing import Frame, differently_joined, read_frame, read_tokenizer, token_ids
from untrained import TEXT, TINY, save_untrained


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("framing")
    for name in ("tiny-t5", "tiny-bart", "tiny-mbart", "tiny-marian"):
        save_untrained(root / name, TINY[name])
    return root


@pytest.mark.parametrize(
    ("name", "frame"),
    [
        ("tiny-t5", Frame((), (), (1,))),
        ("tiny-bart", Frame((0,), (), (2,))),
        ("tiny-mbart", Frame((), (), (2, 4))),
        ("tiny-marian", Frame((), (), (0,))),
    ],
)
def test_special_tokens_are_the_tokenizer_s(folders: Path, name: str, frame: Frame) -> None:
    folder = folders / name
    assert read_frame(folder, read_config(folder), "") == frame
    assert differently_joined(folder, frame, "", TEXT) == 0


def test_a_prefix_goes_between_special_tokens_and_text(folders: Path) -> None:
    folder = folders / "tiny-bart"
    tokens = token_ids(read_tokenizer(folder), "gec: ")
    assert read_frame(folder, read_config(folder), "gec: ") == Frame((0,), tuple(tokens), (2,))


def test_a_bundle_records_the_prefix(folders: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = folders / "tiny-bart"
    tokens = token_ids(read_tokenizer(folder), "gec: ")
    export(ExportRequest(folder, {"int4": tmp_path / "bundle"}, "test", "", None, TEXT[:2], "gec: "))
    description = json.loads((tmp_path / "bundle" / "redraft.json").read_text(encoding="utf-8"))
    assert description["prefix"] == "gec: "
    assert [description[key] for key in ("sourceStartTokens", "prefixTokens", "sourceEndTokens")] == [[0], tokens, [2]]
    assert "equal greedy output for 2 of 2 sentences" in capsys.readouterr().out


def test_where_words_own_the_space_before_them_so_does_the_first_behind_a_prefix(
    folders: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "metaspace"
    shutil.copytree(folders / "tiny-t5", folder)
    _metaspace_tokenizer().save(str(folder / "tokenizer.json"))
    frame = read_frame(folder, read_config(folder), "gec: ")
    assert frame.prefix == tuple(token_ids(read_tokenizer(folder), "gec:"))
    assert differently_joined(folder, frame, "gec: ", TEXT) == 0


def test_refuses_another_model_s_tokenizer(folders: Path, tmp_path: Path) -> None:
    _refuses_tokenizer(folders, tmp_path, "tiny-marian", "puts the tokens [0] behind a text; expected the end token 1")
    grown = read_tokenizer(folders / "tiny-t5")
    grown.add_tokens([f"<extra_{i}>" for i in range(9)])
    grown.save(str(tmp_path / "tiny-t5" / "tokenizer.json"))
    with pytest.raises(UnsupportedModelError, match="tokens; expected at most vocab_size"):
        read_frame(tmp_path / "tiny-t5", read_config(tmp_path / "tiny-t5"), "")


def test_refuses_source_and_target_vocabularies_that_differ(folders: Path, tmp_path: Path) -> None:
    folder = tmp_path / "separate"
    shutil.copytree(folders / "tiny-marian", folder)
    settings = json.loads((folder / "tokenizer_config.json").read_text())
    (folder / "tokenizer_config.json").write_text(json.dumps(settings | {"separate_vocabs": True}))
    with pytest.raises(UnsupportedModelError, match="separate_vocabs is true; expected false"):
        read_frame(folder, read_config(folder), "")


def test_a_refused_model_leaves_nothing_behind(folders: Path, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(folders / "tiny-t5", folder)
    for name in ("config.json", "generation_config.json"):
        settings = json.loads((folder / name).read_text())
        del settings["decoder_start_token_id"]
        (folder / name).write_text(json.dumps(settings))
    with pytest.raises(UnsupportedModelError, match="decoder_start_token_id is missing; add the id"):
        export(ExportRequest(folder, {"fp32": tmp_path / "bundle"}, "test", "", None, TEXT))
    assert not (tmp_path / "bundle").exists()


def _refuses_tokenizer(folders: Path, work: Path, other: str, expected: str) -> None:
    folder = work / "tiny-t5"
    shutil.copytree(folders / "tiny-t5", folder)
    shutil.copyfile(folders / other / "tokenizer.json", folder / "tokenizer.json")
    with pytest.raises(UnsupportedModelError) as refusal:
        read_frame(folder, read_config(folder), "")
    assert expected in str(refusal.value)


def _metaspace_tokenizer() -> Tokenizer:
    """Set up as SentencePiece tokenizers are: a word has the space before it, also the first one."""
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.decoder = decoders.Metaspace()
    trainer = trainers.BpeTrainer(vocab_size=60, special_tokens=["<pad>", "</s>", "<unk>"], show_progress=False)
    tokenizer.train_from_iterator([*TEXT, "gec: This is it."], trainer)
    tokenizer.post_processor = processors.TemplateProcessing(single="$A </s>", special_tokens=[("</s>", 1)])
    return tokenizer
