package dev.redraft.eval.run;

import dev.redraft.corrector.CorrectionRequest;
import dev.redraft.corrector.Corrector;
import dev.redraft.eval.text.NaturalText;
import dev.redraft.eval.text.TokenChange;
import dev.redraft.eval.text.TreebankTokenizer;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * What a corrector makes of every sentence of a set, which need not be done again to know what it
 * had made of it at any other minimum confidence. Immutable.
 */
public final class CorrectionRun {
  private final List<NaturalText> texts;
  private final ProposedEdits proposed;

  private CorrectionRun(List<NaturalText> texts, ProposedEdits proposed) {
    this.texts = List.copyOf(texts);
    this.proposed = proposed;
  }

  /**
   * Corrects every sentence once, as a text of its own.
   *
   * @param corrector one that leaves out no edit for want of confidence
   * @param progress is told how many sentences are done
   */
  public static CorrectionRun of(
      Corrector corrector, List<NaturalText> texts, IntConsumer progress) {
    return new CorrectionRun(
        texts,
        ProposedEdits.of(
            corrector, texts.stream().map(text -> CorrectionRequest.of(text.text())), progress));
  }

  /** How many parts of texts were passed through because they could not be corrected. */
  public int skippedCount() {
    return proposed.skippedCount();
  }

  /** How long correcting took. */
  public double seconds() {
    return proposed.seconds();
  }

  /** What is changed in every sentence by the edits that are at least so confident. */
  public List<List<TokenChange>> changes(double minimumConfidence, TreebankTokenizer tokenizer) {
    return IntStream.range(0, texts.size())
        .mapToObj(i -> texts.get(i).changes(proposed.of(i, minimumConfidence), tokenizer))
        .toList();
  }
}
