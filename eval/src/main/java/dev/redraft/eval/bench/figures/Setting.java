package dev.redraft.eval.bench.figures;

import java.util.List;

/**
 * What was measured.
 *
 * @param sentenceCount sentences measured
 * @param skipped sentences left out, as longer than a model was made for
 * @param replaysTargets whether targets were replayed instead of the models' own outputs
 * @param lengthClasses what classes of source lengths are called, ascending
 * @param changeClasses what classes of shares of changed tokens are called, ascending
 * @param fewestToTell classes of fewer sentences do not tell where a contender stops paying
 * @param sampleStride plots show the single values of every so many-th sentence
 */
public record Setting(
    int sentenceCount,
    List<Skip> skipped,
    boolean replaysTargets,
    List<String> lengthClasses,
    List<String> changeClasses,
    int fewestToTell,
    int sampleStride,
    BenchPlan plan) {

  /** A sentence that was left out: its tokens, and how many the model was made for. */
  public record Skip(String sentence, String model, int tokenCount, int limit) {}
}
