package dev.redraft.eval.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each n-gram of up to four tokens occurs in a sentence. */
final class NGrams {
  static final int MAX_ORDER = 4;

  private final int tokenCount;
  private final List<Map<List<String>, Integer>> byOrder = new ArrayList<>();

  NGrams(List<String> tokens) {
    tokenCount = tokens.size();
    for (int order = 1; order <= MAX_ORDER; order++) {
      Map<List<String>, Integer> counts = new HashMap<>();
      for (int start = 0; start + order <= tokens.size(); start++) {
        counts.merge(tokens.subList(start, start + order), 1, Integer::sum);
      }
      byOrder.add(counts);
    }
  }

  int tokenCount() {
    return tokenCount;
  }

  /** The number of n-grams of an order, repetitions counted. */
  int count(int order) {
    return Math.max(tokenCount + 1 - order, 0);
  }

  /**
   * What a hypothesis earns: its n-grams that the reference has, less those that the source has and
   * the reference lacks altogether; not below zero.
   */
  static int credit(NGrams hypothesis, NGrams source, NGrams reference, int order) {
    Map<List<String>, Integer> inSource = source.byOrder.get(order - 1);
    Map<List<String>, Integer> inReference = reference.byOrder.get(order - 1);
    int credit = 0;
    for (var entry : hypothesis.byOrder.get(order - 1).entrySet()) {
      Integer wanted = inReference.get(entry.getKey());
      if (wanted != null) {
        credit += Math.min(entry.getValue(), wanted);
      } else {
        credit -= Math.min(entry.getValue(), inSource.getOrDefault(entry.getKey(), 0));
      }
    }
    return Math.max(credit, 0);
  }
}
