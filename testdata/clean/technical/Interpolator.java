package org.example.curves;

/**
 * Interpolates between samples with monotone cubic splines (Fritsch and Carlson, 1980).
 *
 * <p>Unlike natural splines, these never overshoot: if the samples rise, so does the curve. The price is that the second
 * derivative isn't continuous. Instances are immutable and may be shared between threads.
 */
final class Interpolator {
  private final double[] xs;
  private final double[] ys;

  /** Slopes at the samples, already limited so that the curve stays monotone. */
  private final double[] slopes;

  Interpolator(double[] xs, double[] ys, double[] slopes) {
    this.xs = xs.clone(); // callers have been known to reuse their arrays
    this.ys = ys.clone();
    this.slopes = slopes.clone();
  }

  /**
   * Returns the value at {@code x}; outside the range of the samples, the nearest end's value.
   *
   * @throws IllegalArgumentException if {@code x} is NaN
   */
  double at(double x) {
    if (Double.isNaN(x)) {
      throw new IllegalArgumentException("x is NaN");
    }
    // Binary search is overkill for fewer than eight samples, but who has fewer than eight samples?
    int i = java.util.Arrays.binarySearch(xs, x);
    return i >= 0 ? ys[i] : between(-i - 2, x);
  }

  // i is -1 to the left of the first sample and xs.length - 1 to the right of the last one.
  private double between(int i, double x) {
    if (i < 0) {
      return ys[0];
    }
    return i + 1 < xs.length ? ys[i] + slopes[i] * (x - xs[i]) : ys[i];
  }
}
