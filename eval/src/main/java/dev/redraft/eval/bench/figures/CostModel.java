package dev.redraft.eval.bench.figures;

import java.util.List;

/**
 * What a decoder call costs: {@code callMillis + rowMillis * rows}, and {@code firstMillis} more
 * for the first call of a decoding, which comes right behind the encoder.
 *
 * @param callMillis the cost of a call whatever its size
 * @param rowMillis the cost of a row
 * @param firstMillis what the first call of a decoding costs on top
 * @param meanError distance of the fit from the median times, as a share of all time in calls
 * @param later the row counts of calls behind the first, ascending
 * @param first the row counts of first calls, ascending
 */
public record CostModel(
    double callMillis,
    double rowMillis,
    double firstMillis,
    double meanError,
    List<Rows> later,
    List<Rows> first) {

  /** What a decoding costs that takes so many calls, of so many rows together. */
  public double millis(double calls, double rows) {
    return calls * callMillis + rows * rowMillis + firstMillis;
  }

  /**
   * Calls of one size.
   *
   * @param error fitted time over median time, less 1
   */
  public record Rows(
      int rowCount, long callCount, double p50Millis, double fittedMillis, double error) {}
}
