package dev.redraft.eval.bench.figures;

import java.util.List;

/**
 * What it gains to decode sentences together.
 *
 * @param sentenceCount sentences corrected in each pass
 * @param roundCount passes of each way, all ways in turn
 * @param ways the ways, by workers and batch; the first of each number of workers is what the
 *     others are compared with
 */
public record BatchFigures(int sentenceCount, int roundCount, List<Way> ways) {
  /** Copies the list. */
  public BatchFigures {
    ways = List.copyOf(ways);
  }

  /** Whether all ways gave the same corrections. */
  public boolean isLossless() {
    return ways.stream().allMatch(way -> way.differingCount() == 0);
  }

  /**
   * A way to correct the sentences.
   *
   * @param workerCount threads at work
   * @param batch how many sentences each decodes together at most
   * @param sentencesPerSecond in the median pass, from text to edits
   * @param cpuMillisPerSentence processor time of the whole process in the median pass
   * @param speedUp sentences a second, compared with the first way of as many workers
   * @param cpuGain how many times less processor time it takes than that
   * @param differingCount sentences whose correction is not that of the first way of all
   */
  public record Way(
      int workerCount,
      int batch,
      double sentencesPerSecond,
      double cpuMillisPerSentence,
      double speedUp,
      double cpuGain,
      int differingCount) {}
}
