package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OrtException;
import dev.redraft.decoder.GreedyDecoder;
import dev.redraft.decoder.TokenIds;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the engine's memory is compared with does the same work as the engine. */
final class PlainGreedyTest {
  @ParameterizedTest
  @CsvSource({"tiny-t5-fp32,false", "tiny-t5-int8,true"})
  void givesTheEnginesTokens(String name, boolean isLazy) throws IOException, OrtException {
    Path folder = TestData.path(name);
    ModelDescription description = BundleDescription.read(folder).model();
    PlainGreedy.Settings settings =
        new PlainGreedy.Settings(folder, ".onnx", isLazy, null, true, false, Map.of());
    try (ModelBundle bundle = ModelBundle.open(folder);
        PlainGreedy plain = new PlainGreedy(settings, description)) {
      for (String sentence : Files.readAllLines(TestData.path("sentences.txt")).subList(0, 20)) {
        TokenIds source = TokenIds.of(bundle.tokenizer().tokenize(sentence).ids());
        assertEquals(
            new GreedyDecoder().decode(bundle.model(), source).tokens(), plain.decode(source));
      }
    }
  }
}
