package dev.redraft.corrector;

import dev.redraft.decoder.DecodingStatistics;
import java.util.List;
import java.util.function.Predicate;

/**
 * A sentence of a text, as it was found and corrected.
 *
 * @param start where it begins, in UTF-16 units of the text
 * @param end behind it
 * @param shown what the model was shown of it: single spaces, stand-ins in place of protected spans
 * @param edits the changes, on the text, in order and without overlaps
 * @param skipped what of it was left as it is because the model could not be asked or its answer
 *     could not be used; all of it, or clauses
 * @param statistics what its decoding took, then or now; nothing if the model was not asked
 * @param isCached whether the model had been asked before and its answer was kept
 */
public record CorrectedSentence(
    int start,
    int end,
    String shown,
    List<Edit> edits,
    List<Skipped> skipped,
    DecodingStatistics statistics,
    boolean isCached) {
  /** Copies the lists. */
  public CorrectedSentence {
    edits = List.copyOf(edits);
    skipped = List.copyOf(skipped);
  }

  /** A sentence that stays as it is. */
  static CorrectedSentence unasked(Sentence sentence, List<Skipped> skipped) {
    return new CorrectedSentence(
        sentence.span().start(),
        sentence.span().end(),
        sentence.view().text(),
        List.of(),
        skipped,
        DecodingStatistics.NONE,
        false);
  }

  /** The same with other edits. */
  CorrectedSentence withEdits(List<Edit> others) {
    return new CorrectedSentence(start, end, shown, others, skipped, statistics, isCached);
  }

  /** The same with only those edits, and of what was skipped only those parts, that pass. */
  CorrectedSentence keeping(Predicate<Edit> edit, Predicate<Skipped> part) {
    return new CorrectedSentence(
        start,
        end,
        shown,
        edits.stream().filter(edit).toList(),
        skipped.stream().filter(part).toList(),
        statistics,
        isCached);
  }
}
