package dev.redraft.models;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How likely a proposal of the model is right, as it was fitted to this model's proposals: the
 * logistic of what features and trees add up to. What the features are, the corrector says.
 * Immutable.
 *
 * @param bias the log-odds where all features are 0, without what trees add
 * @param weights what a feature adds to the log-odds, times its value, by its name
 * @param trees each adds to the log-odds what the features lead it to
 * @param levels the least probability that a level of care asks for, by its name
 * @param withJudge what to take in place of this where a {@link Judge} is asked, too; null where
 *     that has not been fitted
 */
public record Calibration(
    double bias,
    Map<String, Double> weights,
    List<DecisionTree> trees,
    Map<String, Double> levels,
    @Nullable Calibration withJudge) {
  /**
   * Copies what it is given.
   *
   * @throws IllegalArgumentException if a number is not finite, or a level not within 0 and 1
   */
  public Calibration {
    weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    trees = List.copyOf(trees);
    levels = Collections.unmodifiableMap(new TreeMap<>(levels));
    if (!Double.isFinite(bias) || !weights.values().stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("bias and weights must be finite numbers");
    }
    if (!levels.values().stream().allMatch(level -> level >= 0 && level <= 1)) {
      throw new IllegalArgumentException("levels must be within 0 and 1: " + levels);
    }
  }

  /** A calibration without trees, for a model that is not judged. */
  public Calibration(double bias, Map<String, Double> weights, Map<String, Double> levels) {
    this(bias, weights, List.of(), levels, null);
  }

  /** What holds where a judge was asked, or was not; this, where nothing else has been fitted. */
  public Calibration where(boolean isJudged) {
    return isJudged && withJudge != null ? withJudge : this;
  }

  /**
   * The names of the features that weights or trees ask for, in a set of the caller's own. Linear
   * in both.
   */
  public Set<String> features() {
    Set<String> names = new TreeSet<>(weights.keySet());
    trees.forEach(tree -> tree.addFeatures(names));
    return names;
  }

  /** How likely a proposal with these features is right. Linear in features and trees. */
  public double probability(Map<String, Double> features) {
    double logOdds = bias;
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      logOdds += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
    }
    for (DecisionTree tree : trees) {
      logOdds += tree.value(features);
    }
    return 1 / (1 + Math.exp(-logOdds));
  }
}
