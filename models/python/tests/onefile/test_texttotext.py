"""The tokenizer and detokenizer inside a graph equal the tokenizers library."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime as ort
import onnxruntime_extensions
import pytest
from onnx import helper
from tokenizers import Tokenizer

from redraft_export.bundle.folder import Bundle
from redraft_export.checkout import TESTDATA, read_sentences
from redraft_export.errors import UnsupportedModelError
from redraft_export.graphs.builder import INT64, IR_VERSION, STRING, GraphBuilder
from redraft_export.hugging_face.framing import read_tokenizer
from redraft_export.onefile.byte_level import ByteLevelBpe
from redraft_export.onefile.check import Oracle, check_text, open_file
from redraft_export.onefile.hostile import TEXTS
from redraft_export.onefile.inline_store import InlineStore
from redraft_export.onefile.resync import RESYNCS
from redraft_export.onefile.text_graph import OPSETS, detokenize, string_of, tokenize
from redraft_export.onefile.texttotext import UTF8, text_to_text, utf8_to_utf8
from redraft_export.onefile.utf8_graph import well_formed

TINY = TESTDATA / "tiny-t5-int8"
SENTENCES = read_sentences()


def session(g: GraphBuilder) -> ort.InferenceSession:
    opsets = [helper.make_opsetid(domain, version) for domain, version in OPSETS.items()]
    model = helper.make_model(g.graph(), ir_version=IR_VERSION, opset_imports=opsets)
    options = ort.SessionOptions()
    options.register_custom_ops_library(onnxruntime_extensions.get_library_path())
    return ort.InferenceSession(model.SerializeToString(), options)


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    tokenizer = read_tokenizer(TINY)
    tokenizer.encode_special_tokens = True
    return tokenizer


@pytest.fixture(scope="module")
def bpe() -> ByteLevelBpe:
    return ByteLevelBpe.read(TINY / "tokenizer.json")


def test_ids_equal_the_tokenizers_library(tokenizer: Tokenizer, bpe: ByteLevelBpe) -> None:
    g = GraphBuilder("tokenize", InlineStore())
    g.op("Identity", tokenize(g, bpe, g.input("text", STRING, [1])), out="ids")
    g.output("ids", INT64, ["S"])
    graph = session(g)
    for text in [*SENTENCES, *TEXTS, *random_texts()]:
        ids = graph.run(None, {"text": np.array([text], dtype=object)})[0].tolist()
        assert ids == tokenizer.encode(text.replace("\0", "\ufffd"), add_special_tokens=False).ids, ascii(text)


def test_text_equals_the_tokenizers_library(tokenizer: Tokenizer, bpe: ByteLevelBpe) -> None:
    g = GraphBuilder("detokenize", InlineStore())
    g.op("Identity", string_of(g, detokenize(g, bpe, g.input("ids", INT64, ["T"]), bpe.size + 10)), out="text")
    g.output("text", STRING, [1])
    graph = session(g)
    rng = np.random.default_rng(2)
    for _ in range(2000):
        # Mostly single bytes, which seldom make up characters; special tokens and ids without a token too.
        ids = rng.integers(0, rng.choice([260, bpe.size + 10]), rng.integers(0, 9))
        expected = tokenizer.decode(ids.tolist(), skip_special_tokens=True).replace("\0", "\ufffd")
        assert graph.run(None, {"ids": ids})[0].tolist() == [expected], ids


def test_bytes_are_repaired_as_python_does() -> None:
    g = GraphBuilder("repair", InlineStore())
    g.op("Identity", well_formed(g, g.input("bytes", INT64, ["N"])), out="repaired")
    g.output("repaired", INT64, ["M"])
    graph = session(g)
    rng = np.random.default_rng(3)
    edges = [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5]
    for _ in range(5000):
        data = rng.choice(edges, rng.integers(0, 12))
        repaired = graph.run(None, {"bytes": data.astype(np.int64)})[0]
        assert bytes(repaired.tolist()) == bytes(data.tolist()).decode("utf-8", "replace").encode()
    assert graph.run(None, {"bytes": np.zeros(1, dtype=np.int64)})[0].tolist() == list("\ufffd".encode())


@pytest.mark.parametrize("resync", RESYNCS)
@pytest.mark.parametrize("build", [text_to_text, utf8_to_utf8])
def test_whole_sentences(build: Callable[[Bundle, str], onnx.ModelProto], resync: str, tmp_path: Path) -> None:
    bundle = Bundle.read(TINY)
    path = tmp_path / "file.onnx"
    path.write_bytes(build(bundle, resync).SerializeToString())
    assert check_text(open_file(path), Oracle(bundle), [*SENTENCES[:20], *TEXTS]).differing == []


def test_ill_formed_bytes_are_read_as_replacement_characters() -> None:
    graph = open_file(TESTDATA / "tiny-t5-onegraph" / "utf8-to-utf8.onnx")
    outputs = [
        graph.run(None, {UTF8: np.frombuffer(data, dtype=np.uint8)})[0].tobytes()
        for data in (b"a \xed\xa0\xbd b", "a \ufffd\ufffd\ufffd b".encode())
    ]
    assert outputs[0] == outputs[1]


@pytest.mark.parametrize("name", ["correct.onnx", "text-to-text.onnx", "utf8-to-utf8.onnx"])
def test_committed_files_need_no_other_file(name: str) -> None:
    model = onnx.load(TESTDATA / "tiny-t5-onegraph" / name, load_external_data=False)
    assert all(tensor.data_location == onnx.TensorProto.DEFAULT for tensor in model.graph.initializer)
    assert {prop.key for prop in model.metadata_props} == {"name", "precision", "maxSourceTokens", "notice"}


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (["model", "type"], "Unigram", 'model.type is "Unigram"; expected "BPE"'),
        (["model", "byte_fallback"], True, "model.byte_fallback is true"),
        (["model", "merges"], [["Ċ", "Ċ"]], "merge Ċ Ċ joins tabs or line ends"),
        (["normalizer"], {"type": "NFC"}, 'normalizer is {"type": "NFC"}; expected null'),
        (["pre_tokenizer"], {"type": "Metaspace"}, 'pre_tokenizer is ["Metaspace"]'),
        (["pre_tokenizer"], {"type": "ByteLevel", "add_prefix_space": True}, "pre_tokenizer.add_prefix_space is true"),
        (["decoder"], None, "decoder.type is null"),
        (["added_tokens"], [{"content": "x", "special": False}], 'added tokens that are not special is ["x"]'),
    ],
)
def test_other_tokenizers_are_refused(path: list[str], value: Any, message: str, tmp_path: Path) -> None:
    raw = json.loads((TINY / "tokenizer.json").read_text(encoding="utf-8"))
    place = raw
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    file = tmp_path / "tokenizer.json"
    file.write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(UnsupportedModelError) as refusal:
        ByteLevelBpe.read(file)
    assert f"{file}: {message}" in str(refusal.value)


def random_texts() -> list[str]:
    """Mixtures of what pre-tokenizers and byte pairs are particular about."""
    pools = [
        " \t\n\r\f\v\u00a0\u3000\u2028",
        "abcXYZ",
        "0123456789",
        "½²Ⅷ①٣४",
        "éñß",
        "“”’—…€™",
        "中文",
        "😀👍🏽\u200d🇩🇪",
        "'s't're've'm'll'd",
        ".,!?()<>/@#_-|~",
        "\u0301\u200b\ufeff\u00ad\0\x01\x7f",
        "हिไทעبي",
        "\U0008aa74\ue000\ufffd",
    ]
    rng = np.random.default_rng(1)

    def character() -> str:
        pool = pools[rng.integers(len(pools))]
        return pool[rng.integers(len(pool))]

    return ["".join(character() for _ in range(rng.integers(1, 25))) for _ in range(2000)]
