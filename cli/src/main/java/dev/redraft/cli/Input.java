package dev.redraft.cli;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * Something to correct: a file, or standard input.
 *
 * @param name as given on the command line; {@code -} is standard input
 */
record Input(String name) {
  private static final String STANDARD_INPUT = "-";

  /** The inputs named; standard input if none is. */
  static List<Input> named(List<String> names) {
    return (names.isEmpty() ? List.of(STANDARD_INPUT) : names).stream().map(Input::new).toList();
  }

  boolean isStandardInput() {
    return name.equals(STANDARD_INPUT);
  }

  /** What messages call it. */
  String label() {
    return isStandardInput() ? "standard input" : name;
  }

  /** The file's path. */
  Path path() throws FileSystemException {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new FileSystemException(name, null, "no file name: " + e.getReason());
    }
  }

  /** Whether it is a folder. */
  boolean isFolder() {
    try {
      return !isStandardInput() && Files.isDirectory(path());
    } catch (FileSystemException e) {
      return false;
    }
  }

  /** Opens it; closing the result leaves standard input open. */
  InputStream open(InputStream standardInput) throws IOException {
    if (isStandardInput()) {
      return new FilterInputStream(standardInput) {
        @Override
        public void close() {}
      };
    }
    if (Files.isDirectory(path())) {
      throw new FileSystemException(
          name, null, "is a folder; name the files in it, or use check or --in-place");
    }
    Path path = path();
    boolean isPipe = Files.exists(path) && !Files.isRegularFile(path);
    // A pipe has no position, which the stream of a channel asks for.
    return new BufferedInputStream(
        isPipe ? new FileInputStream(path.toFile()) : Files.newInputStream(path));
  }

  /** The size in bytes, or 0 where it is not known. */
  long byteCount() {
    try {
      return isStandardInput() ? 0 : Files.size(path());
    } catch (IOException e) {
      return 0;
    }
  }
}
