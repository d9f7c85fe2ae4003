package dev.redraft.settings;

import java.io.Serial;
import java.nio.file.Path;

/** A file that says how to correct says something that has no meaning. */
public final class SettingsException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /**
   * Names the place.
   *
   * @param line counted from 1
   */
  SettingsException(Path file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
