package dev.redraft.cli;

import java.util.Locale;

/** Makes text fit to be shown on one line of a terminal. */
final class Printable {
  private Printable() {}

  /** The text with control characters escaped as Java does, so that none can reach a terminal. */
  static String of(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      append(printable, text, i);
    }
    return printable.toString();
  }

  private static void append(StringBuilder printable, String text, int index) {
    char c = text.charAt(index);
    switch (c) {
      case '\n' -> printable.append("\\n");
      case '\r' -> printable.append("\\r");
      case '\t' -> printable.append("\\t");
      default -> {
        if (Character.isISOControl(c) || isDirectional(c) || isLoneSurrogate(text, index)) {
          printable.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
          printable.append(c);
        }
      }
    }
  }

  /**
   * Whether a character turns the direction of what follows, which could make a line read as
   * another one.
   */
  private static boolean isDirectional(char c) {
    return (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\u2028'
        || c == '\u2029';
  }

  private static boolean isLoneSurrogate(String text, int index) {
    int codePoint = text.codePointAt(index);
    boolean follows =
        index > 0
            && Character.isLowSurrogate(text.charAt(index))
            && Character.isHighSurrogate(text.charAt(index - 1));
    return !follows && codePoint <= Character.MAX_VALUE && Character.isSurrogate((char) codePoint);
  }
}
