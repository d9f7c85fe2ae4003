package dev.redraft.tokenizer;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Knows titles by how they are written. */
final class TitleLines {
  private static final int MOST_WORDS = 14;
  private static final int LONGEST = 100;
  private static final int LONGEST_CAPITALS = 60;
  private static final int FEWEST_CAPITALS = 3;

  private static final Pattern CHAPTER =
      Pattern.compile(
          "(?:Chapter|Part|Section|Appendix|Book|Act|Scene|Volume|Unit|Lesson|Module|Exercise|"
              + "Step|Day|Week|Stanza|Canto|Article|Annex)"
              + " (?:\\d{1,4}[a-z]?(?:\\.\\d{1,3})*|[IVXLCM]{1,7}|[A-Z]|"
              + "(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|"
              + "First|Second|Third|Last)\\b)"
              + "(?:[:.\u2013\u2014-]? [^.]{1,80})?[:.]?");

  private TitleLines() {}

  /** Whether all words but small ones begin with a capital or a digit, and no mark ends them. */
  static boolean isTitle(Line line) {
    return !line.isLong() && line.words().length() <= LONGEST && isTitleCase(line.words());
  }

  /** Whether capitals alone are used; of long lines a whole paragraph may be made. */
  static boolean isCapitals(Line line) {
    return !line.isLong() && line.width() <= LONGEST_CAPITALS && areCapitals(line.words());
  }

  private static boolean areCapitals(String words) {
    int count = 0;
    for (int i = 0; i < words.length(); i++) {
      if (Character.isLowerCase(words.charAt(i))) {
        return false;
      }
      count += Character.isUpperCase(words.charAt(i)) ? 1 : 0;
    }
    return count >= FEWEST_CAPITALS;
  }

  static boolean isChapter(Line line) {
    return !line.isLong()
        && !line.words().isEmpty()
        && "CPSABVULMEDW".indexOf(line.words().charAt(0)) >= 0
        && CHAPTER.matcher(line.words()).matches();
  }

  private static boolean isTitleCase(String words) {
    if (words.isEmpty() || ".,;:".indexOf(words.charAt(words.length() - 1)) >= 0) {
      return false;
    }
    int count = 0;
    int capitals = 0;
    for (int start = 0; start < words.length(); count++) {
      int end = WhiteSpace.next(words, start, words.length());
      String word = words.substring(start, end);
      boolean isCapital = startsWith(word, Character::isUpperCase);
      boolean maySmall = start > 0 && end < words.length() && LineWords.isSmall(word);
      if (!isCapital && !maySmall && !startsWith(word, Character::isDigit)) {
        return false;
      }
      capitals += isCapital ? 1 : 0;
      start = WhiteSpace.skip(words, end, words.length());
    }
    boolean isOneWord = count == 1 && "!?".indexOf(words.charAt(words.length() - 1)) >= 0;
    return capitals > 0 && count <= MOST_WORDS && !isOneWord;
  }

  private static boolean startsWith(String word, IntPredicate wanted) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetterOrDigit(word.charAt(i))) {
        return wanted.test(word.charAt(i));
      }
    }
    return false;
  }

  /**
   * Whether a line in ordinary spelling may be a heading, if its place speaks for it: few words, a
   * capital first, no mark behind them.
   */
  static boolean canBeHeading(Line line, int mostWords) {
    return !line.isLong()
        && line.wordCount() <= mostWords
        && !line.words().isEmpty()
        && startsWith(line.words(), c -> Character.isUpperCase(c) || Character.isDigit(c))
        && !line.isFinal()
        && !line.endsWithAny(",;:")
        && !LineWords.makeSentence(line.words());
  }

  /** Where the dots begin that lead to a number at the line's end; -1 where there are none. */
  static int leader(String words) {
    int number = words.length();
    while (number > 0
        && !WhiteSpace.is(words.charAt(number - 1))
        && words.charAt(number - 1) != '.') {
      number--;
    }
    boolean hasDigit = words.substring(number).chars().anyMatch(Character::isLetterOrDigit);
    int start = number;
    int dots = 0;
    while (start > 0 && (words.charAt(start - 1) == ' ' || isDot(words.charAt(start - 1)))) {
      start--;
      dots += isDot(words.charAt(start)) ? 1 : 0;
    }
    return hasDigit && dots > 3 ? start : -1;
  }

  private static boolean isDot(char unit) {
    return unit == '.' || unit == '\u2026' || unit == '\u00b7' || unit == '_';
  }
}
