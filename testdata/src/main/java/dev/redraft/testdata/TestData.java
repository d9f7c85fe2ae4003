package dev.redraft.testdata;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds what lies in the {@code testdata} folder of the checkout; {@code README.md} there says what
 * each item is.
 */
public final class TestData {
  private TestData() {}

  /**
   * The path of an item of the {@code testdata} folder.
   *
   * @param name a file or folder name relative to {@code testdata}
   * @throws IllegalArgumentException if there is no such item
   */
  public static Path path(String name) {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path item = folder.resolve("testdata").resolve(name);
      if (Files.isRegularFile(folder.resolve("testdata/README.md")) && Files.exists(item)) {
        return item;
      }
    }
    throw new IllegalArgumentException(
        "no testdata item named " + name + " above the working directory");
  }
}
