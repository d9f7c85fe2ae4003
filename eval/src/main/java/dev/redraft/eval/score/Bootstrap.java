package dev.redraft.eval.score;

import java.util.stream.IntStream;
import org.apache.commons.rng.core.source32.MersenneTwister;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * Bootstrap resampling over sentences (Efron; paired as in Koehn, "Statistical Significance Tests
 * for Machine Translation Evaluation", EMNLP 2004): a resample is as many sentences as there are,
 * drawn with replacement. The same seed gives the same figures everywhere. Thread-safe.
 *
 * @param resampleCount how many resamples to take, at least 1; 1,000 are usual
 * @param seed what the draws depend on
 */
public record Bootstrap(int resampleCount, long seed) {
  private static final double LOW = 0.025;
  private static final double HIGH = 0.975;

  /** Checks the count. */
  public Bootstrap {
    if (resampleCount < 1) {
      throw new IllegalArgumentException("resampleCount " + resampleCount + " is below 1");
    }
  }

  /** The 95% percentile interval of a score. */
  public Interval interval(ResampledScore score) {
    double[] values = new double[resampleCount];
    MersenneTwister random = random();
    for (int i = 0; i < resampleCount; i++) {
      values[i] = score.valueOn(draw(score.sentenceCount(), random));
    }
    return interval(values);
  }

  /**
   * Compares two systems, both scored on the same draws. The p-value is twice the smaller share of
   * resamples on one side of zero, ties counted on both sides and one resample added, so that it is
   * never zero; at most 1.
   *
   * @throws IllegalArgumentException if the scores are of different kinds or sentence counts
   */
  public PairedDifference compare(ResampledScore first, ResampledScore second) {
    if (first.getClass() != second.getClass()) {
      throw new IllegalArgumentException("MaxMatch cannot be compared with GLEU");
    }
    if (first.sentenceCount() != second.sentenceCount()) {
      throw new IllegalArgumentException(
          first.sentenceCount() + " sentences cannot be paired with " + second.sentenceCount());
    }
    double[] differences = new double[resampleCount];
    int notAbove = 0;
    int notBelow = 0;
    MersenneTwister random = random();
    for (int i = 0; i < resampleCount; i++) {
      int[] sentences = draw(first.sentenceCount(), random);
      differences[i] = first.valueOn(sentences) - second.valueOn(sentences);
      notAbove += differences[i] <= 0 ? 1 : 0;
      notBelow += differences[i] >= 0 ? 1 : 0;
    }
    double tail = (Math.min(notAbove, notBelow) + 1.0) / (resampleCount + 1.0);
    return new PairedDifference(
        first.value() - second.value(), interval(differences), Math.min(1, 2 * tail));
  }

  private MersenneTwister random() {
    return new MersenneTwister(new int[] {(int) (seed >>> 32), (int) seed});
  }

  private static int[] draw(int count, MersenneTwister random) {
    return IntStream.range(0, count).map(unused -> random.nextInt(count)).toArray();
  }

  private static Interval interval(double[] values) {
    double[] ends = Quantile.withDefaults().evaluate(values, LOW, HIGH);
    return new Interval(ends[0], ends[1]);
  }
}
