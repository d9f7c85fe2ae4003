package dev.redraft.models;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A copy of a tiny bundle, to be spoilt at will. */
final class BundleCopy {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  private BundleCopy(Path folder) {
    this.folder = folder;
  }

  /** Copies one of testdata's bundles. */
  static BundleCopy of(String name, Path folder) throws IOException {
    try (Stream<Path> files = Files.list(TestData.path(name))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
    return new BundleCopy(folder);
  }

  /** Changes the description. */
  void describe(Consumer<ObjectNode> change) throws IOException {
    describe(BundleDescription.FILE_NAME, change);
  }

  /** Changes a description of any name. */
  void describe(String name, Consumer<ObjectNode> change) throws IOException {
    Path file = folder.resolve(name);
    ObjectNode json = (ObjectNode) JSON.readTree(file.toFile());
    change.accept(json);
    JSON.writeValue(file.toFile(), json);
  }

  /** Lets the description give a file's present size and checksum. */
  void list(String name) throws IOException {
    Path file = folder.resolve(name);
    long bytes = Files.size(file);
    String sha256 = BundleFiles.sha256(file);
    describe(
        json ->
            ((ObjectNode) json.get("files").get(name)).put("bytes", bytes).put("sha256", sha256));
  }

  /**
   * Replaces bytes, given as ISO-8859-1, by as many others, so that lengths in the file hold, and
   * lists the file anew.
   */
  void replace(String name, String from, String to) throws IOException {
    Path file = folder.resolve(name);
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    if (from.length() != to.length() || !bytes.contains(from)) {
      throw new IllegalArgumentException("nothing to replace, or not by as much: " + from);
    }
    Files.writeString(file, bytes.replace(from, to), StandardCharsets.ISO_8859_1);
    list(name);
  }
}
