package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redraft.decoder.AggressiveDecoder;
import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.DecodingStatistics;
import dev.redraft.decoder.DraftStrategy;
import dev.redraft.decoder.GreedyDecoder;
import dev.redraft.decoder.TokenIds;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layouts Optimum exports, and that each decodes as transformers' own {@code generate}. */
final class OptimumFolderTest {
  /** Sizes of the input {@code input_ids}: its second dimension free, and fixed to 1. */
  private static final String FREE_LENGTH = "\n\u0019\u0012\u0017decoder_sequence_length";

  private static final String ONE_TOKEN = "\n\u0019\b\u0001\u001a\u0015one token and no more";

  @TempDir private Path folder;

  @Test
  void decoderPairDecodesAsTransformersDoes() throws IOException {
    try (ModelBundle bundle = ModelBundle.open(OptimumCopy.t5Pair(folder).folder())) {
      assertEquals(
          "export of Optimum: encoder_model.onnx, decoder_model.onnx,"
              + " decoder_with_past_model.onnx; with a cache",
          bundle.info().layout());
      assertEquals("fp32", bundle.info().precision());
      assertTrue(bundle.info().isRowIndependent());
      assertEquals(List.of(), bundle.info().remarks());
      decodesAsTransformers(bundle, "optimum-t5");
    }
  }

  @Test
  void mergedDecoderUnderOnnxDecodesAsTransformersDoes() throws IOException {
    OptimumCopy.t5(folder)
        .with("encoder_model.onnx", "onnx/encoder_model.onnx")
        .with("decoder_model_merged.onnx", "onnx/decoder_model_merged.onnx");
    try (ModelBundle bundle = ModelBundle.open(folder)) {
      assertEquals(
          "export of Optimum: onnx/encoder_model.onnx, onnx/decoder_model_merged.onnx; with a"
              + " cache",
          bundle.info().layout());
      assertTrue(bundle.info().isRowIndependent());
      decodesAsTransformers(bundle, "optimum-t5");
    }
  }

  @Test
  void decoderAloneComputesItsPrefixAnewAndSaysSo() throws IOException {
    OptimumCopy.bart(folder)
        .with("encoder_model.onnx", "encoder_model_int8.onnx")
        .with("decoder_model.onnx", "decoder_model_int8.onnx");
    try (ModelBundle bundle = ModelBundle.open(folder)) {
      assertEquals(
          "export of Optimum: encoder_model_int8.onnx, decoder_model_int8.onnx; without a cache",
          bundle.info().layout());
      assertEquals(TokenIds.of(1, 3), bundle.model().prompt());
      decodesAsTransformers(bundle, "optimum-bart");
      computesAnew(bundle);
    }
  }

  @Test
  void marianNeverPredictsItsPadding() throws IOException {
    try (ModelBundle bundle = ModelBundle.open(TestData.path("optimum-marian"))) {
      assertEquals(
          "export of Optimum: encoder_model.onnx, decoder_model_merged.onnx; with a cache",
          bundle.info().layout());
      assertTrue(bundle.info().isRowIndependent());
      assertEquals(TokenIds.of(0), bundle.model().prompt());
      decodesAsTransformers(bundle, "optimum-marian");
    }
  }

  @Test
  void dynamicInt8IsToldFromRoundingAndDecodedTokenByToken() throws IOException {
    OptimumCopy.t5(folder)
        .with("encoder_model_quantized.onnx", "onnx/encoder_model_quantized.onnx")
        .with("decoder_model_merged_quantized.onnx", "onnx/decoder_model_merged_quantized.onnx");
    try (ModelBundle bundle = ModelBundle.open(folder)) {
      assertEquals("int8-dynamic", bundle.info().precision());
      assertFalse(bundle.info().isRowIndependent());
      assertTrue(bundle.info().mixesRows());
      assertTrue(bundle.info().layout().endsWith("; with a cache"), bundle.info().layout());
      assertTrue(
          bundle.info().remarks().toString().contains("token by token"), "says what it costs");
      TokenIds source = TokenIds.of(bundle.tokenizer().tokenize("He go to teh school.").ids());
      AggressiveDecoder exact = new AggressiveDecoder(DraftStrategy.suffixMatch());
      DecodingResult result = exact.decode(bundle.model(), source);
      assertEquals(new GreedyDecoder().decode(bundle.model(), source).steps(), result.steps());
    }
  }

  @Test
  void takesTheFirstCompleteSetAndNamesTheRest() throws IOException {
    OptimumCopy.t5Pair(folder)
        .with("decoder_model_merged.onnx", "decoder_model_merged.onnx")
        .with("encoder_model_quantized.onnx", "onnx/encoder_model_quantized.onnx");
    try (ModelBundle bundle = ModelBundle.open(folder)) {
      assertTrue(
          bundle.info().layout().contains("decoder_with_past_model.onnx"), bundle.info().layout());
      assertEquals(
          List.of("not used: decoder_model_merged.onnx, onnx/encoder_model_quantized.onnx"),
          bundle.info().remarks());
    }
  }

