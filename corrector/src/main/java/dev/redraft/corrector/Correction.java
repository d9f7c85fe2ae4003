package dev.redraft.corrector;

import dev.redraft.decoder.DecodingStatistics;
import java.util.List;

/**
 * A corrected text.
 *
 * @param original the text as given
 * @param text the original with all edits applied; everything else is unchanged, character by
 *     character
 * @param sentences the text's sentences in order, whatever became of them
 * @param edits the changes in order, without overlaps: those of the sentences
 * @param skipped what was passed through unchanged, in order: that of the sentences
 * @param statistics what the decoding took; sentences out of the cache took nothing
 */
public record Correction(
    String original,
    String text,
    List<CorrectedSentence> sentences,
    List<Edit> edits,
    List<Skipped> skipped,
    DecodingStatistics statistics) {
  /** Copies the lists. */
  public Correction {
    sentences = List.copyOf(sentences);
    edits = List.copyOf(edits);
    skipped = List.copyOf(skipped);
  }

  /**
   * Applies the edits of a text's sentences.
   *
   * @param sentences in order
   */
  public static Correction of(String original, List<CorrectedSentence> sentences) {
    List<Edit> edits = sentences.stream().flatMap(each -> each.edits().stream()).toList();
    return new Correction(
        original,
        applied(original, edits),
        sentences,
        edits,
        sentences.stream().flatMap(each -> each.skipped().stream()).toList(),
        sentences.stream()
            .filter(each -> !each.isCached())
            .map(CorrectedSentence::statistics)
            .reduce(DecodingStatistics.NONE, DecodingStatistics::plus));
  }

  private static String applied(String original, List<Edit> edits) {
    StringBuilder text = new StringBuilder(original.length() + 16);
    int done = 0;
    for (Edit edit : edits) {
      text.append(original, done, edit.start()).append(edit.replacement());
      done = edit.end();
    }
    return text.append(original, done, original.length()).toString();
  }

  /** Whether nothing was changed. */
  public boolean isUnchanged() {
    return edits.isEmpty();
  }
}
