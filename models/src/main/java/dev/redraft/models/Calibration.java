package dev.redraft.models;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How likely a proposal of the model is right: a logistic model of what is known about it, as it
 * was fitted to this model's proposals. What the features are, the corrector says. Immutable.
 *
 * @param bias the log-odds where all features are 0
 * @param weights what a feature adds to the log-odds, times its value, by its name
 * @param levels the least probability that a level of care asks for, by its name
 * @param withJudge what to take in place of this where a {@link Judge} is asked, too; null where
 *     that has not been fitted
 */
public record Calibration(
    double bias,
    Map<String, Double> weights,
    Map<String, Double> levels,
    @Nullable Calibration withJudge) {
  /**
   * Copies the maps.
   *
   * @throws IllegalArgumentException if a number is not finite, or a level not within 0 and 1
   */
  public Calibration {
    weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    levels = Collections.unmodifiableMap(new TreeMap<>(levels));
    if (!Double.isFinite(bias) || !weights.values().stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("bias and weights must be finite numbers");
    }
    if (!levels.values().stream().allMatch(level -> level >= 0 && level <= 1)) {
      throw new IllegalArgumentException("levels must be within 0 and 1: " + levels);
    }
  }

  /** A calibration for a model that is not judged. */
  public Calibration(double bias, Map<String, Double> weights, Map<String, Double> levels) {
    this(bias, weights, levels, null);
  }

  /** What holds where a judge was asked, or was not; this, where nothing else has been fitted. */
  public Calibration where(boolean isJudged) {
    return isJudged && withJudge != null ? withJudge : this;
  }
}
