package dev.redraft.eval.bench.measure;

import java.util.List;

/**
 * Classes that sentences are sorted into.
 *
 * @param bounds the highest value of each class but the last, ascending
 * @param labels what reports call the classes
 */
record Scale(List<Double> bounds, List<String> labels) {
  /** By tokens of the source. */
  static final Scale LENGTH =
      new Scale(
          List.of(8.0, 16.0, 24.0, 32.0, 48.0, 64.0, 128.0),
          List.of("1-8", "9-16", "17-24", "25-32", "33-48", "49-64", "65-128", "129 and more"));

  /** By share of changed tokens. */
  static final Scale CHANGED =
      new Scale(
          List.of(0.0, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1.0),
          List.of(
              "0",
              "0-5%",
              "5-10%",
              "10-20%",
              "20-30%",
              "30-50%",
              "50-75%",
              "75-100%",
              "over 100%"));

  /** The class of a value, from 0. */
  int classOf(double value) {
    int index = 0;
    while (index < bounds.size() && value > bounds.get(index)) {
      index++;
    }
    return index;
  }
}
