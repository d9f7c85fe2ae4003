package dev.redraft.corrector;

import dev.redraft.corrector.confidence.EditFeatures;
import dev.redraft.models.Calibration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the model's own confidence, which knows its margin alone, into the probability that an edit
 * is right, where that has been measured for the model, and leaves out what is not sure enough.
 * Thread-safe.
 *
 * @param calibration what was measured, or null
 * @param minimum the least confidence an edit needs
 */
record EditConfidence(@Nullable Calibration calibration, double minimum) {
  /** For a model opened with these options. */
  static EditConfidence of(@Nullable Calibration measured, CorrectorOptions options) {
    Calibration calibration = options.confidence().isCalibrated() ? measured : null;
    return new EditConfidence(calibration, options.confidence().minimum(calibration));
  }

  /**
   * The edits that are sure enough, with the probability that each is right, or with the model's
   * own confidence where it is not calibrated.
   *
   * @param edits of the sentence, those that no rule is against
   */
  List<Edit> sureEnough(MaskedSentence sentence, List<Edit> edits) {
    return judged(sentence, edits).stream().filter(edit -> edit.confidence() >= minimum).toList();
  }

  private List<Edit> judged(MaskedSentence masked, List<Edit> edits) {
    if (calibration == null || edits.isEmpty()) {
      return edits;
    }
    EditFeatures features =
        new EditFeatures(masked.text(), masked.sentence().span().start(), edits);
    return edits.stream()
        .map(edit -> edit.withConfidence(probability(calibration, features.of(edit))))
        .toList();
  }

  private static double probability(Calibration calibration, Map<String, Double> features) {
    double logOdds = calibration.bias();
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      logOdds += calibration.weights().getOrDefault(feature.getKey(), 0.0) * feature.getValue();
    }
    return 1 / (1 + Math.exp(-logOdds));
  }
}
