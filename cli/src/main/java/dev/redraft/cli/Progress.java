package dev.redraft.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A progress bar on a terminal, for what takes more than a moment. */
final class Progress implements AutoCloseable {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final @Nullable PrintStream terminal;
  private final Unit unit;
  private final long total;
  private final long startNanos = System.nanoTime();
  private @Nullable ProgressBar bar;
  private long doneEarlier = 0;
  private long done = 0;

  /** What is counted. */
  enum Unit {
    /** Bytes, shown as megabytes. */
    BYTE(" MB", 1_000_000),
    /** Sentences. */
    SENTENCE(" sentences", 1),
    /** Documents. */
    DOCUMENT(" documents", 1);

    private final String label;
    private final long size;

    Unit(String label, long size) {
      this.label = label;
      this.size = size;
    }
  }

  /**
   * Shows nothing yet.
   *
   * @param terminal where to show it, or null for nowhere
   * @param total of all inputs together, or 0 where it is not known
   */
  Progress(@Nullable PrintStream terminal, Unit unit, long total) {
    this.terminal = terminal;
    this.unit = unit;
    this.total = total;
  }

  /** Says how much of the current input is done. */
  void update(long inputCount) {
    done = doneEarlier + inputCount;
    if (terminal != null && bar == null && System.nanoTime() - startNanos > PATIENCE_NANOS) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("redraft")
              .setInitialMax(total == 0 ? -1 : total)
              .setUnit(unit.label, unit.size)
              .setConsumer(new ConsoleProgressBarConsumer(terminal))
              .build();
    }
    if (bar != null) {
      bar.stepTo(done);
    }
  }

  /** Goes on to the next input. */
  void nextInput() {
    doneEarlier = done;
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
