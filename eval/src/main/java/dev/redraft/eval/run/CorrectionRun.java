package dev.redraft.eval.run;

import dev.redraft.corrector.Correction;
import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.Edit;
import dev.redraft.eval.text.NaturalText;
import dev.redraft.eval.text.TokenChange;
import dev.redraft.eval.text.TreebankTokenizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a corrector makes of every sentence of a set, which need not be done again to know what it
 * had made of it at any other minimum confidence. Immutable.
 */
public final class CorrectionRun {
  private final List<NaturalText> texts;
  private final List<List<Edit>> edits;
  private final int skippedCount;
  private final double seconds;

  private CorrectionRun(
      List<NaturalText> texts, List<List<Edit>> edits, int skippedCount, double seconds) {
    this.texts = texts;
    this.edits = edits;
    this.skippedCount = skippedCount;
    this.seconds = seconds;
  }

  /**
   * Corrects every sentence once, as a text of its own.
   *
   * @param corrector one that leaves out no edit for want of confidence
   * @param progress is told how many sentences are done
   */
  public static CorrectionRun of(
      Corrector corrector, List<NaturalText> texts, IntConsumer progress) {
    long startNanos = System.nanoTime();
    List<List<Edit>> edits = new ArrayList<>();
    int skippedCount = 0;
    try (Stream<Correction> corrections =
        corrector.correctAll(texts.stream().map(NaturalText::text))) {
      for (Iterator<Correction> each = corrections.iterator(); each.hasNext(); ) {
        Correction correction = each.next();
        edits.add(correction.edits());
        skippedCount += correction.skipped().size();
        progress.accept(edits.size());
      }
    }
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    return new CorrectionRun(List.copyOf(texts), List.copyOf(edits), skippedCount, seconds);
  }

  /** How many parts of texts were passed through because they could not be corrected. */
  public int skippedCount() {
    return skippedCount;
  }

  /** How long correcting took. */
  public double seconds() {
    return seconds;
  }

  /** What is changed in every sentence by the edits that are at least so confident. */
  public List<List<TokenChange>> changes(double minimumConfidence, TreebankTokenizer tokenizer) {
    return IntStream.range(0, texts.size())
        .mapToObj(i -> texts.get(i).changes(confident(edits.get(i), minimumConfidence), tokenizer))
        .toList();
  }

  private static List<Edit> confident(List<Edit> edits, double minimumConfidence) {
    return edits.stream().filter(edit -> edit.confidence() >= minimumConfidence).toList();
  }
}
