package dev.redraft.cli;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Files that commands write once they are done. */
final class OutputFile {
  private OutputFile() {}

  /**
   * Fails before an hour is spent on what cannot be written.
   *
   * @param file null for none
   * @throws FileSystemException if the file is a folder, or would lie in none
   */
  static void check(@Nullable Path file) throws FileSystemException {
    if (file == null) {
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
      throw new FileSystemException(
          file.toString(), null, "cannot be written there; name a file in a folder that exists");
    }
  }
}
