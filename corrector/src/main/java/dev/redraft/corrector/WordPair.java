package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What becomes of a word, or of two that are written together or apart.
 *
 * @param before the words; empty for what is added
 * @param after what stands in their place; empty for what is dropped
 * @param isMoved whether it stands elsewhere in the edit
 */
record WordPair(List<Word> before, List<Word> after, boolean isMoved) {
  static WordPair of(List<Word> before, List<Word> after) {
    return new WordPair(before, after, false);
  }

  boolean isAdded() {
    return before.isEmpty();
  }

  boolean isDropped() {
    return after.isEmpty();
  }

  /** Whether one word takes the place of one. */
  boolean isReplaced() {
    return before.size() == 1 && after.size() == 1;
  }

  /** Whether nothing changes. */
  boolean isEqual() {
    return before.size() == after.size() && from().equals(to());
  }

  /** Whether nothing but capitals changes. */
  boolean isEqualButForCase() {
    return from().equalsIgnoreCase(to());
  }

  /** What stood there, without the space between. */
  String from() {
    return joined(before);
  }

  /** What stands there, without the space between. */
  String to() {
    return joined(after);
  }

  private static String joined(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining());
  }
}
