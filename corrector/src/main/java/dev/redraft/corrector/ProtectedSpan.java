package dev.redraft.corrector;

import org.jspecify.annotations.Nullable;

/**
 * A part of a text that its owner wants left alone, such as mark-up.
 *
 * @param start where it begins, in UTF-16 units of the text
 * @param end behind it
 * @param standIn what the model reads in its place: a word such as {@code "it"}, or {@code ""} for
 *     nothing, as suits mark-up that is no part of the sentence, or a space, as suits what parts
 *     two words; null to show it as it is
 */
public record ProtectedSpan(int start, int end, @Nullable String standIn) {
  /**
   * Checks the range and strips white space from the ends of the stand-in; one of nothing but white
   * space is a space.
   *
   * @throws IllegalArgumentException unless {@code 0 <= start < end}
   */
  public ProtectedSpan {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a protected span cannot go from " + start + " to " + end);
    }
    if (standIn != null && !standIn.isEmpty()) {
      standIn = standIn.isBlank() ? " " : standIn.strip().replaceAll("\\s+", " ");
    }
  }
}
