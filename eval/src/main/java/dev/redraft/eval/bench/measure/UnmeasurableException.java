package dev.redraft.eval.bench.measure;

import java.io.Serial;

/** What was asked for cannot be measured; the message says why, and what would help. */
public final class UnmeasurableException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  UnmeasurableException(String message) {
    super(message);
  }
}