  @Test
  void decoderOfOneTokenACallIsNotUsedForVerification() throws IOException {
    OptimumCopy copy = OptimumCopy.t5Pair(folder);
    copy.replace("decoder_with_past_model.onnx", FREE_LENGTH, ONE_TOKEN);
    try (ModelBundle bundle = ModelBundle.open(folder)) {
      assertTrue(
          bundle.info().layout().endsWith("takes but one new token on one"),
          bundle.info().layout());
      assertTrue(bundle.info().isRowIndependent());
      decodesAsTransformers(bundle, "optimum-t5");
      computesAnew(bundle);
    }
  }

  @Test
  void decoderOfOtherWeightsIsNotUsed() throws IOException {
    OptimumCopy.t5Pair(folder);
    Path graph = folder.resolve("decoder_with_past_model.onnx");
    byte[] bytes = Files.readAllBytes(graph);
    // A tensor's name, then its floats: their field's number, three bytes of length, the bytes.
    String embedding = "B\rshared.weightJ";
    int start = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(embedding);
    assertTrue(start > 0, "no embedding to negate");
    start += embedding.length() + 3;
    for (int i = start + 3; i < start + 28_800; i += Float.BYTES) {
      bytes[i] ^= (byte) 0x80;
    }
    Files.write(graph, bytes);
    try (ModelBundle bundle = ModelBundle.open(folder)) {
      assertTrue(bundle.info().layout().endsWith("disagree"), bundle.info().layout());
      decodesAsTransformers(bundle, "optimum-t5");
    }
  }

  @Test
  void taskPrefixGoesBeforeTheSourceAndIntoNoDraft() throws IOException {
    OptimumCopy.t5Pair(folder);
    try (ModelBundle bare = ModelBundle.open(folder);
        ModelBundle prefixed = ModelBundle.open(folder, "gec:")) {
      TokenIds prefix = TokenIds.of(bare.tokenizer().tokenize("gec:").ids());
      TokenIds source = TokenIds.of(bare.tokenizer().tokenize("He go to teh school.").ids());
      DecodingResult joined = new GreedyDecoder().decode(bare.model(), prefix.concat(source));
      DecodingResult apart = new GreedyDecoder().decode(prefixed.model(), source);
      int common = Math.min(joined.tokens().size(), apart.tokens().size());

      assertEquals(joined.tokens().first(common), apart.tokens().first(common));
      assertEquals(
          bare.info().maxSourceTokens() - prefix.size(), prefixed.info().maxSourceTokens());
    }
  }

  @Test
  void saysWhatOfTheConfigurationHasNoEffect() throws IOException {
    OptimumCopy copy = OptimumCopy.t5Pair(folder);
    copy.configure(json -> json.put("num_beams", 4).put("no_repeat_ngram_size", 3));
    try (ModelBundle bundle = ModelBundle.open(folder)) {
      assertEquals(
          List.of(
              "decoding is greedy; the configuration's num_beams 4, no_repeat_ngram_size 3 has no"
                  + " effect"),
          bundle.info().remarks());
    }
  }

  @Test
  void suppressedTokensAreNeverPredicted() throws IOException {
    OptimumCopy copy = OptimumCopy.t5Pair(folder);
    int often = 92;
    copy.configure(json -> json.putArray("bad_words_ids").addArray().add(often));
    try (ModelBundle bundle = ModelBundle.open(folder)) {
      for (String sentence : Files.readAllLines(TestData.path("sentences.txt")).subList(0, 10)) {
        TokenIds source = TokenIds.of(bundle.tokenizer().tokenize(sentence).ids());
        DecodingResult result = new GreedyDecoder().decode(bundle.model(), source);
        assertEquals(-1, result.tokens().indexOf(often));
      }
    }
  }

  private static void decodesAsTransformers(ModelBundle bundle, String name) throws IOException {
    List<String> sentences = Files.readAllLines(TestData.path("sentences.txt"));
    int[][] expected =
        new ObjectMapper().readValue(TestData.path(name + "/greedy.json").toFile(), int[][].class);
    for (int i = 0; i < sentences.size(); i++) {
      TokenIds source = TokenIds.of(bundle.tokenizer().tokenize(sentences.get(i)).ids());
      DecodingResult result = new GreedyDecoder().decode(bundle.model(), source);
      assertEquals(TokenIds.of(expected[i]), result.tokens(), sentences.get(i));
    }
  }

  private static void computesAnew(ModelBundle bundle) {
    TokenIds source = TokenIds.of(bundle.tokenizer().tokenize("He go to teh school.").ids());
    DecodingResult greedy = new GreedyDecoder().decode(bundle.model(), source);
    long expected = greedy.steps().stream().mapToLong(step -> step.cacheLength()).sum();
    assertEquals(expected, DecodingStatistics.of(greedy).recomputedCount());
    assertTrue(expected > 0);
  }
}
