package dev.redraft.eval.score;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** A data file that cannot be used; the message names the file, the line and what is wrong. */
public final class MalformedDataException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  /** Something is wrong with the file as a whole. */
  public MalformedDataException(Path file, String problem) {
    super(file + ": " + problem);
  }

  /** Something is wrong with a line, counted from one. */
  public MalformedDataException(Path file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
