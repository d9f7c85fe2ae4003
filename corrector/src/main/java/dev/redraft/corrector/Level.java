package dev.redraft.corrector;

import dev.redraft.models.Calibration;
import dev.redraft.models.ModelInfo;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How sure a correction must be to be made. */
public enum Level {
  /** Only what is all but certain: for texts that are right as a rule. */
  CAREFUL(0.95),
  /** The default: hardly a wrong correction in a page of correct text. */
  BALANCED(0),
  /** More errors are found, and more corrections are wrong: to look through one by one. */
  EAGER(0);

  private final double uncalibrated;

  Level(double uncalibrated) {
    this.uncalibrated = uncalibrated;
  }

  /** The least confidence that a model's corrections need, as {@link CorrectorOptions} take it. */
  public double minimumConfidence(ModelInfo model) {
    return minimumConfidence(model.calibration());
  }

  /**
   * The least confidence that a model's corrections need. A model's bundle says what a level means
   * for it; one that is not calibrated is taken at its word but for the careful level.
   */
  double minimumConfidence(@Nullable Calibration calibration) {
    String name = name().toLowerCase(Locale.ROOT);
    return calibration == null
        ? uncalibrated
        : calibration.levels().getOrDefault(name, uncalibrated);
  }
}
