package dev.redraft.eval.run;

import dev.redraft.corrector.Correction;
import dev.redraft.corrector.CorrectionRequest;
import dev.redraft.corrector.Corrector;
import dev.redraft.eval.text.NaturalText;
import dev.redraft.eval.text.TokenChange;
import dev.redraft.eval.text.TreebankTokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a corrector makes of every sentence of a set. The first round need not be done again to know
 * what it had made of it at any other minimum confidence; further rounds must, for they read what
 * the one before made of a sentence. Not thread-safe; with more rounds than one the corrector must
 * be open as long as this is asked.
 */
public final class CorrectionRun {
  private final Corrector corrector;
  private final List<NaturalText> texts;
  private final int rounds;
  private final ProposedEdits first;
  private final Map<Double, List<Correction>> known = new HashMap<>();

  private CorrectionRun(
      Corrector corrector, List<NaturalText> texts, int rounds, ProposedEdits first) {
    this.corrector = corrector;
    this.texts = List.copyOf(texts);
    this.rounds = rounds;
    this.first = first;
  }

  /**
   * Does the first round: corrects every sentence, as a text of its own.
   *
   * @param corrector one that leaves out no edit for want of confidence
   * @param rounds how often a sentence is corrected at most, this time included ({@link
   *     dev.redraft.corrector.Rounds}); at least 1
   * @param progress is told how many sentences are done
   */
  public static CorrectionRun of(
      Corrector corrector, List<NaturalText> texts, int rounds, IntConsumer progress) {
    return new CorrectionRun(
        corrector,
        texts,
        rounds,
        ProposedEdits.of(corrector, texts.stream().map(CorrectionRun::request), progress));
  }

  private static CorrectionRequest request(NaturalText text) {
    return CorrectionRequest.of(text.text());
  }

  /** How many parts of texts the first round passed through because they could not be corrected. */
  public int skippedCount() {
    return first.skippedCount();
  }

  /** How long the first round took. */
  public double seconds() {
    return first.seconds();
  }

  /** What is changed in every sentence by the edits that are at least so confident. */
  public List<List<TokenChange>> changes(double minimumConfidence, TreebankTokenizer tokenizer) {
    List<Correction> corrections = known.computeIfAbsent(minimumConfidence, this::corrections);
    return IntStream.range(0, texts.size())
        .mapToObj(i -> texts.get(i).changes(corrections.get(i).edits(), tokenizer))
        .toList();
  }

  /** All rounds; in each all sentences are corrected, side by side, that the one before changed. */
  private List<Correction> corrections(double minimumConfidence) {
    List<Correction> all =
        IntStream.range(0, texts.size())
            .mapToObj(i -> first.of(i, minimumConfidence))
            .collect(ArrayList::new, List::add, List::addAll);
    List<Correction> last = new ArrayList<>(all);
    List<CorrectionRequest> requests =
        new ArrayList<>(texts.stream().map(CorrectionRun::request).toList());
    for (int round = 1; round < rounds; round++) {
      int[] open =
          IntStream.range(0, last.size()).filter(i -> !last.get(i).isUnchanged()).toArray();
      for (int i : open) {
        requests.set(i, requests.get(i).after(last.get(i)));
      }
      try (Stream<Correction> corrected =
          corrector.correctRequests(IntStream.of(open).mapToObj(requests::get))) {
        Iterator<Correction> each = corrected.iterator();
        for (int i : open) {
          last.set(i, ProposedEdits.sure(each.next(), minimumConfidence));
          all.set(i, all.get(i).followedBy(last.get(i)));
        }
      }
    }
    return all;
  }
}
