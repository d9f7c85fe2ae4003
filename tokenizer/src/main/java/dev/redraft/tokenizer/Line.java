package dev.redraft.tokenizer;

import org.jspecify.annotations.Nullable;

/**
 * One line of a text.
 *
 * @param from where it starts
 * @param start behind the white space at its start
 * @param end before the white space and line break at its end; {@code start == end} if it is blank
 * @param content behind the {@linkplain Marker markers} at its start and their white space
 * @param marker the first of these, or null
 * @param words what follows them; of a long line its beginning alone
 */
record Line(int from, int start, int end, int content, @Nullable Marker marker, String words) {
  private static final int LONGEST = 240;
  private static final int DEEP = 4;
  private static final String FINAL = ".!?\u2026";
  private static final String OPENING = "([\"'\u201c\u2018*_`";
  private static final String BEHIND_FINAL = "\"'\u201d\u2019)]*_";

  /** Reads the line in {@code [from, to)}. */
  static Line of(CharSequence text, int from, int to) {
    int start = WhiteSpace.skip(text, from, to);
    int end = WhiteSpace.trimEnd(text, start, to);
    int content = Marker.skipAll(text, start, end);
    return new Line(
        from,
        start,
        end,
        content,
        Marker.at(text, start, end),
        text.subSequence(content, Math.min(end, content + LONGEST)).toString());
  }

  boolean isBlank() {
    return start == end;
  }

  /** How many columns it takes, white space at its start and all; a tab is one. */
  int width() {
    return end - from;
  }

  /** How much white space comes first. */
  int indent() {
    return start - from;
  }

  /** Whether four columns of white space or a tab come first. */
  boolean isIndented(CharSequence text) {
    return indent() >= DEEP || text.subSequence(from, start).toString().indexOf('\t') >= 0;
  }

  /** Whether there is more of it than {@link #words}, which then can't say what it is. */
  boolean isLong() {
    return end - content > words.length();
  }

  boolean is(Marker.Kind kind) {
    return marker != null && marker.kind() == kind;
  }

  /** Whether a full stop, question or exclamation mark comes last. */
  boolean isFinal() {
    int last = words.length() - 1;
    while (last > 0 && BEHIND_FINAL.indexOf(words.charAt(last)) >= 0) {
      last--;
    }
    return !isLong() && last >= 0 && FINAL.indexOf(words.charAt(last)) >= 0;
  }

  /** The last character, NUL if there is none or the line is long. */
  char last() {
    return isLong() || words.isEmpty() ? 0 : words.charAt(words.length() - 1);
  }

  boolean endsWithAny(String marks) {
    return marks.indexOf(last()) >= 0;
  }

  /** Whether the first letter, behind brackets and quotation marks if need be, is no capital. */
  boolean startsInLowerCase() {
    int first = 0;
    while (first < words.length() && OPENING.indexOf(words.charAt(first)) >= 0) {
      first++;
    }
    return first < words.length() && Character.isLowerCase(words.codePointAt(first));
  }

  /** How many words there are, as far as they are looked at. */
  int wordCount() {
    int count = 0;
    for (int i = 0; i < words.length(); i++) {
      boolean isStart = i == 0 || WhiteSpace.is(words.charAt(i - 1));
      count += isStart && !WhiteSpace.is(words.charAt(i)) ? 1 : 0;
    }
    return count;
  }

  int firstWordLength() {
    return WhiteSpace.next(words, 0, words.length());
  }

  String lastWord() {
    int start = words.length();
    while (start > 0 && !WhiteSpace.is(words.charAt(start - 1))) {
      start--;
    }
    return isLong() ? "" : words.substring(start);
  }
}
