package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redraft.decoder.AggressiveDecoder;
import dev.redraft.decoder.CallCost;
import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.DraftStrategy;
import dev.redraft.decoder.GreedyDecoder;
import dev.redraft.decoder.StopReason;
import dev.redraft.decoder.TokenIds;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * On real ONNX models of every family and precision, several sources decoded together get what
 * greedy decoding gives each alone, to the last bit of every margin.
 */
final class BatchDecodingModelProperties {
  private static final List<String> FOLDERS =
      List.of(
          "tiny-t5-int8",
          "tiny-t5-fp32",
          "tiny-t5-v10-int4",
          "tiny-t5-v11-int8",
          "tiny-bart-int8",
          "tiny-mbart-int4",
          "tiny-marian-int8",
          "tiny-t5-int8-contract-1");

  private static final Map<String, ModelBundle> BUNDLES = new HashMap<>();
  private static List<String> sentences = List.of();

  @BeforeContainer
  static void open() throws IOException {
    for (String folder : FOLDERS) {
      BUNDLES.put(folder, ModelBundle.open(TestData.path(folder)));
    }
    sentences = Files.readAllLines(TestData.path("sentences.txt"));
  }

  @AfterContainer
  static void close() {
    BUNDLES.values().forEach(ModelBundle::close);
    BUNDLES.clear();
  }

  @Provide
  Arbitrary<String> folders() {
    return Arbitraries.of(FOLDERS);
  }

  @Property(tries = 1000)
  void equalsGreedyOneByOne(@ForAll("folders") String folder, @ForAll long seed) {
    ModelBundle bundle = bundle(folder);
    Random random = new Random(seed);
    List<TokenIds> sources = new ArrayList<>();
    for (int i = random.nextInt(7); i >= 0; i--) {
      sources.add(source(bundle, random));
    }
    DraftStrategy strategy =
        random.nextBoolean()
            ? DraftStrategy.lookAhead(new PieceTraits(bundle.tokenizer()), CallCost.TYPICAL)
            : AnyDraft.of(bundle, seed);
    List<DecodingResult> results =
        new AggressiveDecoder(strategy).decodeAll(bundle.model(), sources, () -> false);
    for (int i = 0; i < sources.size(); i++) {
      assertSame(new GreedyDecoder().decode(bundle.model(), sources.get(i)), results.get(i));
    }
  }

  private static void assertSame(DecodingResult greedy, DecodingResult result) {
    assertEquals(greedy.tokens(), result.tokens());
    assertEquals(greedy.stopReason(), result.stopReason());
    int margins = result.tokens().size() + (result.stopReason() == StopReason.END_TOKEN ? 1 : 0);
    for (int i = 0; i < margins; i++) {
      assertEquals(
          Float.floatToRawIntBits(greedy.margin(i)), Float.floatToRawIntBits(result.margin(i)));
      assertEquals(greedy.second(i), result.second(i));
    }
  }

  /** A sentence's beginning, words without sense, or nothing. */
  private static TokenIds source(ModelBundle bundle, Random random) {
    if (random.nextInt(5) == 0) {
      int size = random.nextInt(8);
      return TokenIds.of(random.ints(size, 0, bundle.tokenizer().vocabularySize()).toArray());
    }
    TokenIds whole =
        TokenIds.of(
            bundle.tokenizer().tokenize(sentences.get(random.nextInt(sentences.size()))).ids());
    return whole.first(random.nextInt(Math.min(whole.size(), 20)) + 1);
  }

  private static ModelBundle bundle(String folder) {
    return Objects.requireNonNull(BUNDLES.get(folder));
  }
}
