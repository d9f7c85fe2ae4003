package dev.redraft.models;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/**
 * A folder or file that is no model bundle Redraft can run; the message names the file, what is
 * wrong, and the remedy.
 */
public final class ModelFormatException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  ModelFormatException(Path file, String problem) {
    super(file + ": " + problem);
  }

  ModelFormatException(Path file, String problem, Throwable cause) {
    super(file + ": " + problem, cause);
  }
}
