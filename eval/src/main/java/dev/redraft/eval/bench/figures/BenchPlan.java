package dev.redraft.eval.bench.figures;

import java.util.List;

/**
 * How much is measured.
 *
 * @param warmUpCount decodings of each contender before any is measured, at least 0
 * @param roundCount how often each contender decodes each sentence, at least 1
 * @param workerCounts how many threads share the model in the measurements of throughput, each at
 *     least 1; none to leave them out
 * @param batchSizes how many sentences a worker decodes together there, each from 1 to {@link
 *     #MOST_TOGETHER}
 * @param startUpCount fresh processes started per model, at least 0
 */
public record BenchPlan(
    int warmUpCount,
    int roundCount,
    List<Integer> workerCounts,
    List<Integer> batchSizes,
    int startUpCount) {
  /** No more sentences are decoded together. */
  public static final int MOST_TOGETHER = 1024;

  /** Checks the ranges; what is named twice counts once. */
  public BenchPlan {
    require(warmUpCount >= 0, "warm-up is " + warmUpCount + ", but must be at least 0");
    require(roundCount >= 1, "rounds is " + roundCount + ", but must be at least 1");
    require(startUpCount >= 0, "start-ups is " + startUpCount + ", but must be at least 0");
    for (int count : workerCounts) {
      require(count >= 1, "workers has " + count + ", but each must be at least 1");
    }
    for (int size : batchSizes) {
      require(
          size >= 1 && size <= MOST_TOGETHER,
          "batch has " + size + ", but each must be from 1 to " + MOST_TOGETHER);
    }
    workerCounts = workerCounts.stream().distinct().toList();
    batchSizes = batchSizes.stream().distinct().toList();
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }
}
