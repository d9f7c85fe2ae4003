package dev.redraft.eval.score;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * MaxMatch of one sentence.
 *
 * @param byAnnotator the result against each annotator
 * @param annotator the one the sentence was scored against
 */
public record SentenceScore(SortedMap<Integer, Match> byAnnotator, int annotator) {
  /** Copies the results. */
  public SentenceScore {
    byAnnotator = Collections.unmodifiableSortedMap(new TreeMap<>(byAnnotator));
    if (!byAnnotator.containsKey(annotator)) {
      throw new IllegalArgumentException("annotator " + annotator + " is none of the sentence's");
    }
  }

  /** The counts that went into the corpus'. */
  public EditCounts counts() {
    return chosen().counts();
  }

  /** The result against the annotator the sentence was scored against. */
  public Match chosen() {
    return Objects.requireNonNull(byAnnotator.get(annotator));
  }

  /**
   * A hypothesis against one annotator's edits.
   *
   * @param counts how many edits agree
   * @param proposed the hypothesis' edits, in the order of the sentence, as cut to agree best
   * @param found for each of the annotator's edits whether the hypothesis has it
   */
  public record Match(EditCounts counts, List<ProposedEdit> proposed, List<Boolean> found) {
    /** Copies the lists. */
    public Match {
      proposed = List.copyOf(proposed);
      found = List.copyOf(found);
    }
  }
}
