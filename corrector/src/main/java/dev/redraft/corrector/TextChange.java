package dev.redraft.corrector;

import dev.redraft.tokenizer.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A change to a view's text, before it is mapped to the original: positions in UTF-16 units of the
 * view.
 *
 * @param alternative the model's second choice in the change's place, or null if it is not known or
 *     makes no word
 * @param origin who proposes it
 * @param margins how surely the model wrote it, if it did
 */
record TextChange(
    int start,
    int end,
    String replacement,
    double confidence,
    @Nullable Alternative alternative,
    Edit.Origin origin,
    Margins margins) {
  private static final Pattern WORD = Pattern.compile("\\S+");

  /** A change that the model did not write token by token. */
  TextChange(int start, int end, String replacement, double confidence, Edit.Origin origin) {
    this(start, end, replacement, confidence, null, origin, Margins.NONE);
  }

  /**
   * What the model would rather have had than the text as it is, had it not liked the change more.
   *
   * @param start where it would begin, in the change's coordinates; the change lies within
   * @param end behind it
   * @param replacement what would stand there
   */
  record Alternative(int start, int end, String replacement) {
    Alternative shifted(int offset) {
      return new Alternative(start + offset, end + offset, replacement);
    }
  }

  /**
   * Word by word, where as many words came out as went in, so that the white space between them is
   * not touched.
   */
  List<TextChange> byWord(String text) {
    String replaced = text.substring(start, end);
    List<MatchResult> before = WORD.matcher(replaced).results().toList();
    List<MatchResult> after = WORD.matcher(replacement).results().toList();
    boolean sameShape =
        before.size() == after.size()
            && replaced.startsWith(" ") == replacement.startsWith(" ")
            && replaced.endsWith(" ") == replacement.endsWith(" ");
    if (!sameShape || before.size() < 2) {
      return List.of(this);
    }
    List<TextChange> changes = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      MatchResult word = before.get(i);
      changes.add(
          new TextChange(
              start + word.start(),
              start + word.end(),
              after.get(i).group(),
              confidence,
              null,
              origin,
              margins));
    }
    return changes;
  }

  /** Without what begins and ends alike; no surrogate pair is split. */
  TextChange trimmed(String text) {
    int from = start;
    int to = end;
    int first = 0;
    int last = replacement.length();
    while (from < to && first < last && text.charAt(from) == replacement.charAt(first)) {
      from++;
      first++;
    }
    if (from > start && Character.isHighSurrogate(text.charAt(from - 1))) {
      from--;
      first--;
    }
    while (from < to && first < last && text.charAt(to - 1) == replacement.charAt(last - 1)) {
      to--;
      last--;
    }
    if (to < end && Character.isLowSurrogate(text.charAt(to))) {
      to++;
      last++;
    }
    return new TextChange(
        from, to, replacement.substring(first, last), confidence, alternative, origin, margins);
  }

  /** The same, {@code offset} units further on. */
  TextChange shifted(int offset) {
    return new TextChange(
        start + offset,
        end + offset,
        replacement,
        confidence,
        alternative == null ? null : alternative.shifted(offset),
        origin,
        margins);
  }

  /** Whether nothing changes. */
  boolean isEmpty() {
    return start == end && replacement.isEmpty();
  }

  /** The change's range, widened to whole words where it changes, joins or splits one. */
  Span wordBounds(String text) {
    boolean inside = isWordAt(text, start - 1) && isWordAt(text, end);
    boolean left = inside || (start < end && isWordAt(text, start)) || isWordAt(replacement, 0);
    boolean right =
        inside
            || (start < end && isWordAt(text, end - 1))
            || isWordAt(replacement, replacement.length() - 1);
    int from = start;
    while (left && isWordAt(text, from - 1)) {
      from--;
    }
    int to = end;
    while (right && isWordAt(text, to)) {
      to++;
    }
    return new Span(from, to);
  }

  private static boolean isWordAt(String text, int index) {
    if (index < 0 || index >= text.length()) {
      return false;
    }
    char c = text.charAt(index);
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '\''
        || c == '\u2019'
        || c == '\u00AD';
  }
}
