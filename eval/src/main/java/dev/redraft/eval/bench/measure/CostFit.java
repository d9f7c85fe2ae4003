package dev.redraft.eval.bench.measure;

import dev.redraft.eval.bench.figures.CostModel;
import dev.redraft.eval.bench.figures.CostModel.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fits a {@link CostModel} to the median times of the row counts, so that single slow calls do not
 * matter. Over the calls behind the first, the slope is the weighted median of the slopes between
 * all pairs of row counts (Theil and Sen), a pair weighing by the rows between them and the
 * certainty of the rarer one, which grows with the root of its calls; the intercept is the weighted
 * median of what is left. What first calls take more is the weighted median of their distance from
 * that line.
 */
final class CostFit {
  private CostFit() {}

  /** Calls of one size, as measured. */
  record Sample(int rowCount, long callCount, double p50Millis) {
    /** How certain the median is, in any unit. */
    double certainty() {
      return Math.sqrt((double) callCount);
    }
  }

  private record Weighted(double value, double weight) {}

  /**
   * Fits the calls behind the first, and then the first ones.
   *
   * @param later of at least two row counts
   * @param first of at least one row count
   * @throws IllegalArgumentException if there are fewer
   */
  static CostModel of(List<Sample> later, List<Sample> first) {
    if (later.size() < 2 || first.isEmpty()) {
      throw new IllegalArgumentException(
          later.size() + " and " + first.size() + " row counts are too few; 2 and 1 are needed");
    }
    double perRow = slope(later);
    double perCall = intercept(later, perRow);
    double onTop = intercept(first, perRow) - perCall;
    List<Rows> laterRows = rows(later, perCall, perRow);
    List<Rows> firstRows = rows(first, perCall + onTop, perRow);
    return new CostModel(
        Rounded.to6(perCall),
        Rounded.to6(perRow),
        Rounded.to6(onTop),
        Rounded.to6(meanError(Stream.concat(laterRows.stream(), firstRows.stream()).toList())),
        laterRows,
        firstRows);
  }

  private static double slope(List<Sample> samples) {
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
    return median(slopes);
  }

  private static double intercept(List<Sample> samples, double perRow) {
    return median(
        samples.stream()
            .map(each -> new Weighted(each.p50Millis - perRow * each.rowCount, each.certainty()))
            .toList());
  }

  private static List<Rows> rows(List<Sample> samples, double perCall, double perRow) {
    return samples.stream()
        .map(
            each -> {
              double fitted = perCall + perRow * each.rowCount;
              return new Rows(
                  each.rowCount,
                  each.callCount,
                  Rounded.to6(each.p50Millis),
                  Rounded.to6(fitted),
                  Rounded.to6(fitted / each.p50Millis - 1));
            })
        .toList();
  }

  private static double meanError(List<Rows> rows) {
    double time = rows.stream().mapToDouble(each -> each.p50Millis() * each.callCount()).sum();
    double distance =
        rows.stream()
            .mapToDouble(
                each -> Math.abs(each.fittedMillis() - each.p50Millis()) * each.callCount())
            .sum();
    return distance / time;
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
