package dev.redraft.tokenizer;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a text and what its start says about it, in the spirit of Markdown.
 *
 * @param start behind the white space at the line's start
 * @param end before the white space and line break at its end; {@code start == end} if it is blank
 * @param content behind the markers at its start ("# ", "- ", "1. ", "> ") and their white space
 * @param indented whether four columns of white space or a tab come first
 * @param first the first character, NUL for a blank line
 * @param fence what it opens if it opens a fenced block, else null; lines out of {@linkplain
 *     ProtectedText#REACH reach} do not
 */
record Line(int start, int end, int content, boolean indented, char first, @Nullable Fence fence) {
  private static final int SHORT = 40;
  private static final int DEEP = 4;
  private static final int MARKER_DIGITS = 3;
  private static final int HEADING_LEVELS = 6;

  /** Reads the line in {@code [from, to)}. */
  static Line of(CharSequence text, int from, int to) {
    int start = WhiteSpace.skip(text, from, to);
    int end = WhiteSpace.trimEnd(text, start, to);
    boolean indented = start - from >= DEEP || has(text, from, start, '\t');
    char first = start < end ? text.charAt(start) : 0;
    @Nullable Fence fence =
        to - from > ProtectedText.REACH ? null : Fence.openedBy(text, start, end);
    return new Line(start, end, content(text, start, end), indented, first, fence);
  }

  boolean isBlank() {
    return start == end;
  }

  /** Whether the line can't go on the sentence of the line above. */
  boolean startsBlock() {
    return indented || content > start || first == '>' || first == '|' || fence != null;
  }

  /** Whether the line's sentence can't go on in the line below. */
  boolean endsBlock() {
    return end - start < SHORT
        || (first == '#' && content > start)
        || first == '|'
        || fence != null;
  }

  private static int content(CharSequence text, int start, int end) {
    int position = start;
    for (int next = markerEnd(text, position, end); next > position; ) {
      position = WhiteSpace.skip(text, next, end);
      next = markerEnd(text, position, end);
    }
    return position;
  }

  /** The position behind the marker at {@code start}, or {@code start} if there is none. */
  private static int markerEnd(CharSequence text, int start, int end) {
    if (start == end) {
      return start;
    }
    char first = text.charAt(start);
    if (first == '>') {
      return start + 1;
    }
    int behind = start;
    if (first == '-' || first == '*' || first == '+' || first == '\u2022') {
      behind = start + 1;
    } else if (first == '#') {
      behind = skipWhile(text, start, Math.min(end, start + HEADING_LEVELS), c -> c == '#');
    } else if (first == '[') {
      behind = checkBoxEnd(text, start, end);
    } else {
      behind = numberEnd(text, start, end, first);
    }
    boolean alone = behind == end || WhiteSpace.is(text.charAt(behind));
    return alone ? behind : start;
  }

  private static int numberEnd(CharSequence text, int start, int end, char first) {
    int behind =
        skipWhile(text, start, Math.min(end, start + MARKER_DIGITS), c -> c >= '0' && c <= '9');
    boolean number = behind > start;
    if (!number && isLatinLetter(first)) {
      behind++;
    }
    if (behind == start || behind == end) {
      return start;
    }
    char mark = text.charAt(behind);
    return mark == ')' || (mark == '.' && number) ? behind + 1 : start;
  }

  private static int checkBoxEnd(CharSequence text, int start, int end) {
    boolean box =
        end - start >= 3
            && " xX".indexOf(text.charAt(start + 1)) >= 0
            && text.charAt(start + 2) == ']';
    return box ? start + 3 : start;
  }

  private static boolean isLatinLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static int skipWhile(CharSequence text, int start, int end, IntPredicate wanted) {
    int position = start;
    while (position < end && wanted.test(text.charAt(position))) {
      position++;
    }
    return position;
  }

  private static boolean has(CharSequence text, int start, int end, char wanted) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == wanted) {
        return true;
      }
    }
    return false;
  }
}
