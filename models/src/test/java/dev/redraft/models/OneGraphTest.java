package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.decoder.AggressiveDecoder;
import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.DraftStrategy;
import dev.redraft.decoder.TokenIds;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OneGraphTest {
  private static final Path FILES = TestData.path("tiny-t5-onegraph");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"correct.onnx", "correct-bifurcation.onnx"})
  void equalsTheLoopInJavaCallForCall(String name) throws IOException {
    List<String> sentences = Files.readAllLines(TestData.path("sentences.txt"));
    try (ModelBundle bundle = ModelBundle.open(TestData.path("tiny-t5-int8"));
        OneGraph graph = OneGraph.open(FILES.resolve(name))) {
      for (String sentence : sentences) {
        TokenIds source = TokenIds.of(bundle.tokenizer().tokenize(sentence).ids());
        DecodingResult expected =
            new AggressiveDecoder(DraftStrategy.suffixMatch()).decode(bundle.model(), source);

        OneGraph.Decoded decoded = graph.decode(source);

        assertEquals(expected.tokens(), decoded.tokens(), sentence);
        assertEquals(expected.steps().size(), decoded.callCount(), sentence);
      }
    }
  }

  @Test
  void severalThreadsShareIt() throws IOException {
    TokenIds source = TokenIds.of(281, 314, 291, 354, 302);
    try (OneGraph graph = OneGraph.open(FILES.resolve("correct.onnx"))) {
      OneGraph.Decoded alone = graph.decode(source);
      List<OneGraph.Decoded> all =
          Collections.nCopies(4, source).parallelStream().map(graph::decode).toList();
      assertEquals(List.of(alone, alone, alone, alone), all);
    }
  }

  @Test
  void closedGraphSaysSo() throws IOException {
    OneGraph graph = OneGraph.open(FILES.resolve("correct.onnx"));
    graph.close();
    graph.close();
    assertThrows(IllegalStateException.class, () -> graph.decode(TokenIds.of(281)));
  }

  @Test
  void closingEndsADecodingUnderWay() throws Exception {
    int[] ids = new Random(7).ints(2000, 10, 300).toArray(); // takes seconds
    OneGraph graph = OneGraph.open(FILES.resolve("correct.onnx"));
    ExecutorService thread = Executors.newSingleThreadExecutor();
    Future<OneGraph.Decoded> decoded = thread.submit(() -> graph.decode(TokenIds.of(ids)));
    Thread.sleep(100);
    graph.close();

    Throwable cause = assertThrows(ExecutionException.class, decoded::get).getCause();
    assertEquals(
        "the graph is closed", assertInstanceOf(IllegalStateException.class, cause).getMessage());
    thread.shutdown();
  }

  @Test
  void refusesIdsOutsideTheVocabulary() throws IOException {
    try (OneGraph graph = OneGraph.open(FILES.resolve("correct.onnx"))) {
      assertThrows(InferenceException.class, () -> graph.decode(TokenIds.of(281, 100_000)));
      assertTrue(graph.decode(TokenIds.of(281)).callCount() > 0);
    }
  }

  @Test
  void refusesOtherFiles() throws IOException {
    Path noGraph = Files.writeString(folder.resolve("no.onnx"), "no graph");
    Path encoder = TestData.path("tiny-t5-int8").resolve("encoder.onnx");
    assertRefused(folder.resolve("missing.onnx"), "no such file");
    assertRefused(noGraph, "ONNX Runtime refuses it");
    assertRefused(encoder, "expected the INT64 vector source_ids");
    assertRefused(FILES.resolve("text-to-text.onnx"), "ONNX Runtime refuses it");
  }

  private static void assertRefused(Path file, String reason) {
    ModelFormatException refusal =
        assertThrows(ModelFormatException.class, () -> OneGraph.open(file).close());
    String message = String.valueOf(refusal.getMessage());
    assertTrue(message.startsWith(file + ": "), message);
    assertTrue(message.contains(reason), message);
  }
}
