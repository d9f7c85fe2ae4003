package dev.redraft.tokenizer;

import java.util.Locale;
import java.util.Set;

/** Knows full stops that end no sentence, where OpenNLP's small English model tends to think so. */
final class Abbreviations {
  /** What another word must follow: titles, and words that introduce. */
  private static final Set<String> BEFORE_WORD =
      Set.of(
          "mr", "mrs", "ms", "mx", "dr", "prof", "st", "rev", "hon", "gen", "col", "capt", "lt",
          "sgt", "sen", "rep", "gov", "pres", "messrs", "mme", "mlle", "mt", "vs", "e.g", "i.e",
          "cf", "viz", "approx", "al");

  /** What a number must follow. */
  private static final Set<String> BEFORE_NUMBER =
      Set.of(
          "no", "nos", "fig", "figs", "eq", "eqs", "sec", "ch", "vol", "p", "pp", "art", "ca", "c",
          "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

  /** What ends a sentence often enough, but not where it goes on in lower case. */
  private static final Set<String> BEFORE_LOWER_CASE =
      Set.of("corp", "inc", "ltd", "co", "bros", "dept", "jr", "sr", "etc", "eg", "ie", "spp");

  private static final int LONGEST = 7;

  private Abbreviations() {}

  /**
   * Whether the mark at {@code mark} in the word {@code [start, end)} ends no sentence. Another
   * word follows.
   */
  static boolean forbidEnd(String text, int start, int mark, int end) {
    if (text.charAt(mark) != '.') {
      return false;
    }
    char next = text.charAt(end + 1);
    int first = firstLetter(text, start, mark);
    if (mark - first > LONGEST) {
      return false;
    }
    String word = text.substring(first, mark).toLowerCase(Locale.ROOT);
    if (Character.isDigit(next)) {
      return BEFORE_NUMBER.contains(word) || BEFORE_WORD.contains(word);
    }
    boolean initial = isInitial(text, first, mark);
    if (Character.isLowerCase(next)) {
      return BEFORE_WORD.contains(word)
          || BEFORE_LOWER_CASE.contains(word)
          || word.indexOf('.') > 0
          || (initial && !isNumeral(text.charAt(first)));
    }
    boolean ofName =
        initial
            && Character.isUpperCase(next)
            && (followsInitial(text, start)
                || (followsName(text, start) && !isNumeral(text.charAt(first))));
    return BEFORE_WORD.contains(word) || ofName;
  }

  private static int firstLetter(String text, int start, int end) {
    int position = start;
    while (position < end && !Character.isLetterOrDigit(text.charAt(position))) {
      position++;
    }
    return position;
  }

  private static boolean isInitial(String text, int start, int end) {
    return end - start == 1 && Character.isUpperCase(text.charAt(start));
  }

  /** The I that speaks, and the numerals of wars and kings, may well end a sentence. */
  private static boolean isNumeral(char letter) {
    return letter == 'I' || letter == 'V' || letter == 'X';
  }

  /** As in "John F. Kennedy". */
  private static boolean followsName(String text, int start) {
    int name = text.lastIndexOf(' ', start - 2) + 1;
    return start - name > 2
        && Character.isUpperCase(text.charAt(name))
        && Character.isLowerCase(text.charAt(start - 2));
  }

  /** As in "J. R. Tolkien", behind whose "R." no sentence ends. */
  private static boolean followsInitial(String text, int start) {
    return start >= 3
        && text.charAt(start - 2) == '.'
        && isInitial(text, start - 3, start - 2)
        && (start == 3 || text.charAt(start - 4) == ' ');
  }
}
