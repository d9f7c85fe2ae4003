package dev.redraft.eval.documents;

import dev.redraft.corrector.Edit;
import dev.redraft.eval.text.TextDifference;
import java.util.List;

/**
 * A change to a text, however it came about.
 *
 * @param start where the replaced part begins, in UTF-16 units
 * @param end behind the replaced part
 * @param replacement what stands there instead
 */
record TextEdit(int start, int end, String replacement) {
  static TextEdit of(Edit edit) {
    return new TextEdit(edit.start(), edit.end(), edit.replacement());
  }

  /** The difference between two texts, by words. */
  static List<TextEdit> between(String original, String corrected) {
    return TextDifference.between(original, corrected).stream().map(TextEdit::of).toList();
  }

  /** The text with edits that are in order and do not overlap. */
  static String apply(String text, List<TextEdit> edits) {
    StringBuilder result = new StringBuilder(text);
    for (int i = edits.size() - 1; i >= 0; i--) {
      TextEdit edit = edits.get(i);
      result.replace(edit.start(), edit.end(), edit.replacement());
    }
    return result.toString();
  }

  /**
   * The same for all edits that make the same of a text: what is left of both between their longest
   * common beginning and the longest common end behind it.
   */
  static TextEdit canonical(String text, List<TextEdit> edits) {
    String result = apply(text, edits);
    int shorter = Math.min(text.length(), result.length());
    int start = 0;
    while (start < shorter && text.charAt(start) == result.charAt(start)) {
      start++;
    }
    int rest = 0;
    while (rest < shorter - start
        && text.charAt(text.length() - 1 - rest) == result.charAt(result.length() - 1 - rest)) {
      rest++;
    }
    return new TextEdit(
        start, text.length() - rest, result.substring(start, result.length() - rest));
  }

  /** Whether the replaced parts overlap, or touch. */
  boolean touches(TextEdit other) {
    return start <= other.end && other.start <= end;
  }
}
