package dev.redraft.eval.score;

import java.util.SortedMap;

/**
 * Chooses for one sentence after the other the annotator who makes F0.5 of all sentences so far
 * highest; at equal F0.5 the one with more correct edits, then the one with the smaller {@linkplain
 * EditCounts#weight weight}, then the one of the lowest number.
 */
final class AnnotatorChoice {
  private EditCounts total = EditCounts.NONE;

  /** Adds the best annotator's counts to the total; returns the annotator. */
  int choose(SortedMap<Integer, SentenceScore.Match> byAnnotator) {
    int best = byAnnotator.firstKey();
    EditCounts bestTotal = null;
    for (var entry : byAnnotator.entrySet()) {
      EditCounts candidate = total.plus(entry.getValue().counts());
      if (bestTotal == null || isBetter(candidate, bestTotal)) {
        best = entry.getKey();
        bestTotal = candidate;
      }
    }
    total = bestTotal == null ? total : bestTotal;
    return best;
  }

  EditCounts total() {
    return total;
  }

  private static boolean isBetter(EditCounts a, EditCounts b) {
    int byF = Double.compare(a.choosingF(), b.choosingF());
    if (byF != 0) {
      return byF > 0;
    }
    return a.correct() != b.correct() ? a.correct() > b.correct() : a.weight() < b.weight();
  }
}
