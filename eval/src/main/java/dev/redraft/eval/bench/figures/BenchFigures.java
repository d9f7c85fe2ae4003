package dev.redraft.eval.bench.figures;

import java.util.List;

/**
 * All that a run measured: figures and the places of sentences, never their text. Times are in
 * milliseconds, and are per sentence unless they say otherwise.
 *
 * @param environment where it was measured
 * @param setting what was measured
 * @param models what belongs to a model whatever the contender
 * @param contenders in the order they were given
 */
public record BenchFigures(
    Environment environment,
    Setting setting,
    List<ModelFigures> models,
    List<ContenderFigures> contenders) {

  /** Whether every output of every contender was its reference's. */
  public boolean isLossless() {
    return contenders.stream().allMatch(each -> each.differences().isEmpty());
  }
}
