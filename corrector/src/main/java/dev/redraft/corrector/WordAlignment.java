package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Likeness;
import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.Analysis;
import dev.redraft.corrector.lexicon.FunctionWords;
import dev.redraft.corrector.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds out which word became which: the cheapest way from some words to others, where alike words
 * replace each other cheaply, and two may become one, or one two. Costs time by the product of
 * their numbers.
 */
final class WordAlignment {
  private static final double ADDED_OR_DROPPED = 1;
  private static final double CASE = 0.1;
  private static final double RELATED = 0.3;
  private static final double BOTH_FUNCTION = 0.9;
  private static final double BOTH_CONTENT = 1.3;
  private static final double UNLIKE = 1.7;
  private static final double SURELY_ALIKE = 0.8;
  private static final double FAIRLY_ALIKE = 0.5;
  private static final double NEVER = 1e6;

  private final List<Word> before;
  private final List<Word> after;
  private final double[][] costs;

  private WordAlignment(List<Word> before, List<Word> after) {
    this.before = before;
    this.after = after;
    costs = new double[before.size() + 1][after.size() + 1];
  }

  /** What becomes of each word, in order. */
  static List<WordPair> pairs(List<Word> before, List<Word> after) {
    WordAlignment alignment = new WordAlignment(before, after);
    alignment.fill();
    return withMoves(alignment.trace());
  }

  private void fill() {
    for (int i = 0; i <= before.size(); i++) {
      for (int j = 0; j <= after.size(); j++) {
        if (i > 0 || j > 0) {
          costs[i][j] = NEVER;
          for (Step step : Step.values()) {
            costs[i][j] = Math.min(costs[i][j], total(step, i, j));
          }
        }
      }
    }
  }

  private double total(Step step, int i, int j) {
    int from = i - step.before;
    int to = j - step.after;
    return from < 0 || to < 0
        ? NEVER
        : costs[from][to] + cost(before.subList(from, i), after.subList(to, j));
  }

  private List<WordPair> trace() {
    List<WordPair> pairs = new ArrayList<>();
    int i = before.size();
    int j = after.size();
    while (i > 0 || j > 0) {
      Step best = Step.ADD;
      for (Step step : Step.values()) {
        if (total(step, i, j) < total(best, i, j)) {
          best = step;
        }
      }
      // At an edge only one of adding and dropping is possible.
      Step taken = total(best, i, j) >= NEVER ? (i > 0 ? Step.DROP : Step.ADD) : best;
      pairs.add(
          WordPair.of(before.subList(i - taken.before, i), after.subList(j - taken.after, j)));
      i -= taken.before;
      j -= taken.after;
    }
    Collections.reverse(pairs);
    return pairs;
  }

  private enum Step {
    ADD(0, 1),
    DROP(1, 0),
    REPLACE(1, 1),
    JOIN(2, 1),
    SPLIT(1, 2);

    private final int before;
    private final int after;

    Step(int before, int after) {
      this.before = before;
      this.after = after;
    }
  }

  private static double cost(List<Word> from, List<Word> to) {
    if (from.isEmpty() || to.isEmpty()) {
      return ADDED_OR_DROPPED;
    }
    WordPair pair = WordPair.of(from, to);
    if (pair.isReplaced()) {
      return replacement(from.get(0), to.get(0));
    }
    if (pair.isEqualButForCase()) {
      return CASE;
    }
    return pair.isContracted() || likeness(pair) >= SURELY_ALIKE ? RELATED : NEVER;
  }

  /** How alike the letters of both sides are. */
  static double likeness(WordPair pair) {
    return Likeness.of(new Word(pair.from(), 0), new Word(pair.to(), 0));
  }

  private static double replacement(Word from, Word to) {
    if (from.text().equals(to.text())) {
      return 0;
    }
    if (from.plain().equals(to.plain())) {
      return CASE;
    }
    double likeness = Likeness.of(from, to);
    if (likeness >= FAIRLY_ALIKE || shareLemma(from.text(), to.text())) {
      return RELATED + (1 - likeness) / 2;
    }
    boolean isFunction = FunctionWords.isFunction(from.plain());
    if (isFunction != FunctionWords.isFunction(to.plain())) {
      return UNLIKE;
    }
    return isFunction ? BOTH_FUNCTION : BOTH_CONTENT;
  }

  /** Whether two words can be forms of one. */
  static boolean shareLemma(String one, String other) {
    List<Analysis> others = Lexicon.english().analyses(other);
    return Lexicon.english().analyses(one).stream()
        .anyMatch(a -> others.stream().anyMatch(b -> a.lemma().equals(b.lemma())));
  }

  /** What is dropped here and added there was moved. */
  private static List<WordPair> withMoves(List<WordPair> pairs) {
    List<WordPair> found = new ArrayList<>(pairs);
    for (WordPair dropped : pairs) {
      if (dropped.isDropped()) {
        found.stream()
            .filter(added -> added.isAdded() && isSame(dropped.from(), added.to()))
            .findFirst()
            .ifPresent(
                added -> {
                  found.set(
                      found.indexOf(dropped), new WordPair(dropped.before(), added.after(), true));
                  found.remove(added);
                });
      }
    }
    return found;
  }

  private static boolean isSame(String one, String other) {
    return one.equalsIgnoreCase(other) || shareLemma(one, other);
  }
}
