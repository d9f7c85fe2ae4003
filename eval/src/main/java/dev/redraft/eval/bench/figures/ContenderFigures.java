package dev.redraft.eval.bench.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a contender fared.
 *
 * @param latency tokens to output
 * @param calls mean decoder calls a sentence
 * @param inside what a look inside showed; null where there is none, as into a single graph
 * @param differences where an output was not the reference's, or not the target that was replayed
 * @param speedUp against the reference, sentence by sentence; the reference's own is 1
 * @param stopsPayingAt the least changed class that has enough sentences, in which the contender
 *     took longer than its reference, in all and at the median; null for none
 * @param percentiles the distribution of the latencies
 * @param callsByEdits decoder calls by places the output differs from the source
 * @param sample times of single sentences
 */
public record ContenderFigures(
    String model,
    String name,
    boolean isReference,
    Latency latency,
    double calls,
    @Nullable InsideFigures inside,
    List<String> differences,
    SpeedUp speedUp,
    List<ClassFigures> byLength,
    List<ClassFigures> byChange,
    @Nullable String stopsPayingAt,
    List<Rate> throughput,
    List<Percentile> percentiles,
    List<EditCalls> callsByEdits,
    List<Point> sample) {

  /** Sentences a second, tokenizer included, with workers that decode so many together. */
  public record Rate(int workerCount, int batchSize, double sentencesPerSecond) {}

  /** A share of the sentences, in percent, takes no longer than this. */
  public record Percentile(double percent, double millis) {}

  /** Mean decoder calls of the sentences with so many edits. */
  public record EditCalls(int editCount, int sentenceCount, double calls) {}

  /** A sentence: its source tokens and its time. */
  public record Point(int tokens, double millis) {}
}
