package dev.redraft.corrector;

import dev.redraft.decoder.DecodingStatistics;
import dev.redraft.tokenizer.Span;
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
 * @param unknownWords words of the text that are in no list of English words nor in its owner's
 *     dictionary, and that no edit changes: in lower case, of a sentence that has enough others to
 *     tell by; none where the model was not asked, or the request did not ask for them
 * @param statistics what its decoding took, then or now; nothing if the model was not asked
 * @param isCached whether the model had been asked before and its answer was kept
 */
public record CorrectedSentence(
    int start,
    int end,
    String shown,
    List<Edit> edits,
    List<Skipped> skipped,
    List<Span> unknownWords,
    DecodingStatistics statistics,
    boolean isCached) {
  /** Copies the lists; of the unknown words those that the edits leave. */
  public CorrectedSentence {
    List<Edit> made = List.copyOf(edits);
    edits = made;
    unknownWords =
        unknownWords.stream()
            .filter(word -> made.stream().noneMatch(edit -> isChanged(word, edit)))
            .toList();
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
        List.of(),
        DecodingStatistics.NONE,
        false);
  }

  private static boolean isChanged(Span word, Edit edit) {
    return edit.start() <= word.end() && word.start() <= edit.end();
  }

  /** The same with other edits. */
  CorrectedSentence withEdits(List<Edit> others) {
    return new CorrectedSentence(
        start, end, shown, others, skipped, unknownWords, statistics, isCached);
  }

  /** The same with only those edits, parts that were skipped and unknown words that pass. */
  CorrectedSentence keeping(
      Predicate<Edit> edit, Predicate<Skipped> part, Predicate<Span> unknownWord) {
    return new CorrectedSentence(
        start,
        end,
        shown,
        edits.stream().filter(edit).toList(),
        skipped.stream().filter(part).toList(),
        unknownWords.stream().filter(unknownWord).toList(),
        statistics,
        isCached);
  }
}
