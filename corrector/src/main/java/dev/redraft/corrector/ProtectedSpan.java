package dev.redraft.corrector;

import org.jspecify.annotations.Nullable;

/**
 * A part of a text that its owner wants left alone, such as mark-up.
 *
 * @param start where it begins, in UTF-16 units of the text
 * @param end behind it
 * @param standIn what the model reads in its place: a word such as {@code "it"}, or {@code ""} for
 *     nothing, as suits mark-up that is no part of the sentence; null to show it as it is
 */
public record ProtectedSpan(int start, int end, @Nullable String standIn) {
  /**
   * Checks the range and strips white space from the ends of the stand-in.
   *
   * @throws IllegalArgumentException unless {@code 0 <= start < end}
   */
  public ProtectedSpan {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a protected span cannot go from " + start + " to " + end);
    }
    standIn = standIn == null ? null : standIn.strip().replaceAll("\\s+", " ");
  }
}
