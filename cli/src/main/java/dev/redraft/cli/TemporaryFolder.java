package dev.redraft.cli;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where native libraries are unpacked. */
final class TemporaryFolder {
  private TemporaryFolder() {}

  /**
   * Looks whether it can be used; what native libraries say otherwise names neither it nor a
   * remedy.
   *
   * @throws FileSystemException if not
   */
  static void check() throws FileSystemException {
    String name = System.getProperty("java.io.tmpdir", "");
    Path folder = Path.of(name);
    String problem = null;
    if (!Files.isDirectory(folder)) {
      problem = "is no folder";
    } else if (!Files.isWritable(folder)) {
      problem = "cannot be written to";
    }
    if (problem != null) {
      throw new FileSystemException(
          name,
          null,
          "the temporary folder "
              + problem
              + ", but native libraries are unpacked there; set TMPDIR to a folder of your own");
    }
  }
}
