package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
final class JudgeTest {
  private static final String TEXT = "She goes to the school every day.";

  /** What 8 bits make of the last bit of a sum, for this model. */
  private static final double ROUNDING = 0.25;

  /** Texts are compared to their ends. */
  private static final int ALL = Integer.MAX_VALUE;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"tiny-judge-int8", "tiny-judge-int4"})
  void aDifferenceIsThatOfTheTextsAlone(String name) throws IOException {
    try (Judge judge = Judge.open(TestData.path(name))) {
      String other = "She go to the school every days.";
      double there = one(judge, TEXT, other);
      assertEquals(-there, one(judge, other, TEXT), ROUNDING);
      String third = "She goes the school.";
      assertEquals(
          one(judge, TEXT, third), there + one(judge, other, third), 2 * ROUNDING, "by way of it");
      assertTrue(Math.abs(one(judge, TEXT, third)) > 4 * ROUNDING, "differs by more than rounding");
    }
  }

  @Test
  void manyVariantsComeOutAsEachAlone() throws IOException {
    try (Judge judge = Judge.open(TestData.path("tiny-judge-int8"))) {
      List<String> variants =
          IntStream.range(0, 30)
              .mapToObj(i -> TEXT.substring(0, i) + "x".repeat(1 + i % 3) + TEXT.substring(i))
              .toList();
      List<Double> together = judge.differences(TEXT, variants, ALL).orElseThrow();
      for (int i = 0; i < variants.size(); i++) {
        assertEquals(one(judge, TEXT, variants.get(i)), together.get(i), ROUNDING, variants.get(i));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 9})
  void beyondTheHorizonNothingIsLookedAt(int horizon) throws IOException {
    try (Judge judge = Judge.open(TestData.path("tiny-judge-int8"))) {
      String same = " to school today";
      double near = one(judge, "She goes" + same + " zzz", "She go" + same + " zzz", horizon);
      double far = one(judge, "She goes" + same + " qqq", "She go" + same + " qqq", horizon);
      assertEquals(near, far, ROUNDING);
      String ends = "She go" + same + " qqq.";
      List<String> variants = List.of("She go" + same + " zzz", ends);
      List<Double> together =
          judge.differences("She goes" + same + " zzz", variants, horizon).orElseThrow();
      assertEquals(near, together.get(0), ROUNDING);
      assertEquals(
          one(judge, "She goes" + same + " zzz", ends, ALL),
          together.get(1),
          ROUNDING,
          "what differs as far as its end is seen as far");
    }
  }

  @Test
  void nothingToCompareCostsNothingAndEqualTextsDoNotDiffer() throws IOException {
    try (Judge judge = Judge.open(TestData.path("tiny-judge-int8"))) {
      assertEquals(Optional.of(List.of()), judge.differences(TEXT, List.of(), ALL));
      assertEquals(0, one(judge, TEXT, TEXT), ROUNDING);
      assertNotEquals(0, one(judge, TEXT, ""));
      assertNotEquals(0, one(judge, "", TEXT));
    }
  }

  @Test
  void whatIsTooLongIsNotJudged() throws IOException {
    try (Judge judge = Judge.open(TestData.path("tiny-judge-int8"))) {
      String tooLong = "9".repeat(judge.info().maxTokens());
      assertEquals(Optional.empty(), judge.differences(TEXT, List.of(TEXT, tooLong), ALL));
      assertEquals(Optional.empty(), judge.differences(tooLong, List.of(TEXT), ALL));
      assertTrue(
          judge.differences("9".repeat(250), List.of("8" + "9".repeat(249)), ALL).isPresent());
    }
  }

  @Test
  void allThatOpenItShareOneUntilTheLastCloses() throws IOException {
    BundleCopy.of("tiny-judge-int8", folder);
    Judge one = Judge.open(folder);
    try (Judge other = Judge.open(folder.resolve("../" + folder.getFileName()))) {
      one.close();
      one.close();
      assertThrows(IllegalStateException.class, () -> one.differences(TEXT, List.of("a"), ALL));
      assertTrue(other.differences(TEXT, List.of("a"), ALL).isPresent());
      assertEquals(OpenFiles.areKnown(), !OpenFiles.below(folder).isEmpty());
    }
    assertEquals(List.of(), OpenFiles.below(folder));
  }

  @Test
  void refusesWhatIsNoJudge() throws IOException {
    refused("has no judge.json");
    copy(json -> json.put("kind", "corrector"));
    refused("kind is 'corrector'");
  }

  @Test
  void refusesAnotherVersion() throws IOException {
    copy(json -> json.put("contract", 2));
    refused("contract is 2, this Redraft knows 1");
  }

  @Test
  void refusesATruncatedOne() throws IOException {
    copy(json -> {});
    Path weights = folder.resolve("weights.bin");
    byte[] bytes = Files.readAllBytes(weights);
    Files.write(weights, Arrays.copyOf(bytes, bytes.length - 1));
    refused("weights.bin", "bytes, expected");
    bytes[bytes.length / 2] ^= 1;
    Files.write(weights, bytes);
    refused("weights.bin", "SHA-256");
  }

  @Test
  void refusesAnotherTokenizer() throws IOException {
    copy(json -> json.put("vocabularySize", 321));
    refused("tokenizer.json", "has 320 tokens, but the judge's vocabulary has 321");
  }

  @Test
  void refusesAGraphOfAnotherShape() throws IOException {
    copy(json -> json.put("layers", 3));
    refused("judge.onnx", "has no input past_k.2");
  }

  @Test
  void refusesOneThatJudgesOtherwiseThanWhereItWasMade() throws IOException {
    copy(json -> ((ObjectNode) json.get("selfTest")).put("logProbability", -10));
    refused("judges its self-test at", "expected -10.00");
  }

  @Test
  void refusesOneTooLargeForMemory() {
    ModelFormatException e =
        assertThrows(
            ModelFormatException.class,
            () -> OpenedJudge.requireMemory(folder, 1L << 50, 1L << 34));
    assertTrue(String.valueOf(e.getMessage()).contains("MB of memory"), e.getMessage());
  }

  private void copy(Consumer<ObjectNode> change) throws IOException {
    BundleCopy.of("tiny-judge-int8", folder).describe(JudgeDescription.FILE_NAME, change);
  }

  private void refused(String... parts) {
    ModelFormatException e = assertThrows(ModelFormatException.class, () -> Judge.open(folder));
    for (String part : parts) {
      assertTrue(String.valueOf(e.getMessage()).contains(part), e.getMessage());
    }
  }

  private static double one(Judge judge, String text, String variant) {
    return one(judge, text, variant, ALL);
  }

  private static double one(Judge judge, String text, String variant, int horizon) {
    return judge.differences(text, List.of(variant), horizon).orElseThrow().get(0);
  }
}
