package dev.redraft.models;

import dev.redraft.decoder.Decoder;
import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.DecodingStatistics;
import dev.redraft.decoder.TokenIds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decodes the same sentences with several strategies, sentence by sentence in turn, so that noise
 * of the machine hits all alike, and compares every output with greedy decoding's. Uses the calling
 * thread alone.
 */
public final class StrategyComparison {
  private static final int WARM_UP_SENTENCES = 50;
  private static final List<Strategy> STRATEGIES =
      List.of(Strategy.GREEDY, Strategy.SUFFIX, Strategy.ALIGNED);

  /**
   * How one strategy fared.
   *
   * @param statistics counts over all sentences
   * @param differingCount sentences whose tokens or stop reason were not greedy decoding's
   * @param latencies the time of each sentence
   */
  public record Outcome(
      Strategy strategy, DecodingStatistics statistics, int differingCount, Latencies latencies) {}

  /** Times of sentences, encoder and decoder together, in milliseconds. */
  public static final class Latencies {
    private final double[] sortedMillis;

    Latencies(List<Long> nanos) {
      sortedMillis = nanos.stream().mapToDouble(each -> each / 1e6).sorted().toArray();
    }

    /**
     * The time that the given share of the sentences does not exceed; 0 where there is no sentence.
     */
    public double quantileMillis(double share) {
      int count = sortedMillis.length;
      return count == 0 ? 0 : sortedMillis[Math.min(count - 1, (int) (share * count))];
    }

    /** The mean time; 0 where there is no sentence. */
    public double meanMillis() {
      return Arrays.stream(sortedMillis).average().orElse(0);
    }
  }

  /** A strategy and what was measured of it so far. */
  private static final class Contender {
    private final Strategy strategy;
    private final Decoder decoder;
    private final List<Long> nanos = new ArrayList<>();
    private DecodingStatistics statistics = DecodingStatistics.NONE;
    private int differingCount = 0;

    Contender(Strategy strategy, ModelBundle bundle, boolean exact) {
      this.strategy = strategy;
      decoder = strategy.decoder(new PieceLikeness(bundle.tokenizer()), exact);
    }

    DecodingResult decode(ModelBundle bundle, TokenIds source) {
      long start = System.nanoTime();
      DecodingResult result = decoder.decode(bundle.model(), source);
      nanos.add(System.nanoTime() - start);
      statistics = statistics.plus(DecodingStatistics.of(result));
      return result;
    }

    Outcome outcome() {
      return new Outcome(strategy, statistics, differingCount, new Latencies(nanos));
    }
  }

  private StrategyComparison() {}

  /**
   * Compares greedy decoding, suffix match and aligned re-sync.
   *
   * @param sentences decoded one by one, each whole, however long; the first are decoded once
   *     before for warming up
   * @param exact whether near ties are decided as greedy decoding does
   */
  public static List<Outcome> run(ModelBundle bundle, List<String> sentences, boolean exact) {
    compare(bundle, sentences.subList(0, Math.min(WARM_UP_SENTENCES, sentences.size())), exact);
    return compare(bundle, sentences, exact);
  }

  private static List<Outcome> compare(ModelBundle bundle, List<String> sentences, boolean exact) {
    List<Contender> contenders =
        STRATEGIES.stream().map(strategy -> new Contender(strategy, bundle, exact)).toList();
    for (String sentence : sentences) {
      TokenIds source = TokenIds.of(bundle.tokenizer().tokenize(sentence).ids());
      DecodingResult greedy = contenders.get(0).decode(bundle, source);
      for (Contender contender : contenders.subList(1, contenders.size())) {
        DecodingResult result = contender.decode(bundle, source);
        boolean same =
            result.tokens().equals(greedy.tokens()) && result.stopReason() == greedy.stopReason();
        contender.differingCount += same ? 0 : 1;
      }
    }
    return contenders.stream().map(Contender::outcome).toList();
  }
}
