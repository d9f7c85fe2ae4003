package dev.redraft.eval.run;

import dev.redraft.corrector.Correction;
import dev.redraft.corrector.CorrectionRequest;
import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.Edit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * What a corrector proposes for texts, each corrected once, so that it need not be asked again to
 * know what it proposes at any other minimum confidence.
 *
 * @param edits of every text, in order
 * @param skippedCount parts of texts that were passed through because they could not be corrected
 * @param seconds that correcting took
 */
public record ProposedEdits(List<List<Edit>> edits, int skippedCount, double seconds) {
  /** Copies the list. */
  public ProposedEdits {
    edits = List.copyOf(edits);
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
    List<List<Edit>> edits = new ArrayList<>();
    int skippedCount = 0;
    try (Stream<Correction> corrections = corrector.correctRequests(requests)) {
      for (Iterator<Correction> each = corrections.iterator(); each.hasNext(); ) {
        Correction correction = each.next();
        edits.add(correction.edits());
        skippedCount += correction.skipped().size();
        progress.accept(edits.size());
      }
    }
    return new ProposedEdits(edits, skippedCount, (System.nanoTime() - startNanos) / 1e9);
  }

  /** The edits of a text that are {@linkplain Edit#isSure sure enough}. */
  public List<Edit> of(int text, double minimumConfidence) {
    return edits.get(text).stream().filter(edit -> edit.isSure(minimumConfidence)).toList();
  }

  /** Those of the texts from one index to another; the rest is of all. */
  public ProposedEdits part(int from, int to) {
    return new ProposedEdits(edits.subList(from, to), skippedCount, seconds);
  }
}
