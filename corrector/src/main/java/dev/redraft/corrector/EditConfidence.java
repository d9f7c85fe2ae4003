package dev.redraft.corrector;

import dev.redraft.corrector.confidence.Companions;
import dev.redraft.corrector.confidence.EditFeatures;
import dev.redraft.corrector.confidence.JudgeFeatures;
import dev.redraft.models.Calibration;
import dev.redraft.models.Judge;
import dev.redraft.tokenizer.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns the model's own confidence, which knows its margin alone, into the probability that an edit
 * is right, where that has been measured for the model, and leaves out what is not sure enough. A
 * judge is asked where there is one and that has been measured, too. Thread-safe.
 *
 * @param calibration what was measured, or null
 * @param judge gives a second opinion, or null
 * @param options how sure edits must be
 */
record EditConfidence(
    @Nullable Calibration calibration, @Nullable Judge judge, CorrectorOptions.Confidence options) {
  /** Where edits must be surer than this, hardly any second choice is: they are not asked for. */
  private static final double MOST_FOR_SECOND_CHOICES = 0.35;

  /** What a second choice needs at least, however little is asked of others. */
  static final double LEAST_OF_SECOND_CHOICE = 0.1;

  /** For a model opened with these options. */
  static EditConfidence of(@Nullable Calibration measured, CorrectorOptions options) {
    return of(measured, null, options);
  }

  /** For a model opened with these options, and a judge. */
  static EditConfidence of(
      @Nullable Calibration measured, @Nullable Judge judge, CorrectorOptions options) {
    Calibration calibration = options.confidence().isCalibrated() ? measured : null;
    return new EditConfidence(
        calibration, isMeasuredWithJudge(measured) ? judge : null, options.confidence());
  }

  /** Whether it was measured for the model what a judge's opinion is worth. */
  static boolean isMeasuredWithJudge(@Nullable Calibration measured) {
    return measured != null && measured.withJudge() != null;
  }

  /**
   * Whether second choices are to be proposed: a judge is asked about them, and it takes little to
   * convince. Where confidence is not calibrated, that is so only if a minimum says so: those who
   * fit it ask for all that there is.
   */
  boolean hearsSecondChoices() {
    boolean isAsked = judge != null && options.secondChoices();
    boolean isMeant = calibration != null || options.least() != null;
    return isAsked
        && isMeant
        && hearsSecondChoices(
            options.minimum(calibration == null ? null : calibration.where(true)));
  }

  /** The same, by how sure edits must be. */
  static boolean hearsSecondChoices(double minimum) {
    return minimum <= MOST_FOR_SECOND_CHOICES;
  }

  /**
   * The doubts about an edit whose worth is known, with the judge that may be asked and without, or
   * to be found out. Linear in the calibration.
   */
  Set<String> weighedDoubts() {
    if (options.proposesDoubted()) {
      return EditPolicy.DOUBTING.keySet();
    }
    if (calibration == null) {
      return Set.of();
    }
    Set<String> known = calibration.features();
    if (judge != null) {
      known.retainAll(calibration.where(true).features());
    }
    return EditPolicy.DOUBTING.keySet().stream()
        .filter(doubt -> known.contains(EditFeatures.ofDoubt(doubt)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What tells it from others: two that are equal in this decide alike. */
  String identity() {
    return "%s %s %s"
        .formatted(calibration, judge == null ? "" : judge.info().fingerprint(), options);
  }

  /**
   * What was decided.
   *
   * @param edits that stay, in order
   * @param isUnjudged whether the judge could not be asked, though there is one
   */
  record Decision(List<Edit> edits, boolean isUnjudged) {
    Decision {
      edits = List.copyOf(edits);
    }

    /** The same about a text in which the sentence is elsewhere. */
    Decision shifted(int by) {
      return new Decision(edits.stream().map(edit -> edit.shifted(by)).toList(), isUnjudged);
    }
  }

  /**
   * The edits that are sure enough, with the probability that each is right, or with the model's
   * own confidence where it is not calibrated.
   *
   * @param edits of the sentence, those that no rule forbids
   */
  Decision sureEnough(MaskedSentence sentence, List<Edit> edits) {
    if (calibration == null || edits.isEmpty()) {
      return new Decision(sureEnough(edits, calibration), false);
    }
    EditFeatures known =
        new EditFeatures(sentence.text(), sentence.sentence().span().start(), edits);
    List<Map<String, Double>> opinions = opinions(sentence, edits).orElse(null);
    Calibration used = calibration.where(opinions != null);
    List<Edit> judged = new ArrayList<>();
    for (int i = 0; i < edits.size(); i++) {
      if (opinions == null && !edits.get(i).origin().isFirm()) {
        continue;
      }
      Map<String, Double> features = known.of(edits.get(i));
      if (opinions != null) {
        features.putAll(opinions.get(i));
      }
      judged.add(edits.get(i).withConfidence(used.probability(features)));
    }
    List<Edit> together =
        asOne(judged, Companions.of(sentence.text(), sentence.sentence().span().start(), judged));
    return new Decision(sureEnough(together, used), judge != null && opinions == null);
  }

  /** Edits that make sense only together are as sure as the least sure of them. */
  private static List<Edit> asOne(List<Edit> edits, Map<Edit, Set<Edit>> companions) {
    return edits.stream()
        .map(
            edit ->
                edit.withConfidence(
                    companions.getOrDefault(edit, Set.of(edit)).stream()
                        .mapToDouble(Edit::confidence)
                        .min()
                        .orElse(edit.confidence())))
        .toList();
  }

  private List<Edit> sureEnough(List<Edit> edits, @Nullable Calibration used) {
    double minimum = options.minimum(used);
    return edits.stream().filter(edit -> edit.isSure(minimum)).toList();
  }

  /** What the judge says of each edit, if there is one, and time, and it can read the sentence. */
  private Optional<List<Map<String, Double>>> opinions(MaskedSentence masked, List<Edit> edits) {
    if (judge == null || masked.prepared().request().deadline().hasPassed()) {
      return Optional.empty();
    }
    Span span = masked.sentence().span();
    String sentence = masked.prepared().text().substring(span.start(), span.end());
    return JudgeFeatures.of(judge, sentence, span.start(), edits);
  }
}
