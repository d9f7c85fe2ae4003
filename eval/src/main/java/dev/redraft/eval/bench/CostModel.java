package dev.redraft.eval.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a decoder call costs: {@code callMillis + rowMillis * rows}. Fitted to the median times of
 * the row counts, so that single slow calls do not matter: the slope is the weighted median of the
 * slopes between all pairs of row counts (Theil and Sen), a pair weighing by the rows between them
 * and the root of the calls of the rarer one; the intercept is the median of what is left, weighted
 * by the root of the calls. The root, for so grows the certainty of a median.
 *
 * @param callMillis the cost of a call whatever its size
 * @param rowMillis the cost of a row
 * @param meanError distance of the fit from the median times, as a share of all time in calls
 * @param rows the row counts seen, ascending
 */
public record CostModel(double callMillis, double rowMillis, double meanError, List<Rows> rows) {
  /**
   * Calls of one size.
   *
   * @param error fitted time over median time, less 1
   */
  public record Rows(
      int rowCount, long callCount, double p50Millis, double fittedMillis, double error) {}

  /** Calls of one size, as measured. */
  record Sample(int rowCount, long callCount, double p50Millis) {
    /** How certain the median is, in any unit. */
    double certainty() {
      return Math.sqrt((double) callCount);
    }
  }

  private record Weighted(double value, double weight) {}

  /**
   * Fits at least two row counts.
   *
   * @throws IllegalArgumentException if there are fewer
   */
  static CostModel fit(List<Sample> samples) {
    if (samples.size() < 2) {
      throw new IllegalArgumentException(
          samples.size() + " row counts cannot be fitted; at least 2 are needed");
    }
    List<Weighted> slopes = new ArrayList<>();
    for (Sample one : samples) {
      for (Sample other : samples) {
        int distance = other.rowCount - one.rowCount;
        if (distance > 0) {
          double weight = distance * Math.min(one.certainty(), other.certainty());
          slopes.add(new Weighted((other.p50Millis - one.p50Millis) / distance, weight));
        }
      }
    }
    double perRow = median(slopes);
    double perCall =
        median(
            samples.stream()
                .map(
                    each -> new Weighted(each.p50Millis - perRow * each.rowCount, each.certainty()))
                .toList());
    List<Rows> rows = samples.stream().map(each -> rows(each, perCall, perRow)).toList();
    double time = rows.stream().mapToDouble(each -> each.p50Millis * each.callCount).sum();
    double error =
        rows.stream()
            .mapToDouble(each -> Math.abs(each.fittedMillis - each.p50Millis) * each.callCount)
            .sum();
    return new CostModel(
        Rounded.to6(perCall), Rounded.to6(perRow), Rounded.to6(error / time), rows);
  }

  private static Rows rows(Sample sample, double perCall, double perRow) {
    double fitted = perCall + perRow * sample.rowCount;
    return new Rows(
        sample.rowCount,
        sample.callCount,
        Rounded.to6(sample.p50Millis),
        Rounded.to6(fitted),
        Rounded.to6(fitted / sample.p50Millis - 1));
  }

  private static double median(List<Weighted> values) {
    List<Weighted> sorted =
        values.stream().sorted(Comparator.comparingDouble(Weighted::value)).toList();
    double rest = sorted.stream().mapToDouble(Weighted::weight).sum() / 2;
    for (Weighted each : sorted) {
      rest -= each.weight;
      if (rest <= 0) {
        return each.value;
      }
    }
    return sorted.get(sorted.size() - 1).value;
  }
}
