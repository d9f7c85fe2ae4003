package dev.redraft.corrector;

import dev.redraft.decoder.DecodingStatistics;
import java.util.List;

/**
 * A corrected text.
 *
 * @param original the text as given
 * @param text the original with all edits applied; everything else is unchanged, character by
 *     character
 * @param edits the changes in order, without overlaps
 * @param skipped sentences passed through unchanged, in order
 * @param statistics what the decoding took
 */
public record Correction(
    String original,
    String text,
    List<Edit> edits,
    List<Skipped> skipped,
    DecodingStatistics statistics) {
  /** Copies the lists. */
  public Correction {
    edits = List.copyOf(edits);
    skipped = List.copyOf(skipped);
  }

  /** Applies edits to the original. */
  static Correction of(
      String original, List<Edit> edits, List<Skipped> skipped, DecodingStatistics statistics) {
    StringBuilder text = new StringBuilder(original.length() + 16);
    int done = 0;
    for (Edit edit : edits) {
      text.append(original, done, edit.start()).append(edit.replacement());
      done = edit.end();
    }
    return new Correction(
        original,
        text.append(original, done, original.length()).toString(),
        edits,
        skipped,
        statistics);
  }

  /** Whether nothing was changed. */
  public boolean isUnchanged() {
    return edits.isEmpty();
  }
}
