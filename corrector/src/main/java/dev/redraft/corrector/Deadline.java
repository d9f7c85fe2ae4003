package dev.redraft.corrector;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * A moment after which an answer is no longer wanted in full. It is measured on the clock that no
 * one sets, so it holds in this process only. Immutable and thread-safe.
 */
public final class Deadline {
  /** Never passes. */
  public static final Deadline NONE = new Deadline(() -> false);

  private final BooleanSupplier passed;

  /**
   * @param passed once true, always true
   */
  Deadline(BooleanSupplier passed) {
    this.passed = passed;
  }

  /** The moment so long from now; one that is zero or negative has passed. */
  public static Deadline in(Duration duration) {
    long nanos = System.nanoTime() + duration.toNanos();
    return new Deadline(() -> System.nanoTime() - nanos >= 0);
  }

  /** Whether it has passed. */
  public boolean hasPassed() {
    return passed.getAsBoolean();
  }
}
