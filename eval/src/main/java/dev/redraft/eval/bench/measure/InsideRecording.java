package dev.redraft.eval.bench.measure;

import dev.redraft.decoder.DecodingStatistics;
import dev.redraft.eval.bench.figures.CostModel;
import dev.redraft.eval.bench.figures.InsideFigures;
import dev.redraft.eval.bench.figures.InsideFigures.Breakdown;
import dev.redraft.eval.bench.figures.InsideFigures.Work;
import dev.redraft.eval.bench.figures.Latency;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** What was seen inside a contender so far. Not thread-safe. */
final class InsideRecording {
  private static final int DIGITS = 3;

  private final Histogram encoderNanos = new Histogram(DIGITS);
  private final Histogram decoderNanos = new Histogram(DIGITS);
  private DecodingStatistics statistics = DecodingStatistics.NONE;
  private int trialCount = 0;
  private long tokenizerSum = 0;
  private long encoderSum = 0;
  private long decoderSum = 0;
  private long restSum = 0;

  /** Adds a decoding; its work only if it is the sentence's first, for the others' is the same. */
  void add(Trial trial, Trial.Inside inside, boolean isFirst) {
    encoderNanos.recordValue(inside.encoderNanos());
    decoderNanos.recordValue(inside.decoderNanos());
    trialCount++;
    tokenizerSum += trial.tokenizerNanos();
    encoderSum += inside.encoderNanos();
    decoderSum += inside.decoderNanos();
    restSum += trial.totalNanos() - inside.encoderNanos() - inside.decoderNanos();
    if (isFirst) {
      statistics = statistics.plus(inside.statistics());
    }
  }

  /**
   * The figures.
   *
   * @param cost of the model's calls, or null where that is not known
   */
  InsideFigures figures(@Nullable CostModel cost) {
    return new InsideFigures(latency(encoderNanos), latency(decoderNanos), work(cost), breakdown());
  }

  /** The percentiles among the figures. */
  static Latency latency(Histogram nanos) {
    return new Latency(
        Rounded.millis(nanos.getValueAtPercentile(50)),
        Rounded.millis(nanos.getValueAtPercentile(90)),
        Rounded.millis(nanos.getValueAtPercentile(95)),
        Rounded.millis(nanos.getValueAtPercentile(99)),
        Rounded.millis(nanos.getMaxValue()),
        Rounded.millis(nanos.getMean()));
  }

  private Work work(@Nullable CostModel cost) {
    double count = statistics.sentenceCount();
    double calls = statistics.callCount() / count;
    double rows = statistics.rowCount() / count;
    long unforeseenCount = statistics.correctionCount() - statistics.wrongForesightCount();
    return new Work(
        Rounded.to6(rows),
        Rounded.to6(statistics.wastedCount() / count),
        cost == null ? null : Rounded.to6(cost.millis(calls, rows)),
        Rounded.to6(statistics.foreseenCount() / count),
        Rounded.to6(unforeseenCount / count),
        Rounded.to6(statistics.wrongForesightCount() / count),
        statistics.nearTieCount(),
        statistics.restartCount());
  }

  private Breakdown breakdown() {
    return new Breakdown(mean(tokenizerSum), mean(encoderSum), mean(decoderSum), mean(restSum));
  }

  private double mean(long sum) {
    return Rounded.millis((double) sum / trialCount);
  }
}
