package dev.redraft.formats;

import java.util.Arrays;

/** Where the groups and options of a LaTeX text end. */
final class LatexGroups {
  private static final int LONGEST_OPTION = 2000;

  private final String text;

  /** For each opening brace where it is closed, else -1. */
  private final int[] closing;

  /** Linear in the text's length. */
  LatexGroups(String text) {
    this.text = text;
    closing = new int[text.length()];
    Arrays.fill(closing, -1);
    int[] open = new int[16];
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '\\' -> i++;
        case '%' -> i = lineEnd(i);
        case '{' -> {
          open = depth == open.length ? Arrays.copyOf(open, 2 * depth) : open;
          open[depth++] = i;
        }
        case '}' -> {
          if (depth > 0) {
            closing[open[--depth]] = i;
          }
        }
        default -> {}
      }
    }
  }

  /** The end of the line around a position, before its break. */
  int lineEnd(int position) {
    int end = text.indexOf('\n', position);
    return end < 0 ? text.length() : end;
  }

  /** Where the group that begins at a position is closed, or -1 where none begins or ends. */
  int close(int position) {
    return Chars.at(text, position) == '{' ? closing[position] : -1;
  }

  /** Behind the option in brackets that begins at a position, or that position. */
  int skipOption(int position) {
    if (Chars.at(text, position) != '[') {
      return position;
    }
    int limit = Math.min(text.length(), position + LONGEST_OPTION);
    for (int i = position + 1; i < limit; i++) {
      char unit = text.charAt(i);
      if (unit == ']') {
        return i + 1;
      } else if (unit == '\\') {
        i++;
      } else if (unit == '{') {
        if (closing[i] < 0) {
          return position;
        }
        i = closing[i];
      } else if (unit == '\n' && Chars.at(text, i + 1) == '\n') {
        return position;
      }
    }
    return position;
  }

  /** Behind all arguments and options that follow at a position. */
  int skipArguments(int position) {
    int end = position;
    while (true) {
      int next = skipOption(end);
      if (next == end) {
        next = close(end) + 1;
      }
      if (next <= end) {
        return end;
      }
      end = next;
    }
  }
}
