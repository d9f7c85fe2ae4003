package dev.redraft.eval.bench.figures;

import java.util.List;

/**
 * What a judge costs: sentences that something is proposed for, corrected with and without it. For
 * others it is not asked.
 *
 * @param sentenceCount sentences corrected
 * @param judgedCount those that something is proposed for
 * @param ways with, without, and the difference sentence by sentence
 */
public record JudgingFigures(int sentenceCount, int judgedCount, List<Way> ways) {
  /** Copies the list. */
  public JudgingFigures {
    ways = List.copyOf(ways);
  }

  /**
   * One way to correct them.
   *
   * @param name what it is
   * @param medianMillis half of the judged sentences took no longer
   * @param p90Millis 90% of them took no longer
   * @param p99Millis 99% of them took no longer
   * @param editCount corrections that stay, of all sentences
   */
  public record Way(
      String name, double medianMillis, double p90Millis, double p99Millis, int editCount) {}
}
