"""One file equals greedy decoding with the bundle's own graphs, and drafts as the Java engine's suffix match does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import pytest

from redraft_export.bundle.folder import Bundle
from redraft_export.checkout import TESTDATA, read_sentences
from redraft_export.errors import VerificationError
from redraft_export.export import ExportRequest, export
from redraft_export.onefile.__main__ import write
from redraft_export.onefile.check import Oracle, check_ids, open_file
from redraft_export.onefile.onegraph import CALLS, CORRECTED, SOURCE, one_graph
from redraft_export.onefile.resync import RESYNCS
from untrained import TEXT


@pytest.fixture(scope="module", params=["fp32", "int8-per-row"])
def bundle(
    request: pytest.FixtureRequest, hugging_face_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Bundle:
    folder = tmp_path_factory.mktemp("bundles") / request.param
    export(ExportRequest(hugging_face_folder, {request.param: folder}, "test", "Notice\n", None, TEXT[:2], "fix: "))
    return Bundle.read(folder)


@pytest.fixture(scope="module", params=RESYNCS)
def graph(
    request: pytest.FixtureRequest, bundle: Bundle, tmp_path_factory: pytest.TempPathFactory
) -> ort.InferenceSession:
    path = tmp_path_factory.mktemp("files") / "correct.onnx"
    path.write_bytes(one_graph(bundle, request.param).SerializeToString())
    return ort.InferenceSession(path)


def decode(graph: ort.InferenceSession, source: list[int]) -> tuple[list[int], int]:
    corrected, calls = graph.run([CORRECTED, CALLS], {SOURCE: np.array(source, dtype=np.int64)})
    return corrected.tolist(), int(calls)


def random_sources(end: int, size: int) -> Iterator[list[int]]:
    """Few different tokens, so that n-grams repeat, end tokens among them."""
    rng = np.random.default_rng(4)
    for _ in range(60):
        tokens = [end, *rng.integers(0, size, 4).tolist()]
        yield [tokens[i] for i in rng.integers(0, len(tokens), rng.integers(0, 14))]


def test_equals_greedy_on_random_tokens(bundle: Bundle, graph: ort.InferenceSession) -> None:
    oracle = Oracle(bundle)
    for source in random_sources(bundle.description["endToken"], bundle.description["vocabularySize"]):
        assert decode(graph, source)[0] == oracle.corrected(source)


@pytest.mark.parametrize("name", ["tiny-bart-int8", "tiny-mbart-int4", "tiny-marian-int8", "tiny-t5-v11-int8"])
def test_every_family_becomes_one_graph(name: str, tmp_path: Path) -> None:
    sentences = read_sentences()[:60]
    family = Bundle.read(TESTDATA / name)
    write(one_graph(family, "plain"), tmp_path / "correct.onnx", family, [*sentences, "too long " * 60])
    assert (tmp_path / "correct.onnx").is_file()


def test_bundles_of_both_versions_correct_alike(tmp_path: Path) -> None:
    bundles = [Bundle.read(TESTDATA / name) for name in ("tiny-t5-int8-contract-1", "tiny-t5-int8")]
    for place, bundle in enumerate(bundles):
        (tmp_path / f"{place}.onnx").write_bytes(one_graph(bundle, "plain").SerializeToString())
    graphs = [ort.InferenceSession(tmp_path / f"{place}.onnx") for place in range(len(bundles))]
    for source in random_sources(bundles[0].description["endToken"], bundles[0].description["vocabularySize"]):
        old, new = (decode(graph, source) for graph in graphs)
        assert old == new


def test_calls_are_those_of_suffix_match(bundle: Bundle, graph: ort.InferenceSession) -> None:
    end = bundle.description["endToken"]
    limit = bundle.description["lengthLimit"]
    for source in random_sources(end, bundle.description["vocabularySize"]):
        corrected, calls = decode(graph, source)
        most = int(limit["ratio"] * len(source)) + limit["extra"]
        answer = corrected if len(corrected) == most else [*corrected, end]
        assert calls == expected_calls(source, answer, end, most)


def expected_calls(source: list[int], answer: list[int], end: int, limit: int) -> int:
    """The rounds that suffix match takes if the model says `answer`."""
    emitted = calls = 0
    while emitted < len(answer):
        draft = source[suffix_place(source, answer[:emitted]) :][: limit - emitted - 1]
        draft = draft[: draft.index(end)] if end in draft else draft
        accepted = 0
        while accepted < len(draft) and draft[accepted] == answer[emitted + accepted]:
            accepted += 1
        emitted += accepted + 1
        calls += 1
    return calls


def suffix_place(source: list[int], output: list[int]) -> int:
    if not output:
        return 0
    for length in range(1, min(3, len(output)) + 1):
        suffix = output[-length:]
        places = [end for end in range(length, len(source) + 1) if source[end - length : end] == suffix]
        if len(places) == 1:
            return places[0]
    return len(source)


def test_sentences_and_hostile_texts(bundle: Bundle, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(one_graph(bundle, "plain"), tmp_path / "new" / "correct.onnx", bundle, TEXT[:3])
    assert "equal to greedy decoding on 3 texts" in capsys.readouterr().out
    assert check_ids(open_file(tmp_path / "new" / "correct.onnx"), Oracle(bundle), TEXT[:2]).differing == []


def test_a_file_that_differs_is_not_written(bundle: Bundle, tmp_path: Path) -> None:
    model = one_graph(bundle, "plain")
    wrong = next(tensor for tensor in model.graph.initializer if tensor.name == "limit_ratio")
    wrong.CopyFrom(onnx.numpy_helper.from_array(np.float64(0.0), wrong.name))
    constant = next(tensor for tensor in model.graph.initializer if tensor.name == "int64_scalar_16")
    constant.CopyFrom(onnx.numpy_helper.from_array(np.int64(1), constant.name))
    with pytest.raises(VerificationError, match="come out otherwise than by greedy decoding"):
        write(model, tmp_path / "correct.onnx", bundle, TEXT[:3])
    assert not (tmp_path / "correct.onnx").exists()


def test_what_does_not_change_is_computed_before_the_loop(bundle: Bundle) -> None:
    model = one_graph(bundle, "plain").graph
    loop = next(node for node in model.node if node.op_type == "Loop")
    body = next(attribute.g for attribute in loop.attribute if attribute.name == "body")
    heads = [node for node in [*model.node] if node.op_type == "Transpose" and "decoder" in node.name]
    assert heads, "the transposed head is not outside"
    assert not [node for node in body.node if node.op_type == "Transpose"]
    assert not body.initializer
    embeddings = [tensor for tensor in model.initializer if tensor.name.endswith("embedding_0")]
    assert len(embeddings) == 1, "encoder and decoder do not share the embedding"


def test_no_end_token_is_added_where_the_model_wants_none(bundle: Bundle) -> None:
    description = bundle.description | {"prefixTokens": [], "sourceEndTokens": []}
    plain = Bundle(bundle.folder, description)
    session = ort.InferenceSession(one_graph(plain, "plain").SerializeToString())
    oracle = Oracle(plain)
    source = oracle.ids(TEXT[0])
    assert decode(session, source)[0] == oracle.corrected(source)
    assert decode(session, [])[0] == oracle.corrected([bundle.description["endToken"]])[:16]
