package dev.redraft.tokenizer;

import org.jspecify.annotations.Nullable;

/**
 * The line that opens a fenced block of Markdown: three or more backticks or tildes.
 *
 * @param mark the backtick or tilde
 * @param length how many there are
 */
record Fence(char mark, int length) {
  private static final int SHORTEST = 3;

  /**
   * The fence that the line's text {@code [start, end)} is, with or without words behind it, or
   * null; three backticks with another behind them are a code span.
   */
  static @Nullable Fence openedBy(CharSequence text, int start, int end) {
    int length = length(text, start, end);
    boolean isFence =
        length >= SHORTEST
            && (text.charAt(start) == '~' || !hasBacktick(text, start + length, end));
    return isFence ? new Fence(text.charAt(start), length) : null;
  }

  /** Whether the line's text {@code [start, end)} closes what this fence opened. */
  boolean isClosedBy(CharSequence text, int start, int end) {
    int closing = length(text, start, end);
    return closing >= length && closing == end - start && text.charAt(start) == mark;
  }

  private static boolean hasBacktick(CharSequence text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '`') {
        return true;
      }
    }
    return false;
  }

  private static int length(CharSequence text, int start, int end) {
    if (start == end || (text.charAt(start) != '`' && text.charAt(start) != '~')) {
      return 0;
    }
    int position = start + 1;
    while (position < end && text.charAt(position) == text.charAt(start)) {
      position++;
    }
    return position - start;
  }
}
