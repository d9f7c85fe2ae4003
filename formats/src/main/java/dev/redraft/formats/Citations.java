package dev.redraft.formats;

import java.util.Locale;
import java.util.Set;

/** A citation is no part of a sentence, but where the sentence needs it as a noun. */
final class Citations {
  private static final String AUTHOR = "Smith";

  private static final Set<String> BEFORE_NOUNS =
      WordSet.of(
          """
          in by of from see to and with on than like following at or both also e.g. cf.
          via per e.g., i.e., see, use
          """);

  private Citations() {}

  /** What is read in place of a citation that begins at a position: nothing, or an author. */
  static String read(String text, int position) {
    int end = position;
    while (end > 0 && (Chars.isSpace(text.charAt(end - 1)) || text.charAt(end - 1) == '~')) {
      end--;
    }
    int start = end;
    while (start > 0 && start > end - 12 && !isBorder(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    boolean isFirst = end == 0 || ".!?}".indexOf(text.charAt(end - 1)) >= 0;
    boolean isNoun =
        BEFORE_NOUNS.contains(word) || (isFirst && !word.equals("al.") && end < position);
    return isNoun ? AUTHOR : "";
  }

  private static boolean isBorder(char unit) {
    return Chars.isSpace(unit) || unit == '~' || unit == '(' || unit == '{' || unit == '}';
  }
}
