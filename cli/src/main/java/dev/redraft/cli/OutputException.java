package dev.redraft.cli;

import java.io.IOException;
import java.io.Serial;
import java.util.Locale;

/** Results could not be written to standard output. */
final class OutputException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  OutputException(IOException cause) {
    super(
        "standard output: cannot be written: " + cause.getMessage() + "; results are missing",
        cause);
  }

  /** Whether the reader has gone, as {@code head} does when it has seen enough. */
  boolean isBrokenPipe() {
    String reason = String.valueOf(getCause() == null ? null : getCause().getMessage());
    reason = reason.toLowerCase(Locale.ROOT);
    return reason.contains("broken pipe") || reason.contains("pipe is being closed");
  }
}
