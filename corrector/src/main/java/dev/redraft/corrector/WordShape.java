package dev.redraft.corrector;

/** What a word looks like, whatever it says. */
final class WordShape {
  private static final String JOINTS = "_./&@";

  private WordShape() {}

  /** Whether it begins with a capital and has no other; parts behind a hyphen may begin so, too. */
  static boolean isCapitalised(String word) {
    int first = word.isEmpty() ? 0 : word.codePointAt(0);
    return isCapital(first) && !hasInnerCapital(word) && !isAllCapitals(word);
  }

  /** Whether it has two letters or more, and all are capitals. */
  static boolean isAllCapitals(String word) {
    long letters = word.codePoints().filter(Character::isLetter).count();
    return letters > 1 && word.codePoints().filter(Character::isLetter).allMatch(c -> isCapital(c));
  }

  /** Whether it has letters, and no capital. */
  static boolean isSmall(String word) {
    return word.codePoints().anyMatch(Character::isLetter)
        && word.codePoints().noneMatch(c -> isCapital(c));
  }

  /**
   * Whether it has a capital behind a letter, and small letters, too: {@code iPhone}, {@code CEOs};
   * or a small part before a hyphen and a capital one behind: {@code al-Zahra}.
   */
  static boolean hasInnerCapital(String word) {
    boolean begins = true;
    boolean small = false;
    boolean inner = false;
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      int c = word.codePointAt(i);
      small |= Character.isLowerCase(c);
      inner |= isCapital(c) && (!begins || (i > 0 && Character.isLowerCase(word.codePointAt(0))));
      begins = c == '-' || c == '\'' || c == '\u2019';
    }
    return small && inner;
  }

  /** Whether no plain word is written so: digits, inner capitals, or dots and the like inside. */
  static boolean isTechnical(String word) {
    return hasInnerCapital(word)
        || word.codePoints().anyMatch(c -> Character.isDigit(c) || JOINTS.indexOf(c) >= 0);
  }

  private static boolean isCapital(int codePoint) {
    return Character.isUpperCase(codePoint) || Character.isTitleCase(codePoint);
  }
}
