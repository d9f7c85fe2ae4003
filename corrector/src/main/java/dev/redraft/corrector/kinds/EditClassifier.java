package dev.redraft.corrector.kinds;

import dev.redraft.corrector.kinds.EditKind.Category;
import dev.redraft.corrector.kinds.EditKind.Operation;

/**
 * Tells what kind of error an edit of an English sentence corrects. The rules are ERRANT's, on what
 * a tagger and a word list know, where ERRANT has a parser. Thread-safe.
 */
public final class EditClassifier {
  private final Grammar grammar;

  private EditClassifier(Grammar grammar) {
    this.grammar = grammar;
  }

  /**
   * The classifier for English. The first call loads a tagger and a word list, which stay in
   * memory.
   *
   * @throws IllegalStateException if the class path lacks them
   */
  public static EditClassifier english() {
    return new EditClassifier(Grammar.english());
  }

  /**
   * The kind of an edit. It costs time in proportion to the words it changes, and to find the words
   * of the sentence.
   *
   * @param sentence with the error; it may be a longer text, too
   * @param start where the replaced part begins, in UTF-16 units
   * @param end behind it
   * @param replacement what stands there instead; empty for a deletion
   * @throws IllegalArgumentException if {@code start} to {@code end} is no part of the sentence
   */
  public EditKind classify(String sentence, int start, int end, String replacement) {
    if (start < 0 || end < start || end > sentence.length()) {
      throw new IllegalArgumentException(
          "%d to %d is no part of a sentence of %d units".formatted(start, end, sentence.length()));
    }
    String edited = sentence.substring(0, start) + replacement + sentence.substring(end);
    WordChange change = WordChange.between(sentence, start, end, edited);
    Side before = Side.of(change.before(), change.from(), change.beforeEnd(), grammar);
    Side after = Side.of(change.after(), change.from(), change.afterEnd(), grammar);
    return kind(before, after);
  }

  private EditKind kind(Side before, Side after) {
    if (before.isEmpty() && after.isEmpty()) {
      return new EditKind(Operation.REPLACEMENT, Category.ORTHOGRAPHY);
    }
    if (before.isEmpty()) {
      return new EditKind(Operation.MISSING, PhraseRules.ofOneSide(after));
    }
    if (after.isEmpty()) {
      return new EditKind(Operation.UNNECESSARY, PhraseRules.ofOneSide(before));
    }
    return new EditKind(Operation.REPLACEMENT, PhraseRules.ofTwoSides(before, after, grammar));
  }
}
