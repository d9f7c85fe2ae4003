package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redraft.decoder.AggressiveDecoder;
import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.DraftStrategy;
import dev.redraft.decoder.TokenIds;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * The equality with the loop in Java on tokens without sense: few different ones, so that n-grams
 * repeat, and end tokens among them.
 */
final class OneGraphProperties {
  /** Each case decodes twice, mostly up to the length limit: some 30 calls of the model. */
  private static final int TRIES = 500;

  private static ModelBundle bundle;
  private static OneGraph plain;
  private static OneGraph bifurcation;

  @BeforeContainer
  static void open() throws IOException {
    Path files = TestData.path("tiny-t5-onegraph");
    bundle = ModelBundle.open(TestData.path("tiny-t5-int8"));
    plain = OneGraph.open(files.resolve("correct.onnx"));
    bifurcation = OneGraph.open(files.resolve("correct-bifurcation.onnx"));
  }

  @AfterContainer
  static void close() {
    bifurcation.close();
    plain.close();
    bundle.close();
  }

  @Property(tries = TRIES)
  void equalsTheLoopInJavaOnPlainOperators(
      @ForAll @Size(max = 10) List<@IntRange(max = 7) Integer> choices, @ForAll int seed) {
    equalsTheLoopInJava(plain, choices, seed);
  }

  @Property(tries = TRIES)
  void equalsTheLoopInJavaOnTheDetector(
      @ForAll @Size(max = 10) List<@IntRange(max = 7) Integer> choices, @ForAll int seed) {
    equalsTheLoopInJava(bifurcation, choices, seed);
  }

  /** Choice 0 is the end token; each other one stands for some token of the vocabulary. */
  private static void equalsTheLoopInJava(OneGraph graph, List<Integer> choices, int seed) {
    int end = bundle.model().endToken();
    int size = bundle.tokenizer().vocabularySize();
    TokenIds source =
        TokenIds.of(
            choices.stream()
                .mapToInt(i -> i == 0 ? end : Math.floorMod(seed + 31 * i, size))
                .toArray());
    DecodingResult expected =
        new AggressiveDecoder(DraftStrategy.suffixMatch()).decode(bundle.model(), source);

    OneGraph.Decoded decoded = graph.decode(source);

    assertEquals(expected.tokens(), decoded.tokens());
    assertEquals(expected.steps().size(), decoded.callCount());
  }
}
