package dev.redraft.tokenizer;

/** What counts as white space here: Unicode's, no-break spaces and line separators included. */
final class WhiteSpace {
  private static final char NEXT_LINE = '\u0085';

  private WhiteSpace() {}

  static boolean is(char unit) {
    if (unit > ' ' && unit < NEXT_LINE) {
      return false; // what most texts are made of
    }
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == NEXT_LINE;
  }

  /** The first position in {@code [start, end)} that is not white space, or {@code end}. */
  static int skip(CharSequence text, int start, int end) {
    int position = start;
    while (position < end && is(text.charAt(position))) {
      position++;
    }
    return position;
  }

  /** The first position in {@code [start, end)} that is white space, or {@code end}. */
  static int next(CharSequence text, int start, int end) {
    int position = start;
    while (position < end && !is(text.charAt(position))) {
      position++;
    }
    return position;
  }

  /** The position behind the last one in {@code [start, end)} that is not white space. */
  static int trimEnd(CharSequence text, int start, int end) {
    int position = end;
    while (position > start && is(text.charAt(position - 1))) {
      position--;
    }
    return position;
  }
}
