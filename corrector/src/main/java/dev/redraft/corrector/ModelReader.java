package dev.redraft.corrector;

import dev.redraft.decoder.Decoder;
import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.StepModel;
import dev.redraft.decoder.TokenIds;
import dev.redraft.models.ModelBundle;
import dev.redraft.models.Strategy;
import dev.redraft.tokenizer.TextTokenizer;
import dev.redraft.tokenizer.TokenizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A model that reads texts, one alone or several together. Thread-safe.
 *
 * @param maxTokens the longest source that the model was made for
 * @param batch how many texts are decoded together at most, at least 1
 */
record ModelReader(
    StepModel model, TextTokenizer tokenizer, Decoder decoder, int maxTokens, int batch) {

  /** A bundle's, decoding as the options say. */
  static ModelReader of(ModelBundle bundle, CorrectorOptions options) {
    return new ModelReader(
        bundle.model(),
        bundle.tokenizer(),
        bundle.decoder(options.strategy(), options.exact()),
        bundle.info().maxSourceTokens(),
        options.strategy() == Strategy.GREEDY ? 1 : options.resources().batch());
  }

  /** How many texts are decoded together at most, as far as is known. */
  int together() {
    return model.takesBatches() ? batch : 1;
  }

  /** Whether a source is no longer than the model was made for. */
  boolean fits(TokenizedText source) {
    return source.size() <= maxTokens;
  }

  /**
   * Reads a text.
   *
   * @param cancelled asked before every call of the model
   * @throws java.util.concurrent.CancellationException if {@code cancelled} said so
   */
  DecodingResult read(TokenizedText source, BooleanSupplier cancelled) {
    return decoder.decode(model, ids(source), cancelled);
  }

  /**
   * Reads texts, those of like length together: what is short waits for what is long, and is padded
   * in attention.
   *
   * @param cancelled asked before every call of the model
   * @return what came of each, in the order of the texts; null for those that were not read when
   *     {@code cancelled} said so
   */
  List<@Nullable DecodingResult> readAll(List<TokenizedText> sources, BooleanSupplier cancelled) {
    List<Integer> byLength =
        IntStream.range(0, sources.size())
            .boxed()
            .sorted(Comparator.comparingInt(place -> sources.get(place).size()))
            .toList();
    @Nullable DecodingResult[] results = new @Nullable DecodingResult[sources.size()];
    for (List<Integer> together : parts(byLength)) {
      List<DecodingResult> read;
      try {
        read =
            decoder.decodeAll(
                model, together.stream().map(place -> ids(sources.get(place))).toList(), cancelled);
      } catch (CancellationException e) {
        break;
      }
      for (int i = 0; i < read.size(); i++) {
        results[together.get(i)] = read.get(i);
      }
    }
    return Arrays.asList(results);
  }

  /** As few parts as can be, of as equal a size. */
  private List<List<Integer>> parts(List<Integer> all) {
    int count = (all.size() + batch - 1) / batch;
    List<List<Integer>> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(all.subList(i * all.size() / count, (i + 1) * all.size() / count));
    }
    return parts;
  }

  private static TokenIds ids(TokenizedText source) {
    return TokenIds.of(source.ids());
  }
}
