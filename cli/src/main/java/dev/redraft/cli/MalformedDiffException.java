package dev.redraft.cli;

import java.io.IOException;
import java.io.Serial;

/** What should be a unified diff is none. */
final class MalformedDiffException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  MalformedDiffException(String source, long line, String problem) {
    super(source + ":" + line + ": " + problem);
  }
}
