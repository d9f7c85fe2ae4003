package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.decoder.AggressiveDecoder;
import dev.redraft.decoder.CallCost;
import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.DraftStrategy;
import dev.redraft.decoder.GreedyDecoder;
import dev.redraft.decoder.StopReason;
import dev.redraft.decoder.TokenIds;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * The equality with greedy decoding, on real ONNX models: bundles of every family and precision,
 * and exports of Optimum in every layout.
 */
final class TinyModelProperties {
  private static final int FAMILY_TRIES = 1000;

  private static final Map<String, ModelBundle> BUNDLES = new HashMap<>();
  private static Path layouts;
  private static ModelBundle optimumPair;
  private static ModelBundle optimumMerged;
  private static ModelBundle optimumAlone;
  private static ModelBundle optimumDynamicInt8;
  private static List<String> sentences;

  @BeforeContainer
  static void open() throws IOException {
    layouts = Files.createTempDirectory("redraft-layouts");
    optimumPair = ModelBundle.open(OptimumCopy.t5Pair(layouts.resolve("pair")).folder());
    optimumMerged =
        ModelBundle.open(
            OptimumCopy.t5(layouts.resolve("merged"))
                .with("encoder_model.onnx", "encoder_model.onnx")
                .with("decoder_model_merged.onnx", "decoder_model_merged.onnx")
                .folder());
    optimumAlone =
        ModelBundle.open(
            OptimumCopy.bart(layouts.resolve("alone"))
                .with("encoder_model.onnx", "encoder_model.onnx")
                .with("decoder_model.onnx", "decoder_model.onnx")
                .folder());
    optimumDynamicInt8 =
        ModelBundle.open(
            OptimumCopy.t5(layouts.resolve("int8"))
                .with("encoder_model_quantized.onnx", "encoder_model_quantized.onnx")
                .with("decoder_model_merged_quantized.onnx", "decoder_model_merged_quantized.onnx")
                .folder());
    sentences = Files.readAllLines(TestData.path("sentences.txt"));
  }

  @AfterContainer
  static void close() throws IOException {
    BUNDLES.values().forEach(ModelBundle::close);
    BUNDLES.clear();
    optimumPair.close();
    optimumMerged.close();
    optimumAlone.close();
    optimumDynamicInt8.close();
    try (Stream<Path> files = Files.walk(layouts)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Property
  void equalsGreedyOnInt8(@ForAll long seed) {
    equalsGreedy(bundle("tiny-t5-int8"), seed);
  }

  @Property
  void equalsGreedyOnFp32(@ForAll long seed) {
    equalsGreedy(bundle("tiny-t5-fp32"), seed);
  }

  /** T5 1.0, with 4-bit weights. */
  @Property(tries = FAMILY_TRIES)
  void equalsGreedyOnT5WithPlainFeedForward(@ForAll long seed) {
    equalsGreedy(bundle("tiny-t5-v10-int4"), seed);
  }

  /** T5 1.1. */
  @Property(tries = FAMILY_TRIES)
  void equalsGreedyOnT5WithHeadOfItsOwn(@ForAll long seed) {
    equalsGreedy(bundle("tiny-t5-v11-int8"), seed);
  }

  @Property(tries = FAMILY_TRIES)
  void equalsGreedyOnBart(@ForAll long seed) {
    equalsGreedy(bundle("tiny-bart-int8"), seed);
  }

  @Property(tries = FAMILY_TRIES)
  void equalsGreedyOnMBart(@ForAll long seed) {
    equalsGreedy(bundle("tiny-mbart-int4"), seed);
  }

  @Property(tries = FAMILY_TRIES)
  void equalsGreedyOnMarian(@ForAll long seed) {
    equalsGreedy(bundle("tiny-marian-int8"), seed);
  }

  @Property(tries = 200)
  void equalsGreedyOnOptimumDecoderPair(@ForAll long seed) {
    equalsGreedy(optimumPair, seed);
  }

  @Property(tries = 200)
  void equalsGreedyOnOptimumMergedDecoder(@ForAll long seed) {
    equalsGreedy(optimumMerged, seed);
  }

  @Property(tries = 100)
  void equalsGreedyWithoutCache(@ForAll long seed) {
    equalsGreedy(optimumAlone, seed);
  }

  @Property(tries = 100)
  void equalsGreedyOnOptimumDynamicInt8(@ForAll long seed) {
    equalsGreedy(optimumDynamicInt8, seed);
  }

  private static ModelBundle bundle(String name) {
    return BUNDLES.computeIfAbsent(
        name,
        folder -> {
          try {
            return ModelBundle.open(TestData.path(folder));
          } catch (ModelFormatException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static void equalsGreedy(ModelBundle bundle, long seed) {
    Random random = new Random(seed);
    TokenIds source = source(bundle, random);
    PieceTraits traits = new PieceTraits(bundle.tokenizer());
    DecodingResult greedy = new GreedyDecoder().decode(bundle.model(), source);
    for (DraftStrategy strategy :
        List.of(
            DraftStrategy.suffixMatch(),
            DraftStrategy.aligned(traits, CallCost.TYPICAL),
            DraftStrategy.lookAhead(traits, new CallCost(random.nextInt(30), 1)),
            DraftStrategy.budgeted(AnyDraft.of(bundle, seed), CallCost.TYPICAL),
            AnyDraft.of(bundle, seed))) {
      DecodingResult result = new AggressiveDecoder(strategy).decode(bundle.model(), source);

      assertEquals(greedy.tokens(), result.tokens());
      assertEquals(greedy.stopReason(), result.stopReason());
      int margins = result.tokens().size() + (result.stopReason() == StopReason.END_TOKEN ? 1 : 0);
      for (int i = 0; i < margins; i++) {
        assertEquals(
            Float.floatToRawIntBits(greedy.margin(i)), Float.floatToRawIntBits(result.margin(i)));
      }
      assertTrue(result.steps().size() <= greedy.steps().size());
    }
  }

  /**
   * A sentence with words of it repeated, or tokens without sense; short, for each case decodes six
   * times.
   */
  private static TokenIds source(ModelBundle bundle, Random random) {
    if (random.nextInt(4) == 0) {
      return TokenIds.of(
          random.ints(random.nextInt(8), 0, bundle.tokenizer().vocabularySize()).toArray());
    }
    String[] words = sentences.get(random.nextInt(sentences.size())).split(" ", -1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(words.length, 5); i++) {
      String word = words[random.nextInt(3) == 0 ? random.nextInt(words.length) : i];
      text.append(i == 0 ? "" : " ").append(word);
    }
    return TokenIds.of(bundle.tokenizer().tokenize(text.toString()).ids());
  }
}
