package dev.redraft.eval.bench.measure;

/** Figures without the digits that mean nothing. */
final class Rounded {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double MICRO = 1e6;

  private Rounded() {}

  /** Nanoseconds as milliseconds. */
  static double millis(double nanos) {
    return to6(nanos / NANOS_PER_MILLI);
  }

  /** Nanoseconds as milliseconds. */
  static double millis(long nanos) {
    return millis((double) nanos);
  }

  /** To six digits behind the point; what is no number, such as a share of nothing, becomes 0. */
  static double to6(double value) {
    return Double.isFinite(value) ? Math.round(value * MICRO) / MICRO : 0;
  }
}
