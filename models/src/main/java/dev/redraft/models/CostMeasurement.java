package dev.redraft.models;

import dev.redraft.decoder.CallCost;
import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.StepModel;
import dev.redraft.decoder.TokenIds;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Measures what a model's decoder calls cost here: calls of few and of many rows, each time behind
 * an encoder call, as decoding makes them. What counts is the thread's time on a processor, where
 * the system tells it, and the quickest of each kind, for whatever else the machine does only slows
 * calls down. Takes some {@value #MILLIS} ms, longer where three rounds do.
 */
final class CostMeasurement {
  private static final long MILLIS = 100;
  private static final int FEWEST_ROUNDS = 3;
  private static final int MOST_ROUNDS = 20;
  private static final int FEW_ROWS = DecodingSession.MINIMUM_ROWS;
  private static final int MOST_ROWS = 24;
  private static final int FEWEST_TO_TELL = 8;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final StepModel model;
  private final TokenIds source;
  private final TokenIds fed;
  private final int manyRows;
  private long fewNanos = Long.MAX_VALUE;
  private long manyNanos = Long.MAX_VALUE;

  private CostMeasurement(StepModel model, TokenIds source) {
    this.model = model;
    this.source = source;
    fed = model.prompt().concat(source);
    manyRows = Math.min(MOST_ROWS, fed.size() - FEW_ROWS);
  }

  /**
   * What calls cost, in milliseconds.
   *
   * @param source is encoded, and fed as the output
   * @return {@link CallCost#TYPICAL} where the source is too short to tell, or the figures make no
   *     sense
   */
  static CallCost of(StepModel model, TokenIds source) {
    CostMeasurement measurement = new CostMeasurement(model, source);
    return measurement.manyRows < FEWEST_TO_TELL ? CallCost.TYPICAL : measurement.measured();
  }

  private CallCost measured() {
    round(); // code and caches are cold
    fewNanos = Long.MAX_VALUE;
    manyNanos = Long.MAX_VALUE;
    long end = System.nanoTime() + MILLIS * 1_000_000;
    for (int i = 0; i < MOST_ROUNDS && (i < FEWEST_ROUNDS || System.nanoTime() < end); i++) {
      round();
    }
    double perRow = (double) (manyNanos - fewNanos) / (manyRows - FEW_ROWS);
    double perCall = fewNanos - FEW_ROWS * perRow;
    return perRow > 0 ? MachineCost.bounded(perCall / 1e6, perRow / 1e6) : CallCost.TYPICAL;
  }

  private void round() {
    try (DecodingSession session = model.start(source)) {
      manyNanos = Math.min(manyNanos, nanos(session, fed.first(manyRows)));
      fewNanos = Math.min(fewNanos, nanos(session, fed.slice(manyRows, manyRows + FEW_ROWS)));
    }
  }

  private long nanos(DecodingSession session, TokenIds next) {
    long begun = now();
    session.predict(next);
    return now() - begun;
  }

  private long now() {
    boolean isTold = threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled();
    return isTold ? threads.getCurrentThreadCpuTime() : System.nanoTime();
  }
}
