package dev.redraft.corrector;

import java.time.Duration;

/**
 * A moment after which an answer is no longer wanted in full. It is measured on the clock that no
 * one sets, so it holds in this process only. Immutable and thread-safe.
 */
public final class Deadline {
  /** Never passes. */
  public static final Deadline NONE = new Deadline(false, 0);

  private final boolean isSet;
  private final long nanos;

  private Deadline(boolean isSet, long nanos) {
    this.isSet = isSet;
    this.nanos = nanos;
  }

  /** The moment so long from now; one that is zero or negative has passed. */
  public static Deadline in(Duration duration) {
    return new Deadline(true, System.nanoTime() + duration.toNanos());
  }

  /** Whether it has passed. */
  public boolean hasPassed() {
    return isSet && System.nanoTime() - nanos >= 0;
  }
}
