package dev.redraft.eval.score;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** GLEU of a corpus, from 0 to 1. Immutable. */
public final class GleuScore implements ResampledScore {
  private static final int ROUNDS_PER_RESAMPLE = 50;

  private final GleuStatistics[][] statistics;
  private final int[][] choices;
  private final double[] rounds;

  /**
   * @param statistics by sentence and reference
   * @param choices the reference each sentence is compared with, by sentence and round
   */
  GleuScore(GleuStatistics[][] statistics, int[][] choices) {
    this.statistics = statistics;
    this.choices = choices;
    int[] all = IntStream.range(0, statistics.length).toArray();
    rounds = rounds(all, Gleu.ROUND_COUNT);
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

  /**
   * The mean over the first 50 rounds, where the n-th sentence drawn is compared with the reference
   * chosen for the n-th sentence of the corpus.
   */
  @Override
  public double valueOn(int[] sentences) {
    return Arrays.stream(rounds(sentences, ROUNDS_PER_RESAMPLE)).average().orElseThrow();
  }

  private double[] rounds(int[] sentences, int count) {
    GleuStatistics.Sum[] sums =
        Stream.generate(GleuStatistics.Sum::new).limit(count).toArray(GleuStatistics.Sum[]::new);
    for (int i = 0; i < sentences.length; i++) {
      int[] choice = choices[i % choices.length];
      for (int round = 0; round < count; round++) {
        sums[round].add(statistics[sentences[i]][choice[round]]);
      }
    }
    return Arrays.stream(sums).mapToDouble(GleuStatistics.Sum::gleu).toArray();
  }
}
