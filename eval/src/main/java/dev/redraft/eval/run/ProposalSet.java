package dev.redraft.eval.run;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.redraft.corrector.CorrectedSentence;
import dev.redraft.corrector.Correction;
import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.Edit;
import dev.redraft.corrector.confidence.EditFeatures;
import dev.redraft.corrector.confidence.JudgeFeatures;
import dev.redraft.models.Judge;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a corrector proposes for texts whose corrected form is known: what the probability that a
 * proposal is right is fitted to. Tells right from wrong by the fewest words and signs that must
 * change: a proposal is right if all that it changes is among them.
 */
public final class ProposalSet {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’]+|\\s+|\\S");

  private final List<String> sources;
  private final List<String> targets;

  /**
   * A proposal.
   *
   * @param line the text's number, from 0
   * @param start where the replaced part begins, in UTF-16 units
   * @param original what is replaced
   * @param replacement what would stand there
   * @param confidence the corrector's
   * @param isRight whether it leads towards the corrected text
   * @param features by name
   */
  public record Proposal(
      int line,
      int start,
      String original,
      String replacement,
      double confidence,
      boolean isRight,
      Map<String, Double> features) {}

  /**
   * @throws IllegalArgumentException if there is not a corrected text for each
   */
  public ProposalSet(List<String> sources, List<String> targets) {
    if (sources.size() != targets.size()) {
      throw new IllegalArgumentException(
          sources.size() + " texts, but " + targets.size() + " corrected ones");
    }
    this.sources = List.copyOf(sources);
    this.targets = List.copyOf(targets);
  }

  /**
   * Corrects every text and hands over what was proposed, in order.
   *
   * @param corrector one that leaves out no edit for want of confidence
   * @param judge is asked about every edit, too; null for none
   * @return what the judge took for each sentence it was asked about, in milliseconds of processor
   *     time: all of it is this thread's
   */
  public List<Double> propose(
      Corrector corrector, @Nullable Judge judge, Consumer<Proposal> proposals) {
    List<Double> millis = new ArrayList<>();
    try (Stream<Correction> corrections = corrector.correctAll(sources.stream())) {
      int line = 0;
      for (Iterator<Correction> each = corrections.iterator(); each.hasNext(); line++) {
        Correction correction = each.next();
        for (CorrectedSentence sentence : correction.sentences()) {
          if (!sentence.edits().isEmpty()) {
            long start = THREADS.getCurrentThreadCpuTime();
            List<Map<String, Double>> opinions = opinions(line, sentence, judge);
            millis.add((THREADS.getCurrentThreadCpuTime() - start) / 1e6);
            propose(line, sentence, opinions, proposals);
          }
        }
      }
    }
    return judge == null ? List.of() : millis;
  }

  private List<Map<String, Double>> opinions(
      int line, CorrectedSentence sentence, @Nullable Judge judge) {
    if (judge == null) {
      return List.of();
    }
    String own = sources.get(line).substring(sentence.start(), sentence.end());
    return JudgeFeatures.of(judge, own, sentence.start(), sentence.edits()).orElse(List.of());
  }

  private void propose(
      int line,
      CorrectedSentence sentence,
      List<Map<String, Double>> opinions,
      Consumer<Proposal> proposals) {
    String text = sources.get(line);
    List<Edit> edits = sentence.edits();
    EditFeatures known =
        new EditFeatures(text.substring(sentence.start(), sentence.end()), sentence.start(), edits);
    for (int i = 0; i < edits.size(); i++) {
      Edit edit = edits.get(i);
      Map<String, Double> features = known.of(edit);
      if (!opinions.isEmpty()) {
        features.putAll(opinions.get(i));
      }
      proposals.accept(
          new Proposal(
              line,
              edit.start(),
              edit.original(text),
              edit.replacement(),
              edit.confidence(),
              isRight(text, edit, targets.get(line)),
              features));
    }
  }

  /** Whether an edit lies on a shortest way from a text to its corrected form. */
  static boolean isRight(String text, Edit edit, String target) {
    String edited =
        text.substring(0, edit.start()) + edit.replacement() + text.substring(edit.end());
    List<String> from = tokens(text);
    List<String> through = tokens(edited);
    List<String> to = tokens(target);
    return distance(from, through) + distance(through, to) == distance(from, to);
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).toList();
  }

  private static int distance(List<String> from, List<String> to) {
    int changed = 0;
    for (AbstractDelta<String> delta :
        DiffUtils.diff(new ArrayList<>(from), new ArrayList<>(to)).getDeltas()) {
      changed += delta.getSource().size() + delta.getTarget().size();
    }
    return changed;
  }
}
