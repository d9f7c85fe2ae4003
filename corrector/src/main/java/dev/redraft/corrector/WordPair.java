package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.FunctionWords;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What becomes of a word, or of two that are written together or apart.
 *
 * @param before the words; empty for what is added
 * @param after what stands in their place; empty for what is dropped
 * @param isMoved whether it stands elsewhere in the edit
 */
record WordPair(List<Word> before, List<Word> after, boolean isMoved) {
  private static final Pattern APOSTROPHE = Pattern.compile("['\u2019]");

  /** What stands before the apostrophe in contractions. */
  private static final Predicate<String> CONTRACTED =
      word -> FunctionWords.isFunction(word) || Set.of("let", "here", "ai").contains(word);

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

  /**
   * Whether a word gets the apostrophe that it lacked, and is a contraction with it: {@code dont},
   * {@code Im}, {@code hes}; also where it is a word without, as {@code ill} is.
   */
  boolean isContracted() {
    return gainsApostrophe() && CONTRACTED.test(after.get(0).plain());
  }

  /** Whether a word gets the apostrophe that it lacked, and nothing else. */
  boolean gainsApostrophe() {
    return before.size() == 1
        && after.size() == 2
        && APOSTROPHE.matcher(after.get(1).text()).find()
        && !APOSTROPHE.matcher(from()).find()
        && from().equalsIgnoreCase(APOSTROPHE.matcher(to()).replaceAll(""));
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
