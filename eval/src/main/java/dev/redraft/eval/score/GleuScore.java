package dev.redraft.eval.score;

import java.util.Arrays;

/** GLEU of a corpus, from 0 to 1. Immutable. */
public final class GleuScore implements ResampledScore {
  private final GleuStatistics[][] statistics;
  private final double[] rounds;

  GleuScore(GleuStatistics[][] statistics, double[] rounds) {
    this.statistics = statistics;
    this.rounds = rounds;
  }

  @Override
  public int sentenceCount() {
    return statistics.length;
  }

  /** The mean over the rounds. */
  @Override
  public double value() {
    return Arrays.stream(rounds).average().orElseThrow();
  }

  /** The standard deviation over the rounds, which only the choice of references makes differ. */
  public double deviation() {
    double mean = value();
    return Math.sqrt(
        Arrays.stream(rounds).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
  }

  /** A sentence's own score, smoothed: the mean over its references. */
  public double sentenceValue(int sentence) {
    return Arrays.stream(statistics[sentence])
        .mapToDouble(GleuStatistics::smoothedGleu)
        .average()
        .orElseThrow();
  }

  /**
   * The score where every sentence is compared with all its references at equal weight instead of
   * with one a round: what the mean over ever more rounds tends to, but for a rounding far below
   * the second decimal of a percentage.
   */
  @Override
  public double valueOn(int[] sentences) {
    GleuStatistics.Sum sum = new GleuStatistics.Sum();
    for (int sentence : sentences) {
      for (GleuStatistics reference : statistics[sentence]) {
        sum.add(reference);
      }
    }
    return sum.gleu();
  }
}
