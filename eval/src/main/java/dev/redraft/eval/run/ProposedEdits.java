package dev.redraft.eval.run;

import dev.redraft.corrector.Correction;
import dev.redraft.corrector.CorrectionRequest;
import dev.redraft.corrector.Corrector;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * What a corrector proposes for texts, each corrected once, so that it need not be asked again to
 * know what it proposes at any other minimum confidence.
 *
 * @param corrections of every text, in order, with all that is proposed
 * @param skippedCount parts of texts that were passed through because they could not be corrected
 * @param seconds that correcting took
 */
public record ProposedEdits(List<Correction> corrections, int skippedCount, double seconds) {
  /** Copies the list. */
  public ProposedEdits {
    corrections = List.copyOf(corrections);
  }

  /**
   * Corrects every text.
   *
   * @param corrector one that leaves out no edit for want of confidence
   * @param progress is told how many texts are done
   */
  public static ProposedEdits of(
      Corrector corrector, Stream<CorrectionRequest> requests, IntConsumer progress) {
    long startNanos = System.nanoTime();
    List<Correction> corrections = new ArrayList<>();
    int skippedCount = 0;
    try (Stream<Correction> corrected = corrector.correctRequests(requests)) {
      for (Iterator<Correction> each = corrected.iterator(); each.hasNext(); ) {
        Correction correction = each.next();
        corrections.add(correction);
        skippedCount += correction.skipped().size();
        progress.accept(corrections.size());
      }
    }
    return new ProposedEdits(corrections, skippedCount, (System.nanoTime() - startNanos) / 1e9);
  }

  /** A text's correction with the edits that are sure enough. */
  public Correction of(int text, double minimumConfidence) {
    return sure(corrections.get(text), minimumConfidence);
  }

  /**
   * A correction with those of its edits that are {@linkplain dev.redraft.corrector.Edit#isSure
   * sure enough}.
   */
  static Correction sure(Correction correction, double minimumConfidence) {
    return correction.keeping(edit -> edit.isSure(minimumConfidence));
  }

  /** Those of the texts from one index to another; the rest is of all. */
  public ProposedEdits part(int from, int to) {
    return new ProposedEdits(corrections.subList(from, to), skippedCount, seconds);
  }
}
