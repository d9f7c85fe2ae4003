package dev.redraft.eval.bench.figures;

import java.util.List;

/**
 * What a keystroke in a text costs, from the changed text to its edits.
 *
 * @param wordCount words of the text before anything is typed
 * @param sentenceCount its sentences
 * @param keystrokeCount keystrokes measured
 * @param ways the ways the text was corrected, one after the other at every keystroke
 * @param differenceCount keystrokes after which not all ways gave the same edits
 */
public record TypingFigures(
    int wordCount, int sentenceCount, int keystrokeCount, List<Way> ways, int differenceCount) {
  /** Copies the list. */
  public TypingFigures {
    ways = List.copyOf(ways);
  }

  /**
   * One way to correct the text after every keystroke.
   *
   * @param name what it is
   * @param keystrokeCount keystrokes after which it was measured
   * @param medianMillis half of the keystrokes took no longer
   * @param p99Millis 99% of the keystrokes took no longer
   * @param maxMillis the longest
   * @param callCount decoder calls in all
   */
  public record Way(
      String name,
      int keystrokeCount,
      double medianMillis,
      double p99Millis,
      double maxMillis,
      long callCount) {}
}
