package dev.redraft.eval.score;

import java.util.List;

/**
 * One annotator's correction of one place.
 *
 * @param start the first corrected token
 * @param end behind the last one; equal to {@code start} for an insertion
 * @param type the kind of error, as the annotator's scheme calls it
 * @param corrections the alternatives, each with single spaces between its tokens; an empty one
 *     deletes the place
 * @param annotator the annotator's number, from zero
 */
public record Annotation(int start, int end, String type, List<String> corrections, int annotator) {
  /** Checks the ranges. */
  public Annotation {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("an edit cannot go from " + start + " to " + end);
    }
    if (annotator < 0) {
      throw new IllegalArgumentException("annotator " + annotator + " is below 0");
    }
    corrections = List.copyOf(corrections);
    if (corrections.isEmpty()) {
      throw new IllegalArgumentException("an edit needs a correction, if only an empty one");
    }
  }
}
