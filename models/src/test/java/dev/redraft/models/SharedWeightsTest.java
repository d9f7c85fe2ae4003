package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.TokenIds;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SharedWeightsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"tiny-t5-int8", "tiny-t5-fp32"})
  void mapsEmbeddingOnce(String name) throws IOException {
    Path bundle = TestData.path(name);
    try (SharedWeights shared =
        SharedWeights.of(bundle.resolve("encoder.onnx"), bundle.resolve("decoder.onnx"))) {
      assertTrue(shared.size() > 0, "the embedding is stored once, so it is shared");
    }
  }

  /** A session that took a shared tensor for another one would predict something else. */
  @ParameterizedTest
  @ValueSource(strings = {"tiny-t5-int8", "tiny-t5-fp32"})
  void predictsTheSameBits(String name) throws IOException, OrtException {
    TokenIds source = TokenIds.of(40, 41, 42, 43, 44);
    Path bundle = TestData.path(name);
    BundleDescription description = BundleDescription.read(bundle);
    GraphContract contract = new GraphContract(description);
    Path encoder = bundle.resolve("encoder.onnx");
    Path decoder = bundle.resolve("decoder.onnx");
    SharedWeights notGiven = SharedWeights.of(encoder, decoder);
    try (ModelBundle opened = ModelBundle.open(bundle);
        BundleNetwork unshared =
            new BundleNetwork(
                GraphOpener.open(encoder, contract::checkEncoder),
                GraphOpener.open(decoder, contract::checkDecoder),
                notGiven,
                description);
        DecodingSession one = opened.model().start(source);
        DecodingSession other = unshared.start(source.concat(TokenIds.of(1)), 2)) {
      TokenIds fed = opened.model().prompt().concat(source);
      Predictions expected = other.predict(fed);
      Predictions found = one.predict(fed);
      for (int row = 0; row < fed.size(); row++) {
        assertEquals(expected.token(row), found.token(row));
        assertEquals(expected.margin(row), found.margin(row));
      }
    }
  }

  @Test
  void refusesWeightsThatEndTooSoon() throws IOException {
    for (String name : new String[] {"encoder.onnx", "decoder.onnx"}) {
      Files.copy(TestData.path("tiny-t5-int8/" + name), folder.resolve(name));
    }
    Files.write(folder.resolve("weights.bin"), new byte[100]);

    ModelFormatException refusal =
        assertThrows(
            ModelFormatException.class,
            () ->
                SharedWeights.of(folder.resolve("encoder.onnx"), folder.resolve("decoder.onnx"))
                    .close());

    assertTrue(String.valueOf(refusal.getMessage()).contains("cannot be mapped"));
  }
}
