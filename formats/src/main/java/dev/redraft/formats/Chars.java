package dev.redraft.formats;

/** Looks at the characters of a part of a text. */
final class Chars {
  private static final char NEXT_LINE = '\u0085';

  private Chars() {}

  /** White space as a text's view has it. */
  static boolean isSpace(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == NEXT_LINE;
  }

  /** The first position in {@code [start, end)} that is not white space, or {@code end}. */
  static int skipSpace(String text, int start, int end) {
    int position = start;
    while (position < end && isSpace(text.charAt(position))) {
      position++;
    }
    return position;
  }

  /** The first position from {@code start} that is neither space nor tab, or {@code end}. */
  static int skipBlanks(String text, int start, int end) {
    int position = start;
    while (position < end && (text.charAt(position) == ' ' || text.charAt(position) == '\t')) {
      position++;
    }
    return position;
  }

  /** Behind the last position in {@code [start, end)} that is not white space. */
  static int trimEnd(String text, int start, int end) {
    int position = end;
    while (position > start && isSpace(text.charAt(position - 1))) {
      position--;
    }
    return position;
  }

  /** Behind the word before a position: before a few blanks, of TeX too. */
  static int behindWord(String text, int position) {
    int start = position;
    while (start > 0 && start > position - 8 && isBlankBefore(text, start)) {
      start--;
    }
    return start;
  }

  private static boolean isBlankBefore(String text, int position) {
    char unit = text.charAt(position - 1);
    boolean isEscapedSpace = unit == '\\' && at(text, position) == ' ';
    return isSpace(unit) || unit == '~' || isEscapedSpace;
  }

  /** The first position in {@code [start, end)} of a unit, or -1. */
  static int indexOf(String text, char unit, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == unit) {
        return i;
      }
    }
    return -1;
  }

  /** Behind the letters, digits and underscores that begin at {@code start}. */
  static int wordEnd(String text, int start, int end) {
    int position = start;
    while (position < end && isWord(text.charAt(position))) {
      position++;
    }
    return position;
  }

  static boolean isWord(char unit) {
    return Character.isLetterOrDigit(unit) || unit == '_';
  }

  /** The unit at a position, or NUL outside the text. */
  static char at(String text, int position) {
    return position >= 0 && position < text.length() ? text.charAt(position) : '\0';
  }

  /** Whether what lies in {@code [start, end)} begins with something. */
  static boolean startsWith(String text, String prefix, int start, int end) {
    return start + prefix.length() <= end && text.startsWith(prefix, start);
  }

  /** Whether all of {@code [start, end)} is one unit, at least {@code least} times. */
  static boolean isRun(String text, int start, int end, int least) {
    if (end - start < least) {
      return false;
    }
    for (int i = start + 1; i < end; i++) {
      if (text.charAt(i) != text.charAt(start)) {
        return false;
      }
    }
    return true;
  }
}
