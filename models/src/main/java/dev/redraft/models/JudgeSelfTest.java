package dev.redraft.models;

import dev.redraft.decoder.TokenIds;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds out whether a judge judges on the processor at hand as it did where it was made, and
 * whether branches in one call come out as in calls of their own. Neither is exact: activations of
 * 8 bits turn the last bit of a sum into tenths of a nat.
 */
final class JudgeSelfTest {
  static final int LEAST_TOKENS = 6;

  /** Of the whole text's log-probability, and in nats. */
  private static final double RELATIVE_TOLERANCE = 0.1;

  private static final double TOLERANCE = 3;

  private JudgeSelfTest() {}

  /** Tests. */
  static void run(Path folder, JudgeDescription description, JudgeGraph graph)
      throws ModelFormatException {
    TokenIds text = description.selfTest();
    double expected = description.logProbability();
    double found = total(graph, text);
    double tolerance = TOLERANCE + RELATIVE_TOLERANCE * Math.abs(expected);
    if (!(Math.abs(found - expected) <= tolerance)) {
      throw new ModelFormatException(
          folder,
          "judges its self-test at %.2f nats, expected %.2f; install it again"
              .formatted(found, expected));
    }
    TokenIds variant = text.slice(0, 2).concat(text.slice(3, text.size()));
    double apart = found - total(graph, variant);
    int mostRows = text.size() + variant.size();
    double together = difference(graph, text, variant, mostRows);
    double cached = difference(graph, text, variant, text.size());
    if (!(Math.abs(apart - together) <= tolerance) || !(Math.abs(apart - cached) <= tolerance)) {
      throw new ModelFormatException(
          folder,
          "finds a difference of %.2f nats in two calls, %.2f in one and %.2f with a cache"
              .formatted(apart, together, cached));
    }
  }

  private static double difference(
      JudgeGraph graph, TokenIds text, TokenIds variant, int mostRows) {
    return new JudgeComparison(graph, text, List.of(variant), Integer.MAX_VALUE, mostRows).run()[0];
  }

  private static double total(JudgeGraph graph, TokenIds text) {
    JudgeRows rows = new JudgeRows(0);
    rows.add(text, 0, 0);
    try (JudgeGraph.Answer answer = graph.run(rows, false)) {
      return answer.sum(0, rows.answerCount());
    }
  }
}
