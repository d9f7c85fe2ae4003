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
  private static final long MEGA = 1_000_000;

  private final @Nullable PrintStream terminal;
  private final long byteCount;
  private final long startNanos = System.nanoTime();
  private @Nullable ProgressBar bar;
  private long doneEarlier = 0;
  private long done = 0;

  /**
   * Shows nothing yet.
   *
   * @param terminal where to show it, or null for nowhere
   * @param byteCount of all inputs together, or 0 where it is not known
   */
  Progress(@Nullable PrintStream terminal, long byteCount) {
    this.terminal = terminal;
    this.byteCount = byteCount;
  }

  /** Says how many bytes of the current input are done. */
  void update(long inputByteCount) {
    done = doneEarlier + inputByteCount;
    if (terminal != null && bar == null && System.nanoTime() - startNanos > PATIENCE_NANOS) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("redraft")
              .setInitialMax(byteCount == 0 ? -1 : byteCount)
              .setUnit(" MB", MEGA)
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
