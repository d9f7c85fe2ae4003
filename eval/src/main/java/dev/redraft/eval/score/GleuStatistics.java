package dev.redraft.eval.score;

/**
 * What GLEU needs to know of a hypothesis and one reference; sums over sentences give the corpus'.
 * The numbers are the two lengths in tokens and, for every order, the credit earned and the n-grams
 * there are to earn it.
 */
final class GleuStatistics {
  private static final int SIZE = 2 + 2 * NGrams.MAX_ORDER;

  private final int[] numbers;

  private GleuStatistics(int[] numbers) {
    this.numbers = numbers;
  }

  static GleuStatistics of(NGrams hypothesis, NGrams source, NGrams reference) {
    int[] numbers = new int[SIZE];
    numbers[0] = hypothesis.tokenCount();
    numbers[1] = reference.tokenCount();
    for (int order = 1; order <= NGrams.MAX_ORDER; order++) {
      numbers[2 * order] = NGrams.credit(hypothesis, source, reference, order);
      numbers[2 * order + 1] = hypothesis.count(order);
    }
    return new GleuStatistics(numbers);
  }

  private static double gleu(long[] numbers) {
    double logPrecision = 0;
    for (int i = 0; i < SIZE; i += 2) {
      if (numbers[i] == 0 || numbers[i + 1] == 0) {
        return 0;
      }
      logPrecision +=
          i == 0 ? 0 : Math.log((double) numbers[i] / numbers[i + 1]) / NGrams.MAX_ORDER;
    }
    return Math.exp(Math.min(0, 1 - (double) numbers[1] / numbers[0]) + logPrecision);
  }

  /** A running total over sentences. */
  static final class Sum {
    private final long[] totals = new long[SIZE];

    void add(GleuStatistics one) {
      for (int i = 0; i < SIZE; i++) {
        totals[i] += one.numbers[i];
      }
    }

    /** The corpus' score; 0 if any total is. */
    double gleu() {
      return GleuStatistics.gleu(totals);
    }
  }
}
