package dev.redraft.tokenizer;

/** Reads host names such as {@code www.example.org}. */
final class HostName {
  private HostName() {}

  /** The end of the longest run of labels and single dots from {@code start}. */
  static int end(CharSequence text, int start) {
    int end = start;
    while (end < text.length() && (isLabel(text.charAt(end)) || isInnerDot(text, start, end))) {
      end++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Whether {@code [start, end)} has a dot and behind the last at least two letters only. */
  static boolean isDotted(CharSequence text, int start, int end) {
    int letters = end;
    while (letters > start && Character.isLetter(text.charAt(letters - 1))) {
      letters--;
    }
    return end - letters >= 2 && letters - start >= 2 && text.charAt(letters - 1) == '.';
  }

  private static boolean isLabel(char unit) {
    return Character.isLetterOrDigit(unit) || unit == '-';
  }

  private static boolean isInnerDot(CharSequence text, int start, int position) {
    return text.charAt(position) == '.' && position > start && text.charAt(position - 1) != '.';
  }
}
