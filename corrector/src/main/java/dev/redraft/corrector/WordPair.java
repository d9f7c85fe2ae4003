package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** What stands before each ending of contractions. */
  private static final Map<String, Set<String>> CONTRACTED =
      Map.of(
          "'m",
          Set.of("i"),
          "'re",
          WordSet.of("you we they who there what how where"),
          "'s",
          WordSet.of("he she it that this there here who what where when why how let"),
          "'ve",
          WordSet.of("i you we they who should would could might must may"),
          "'ll",
          WordSet.of("i you he she it we they that this there who what"),
          "'d",
          WordSet.of("i you he she it we they that there who what how"),
          "n't",
          WordSet.of(
              """
              ai are ca could dare did do does had has have is might must need ought sha should was
              were wo would
              """));

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
    return gainsApostrophe()
        && CONTRACTED.getOrDefault(after.get(1).plain(), Set.of()).contains(after.get(0).plain());
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
