package dev.redraft.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What this process holds open, as Linux tells it. */
final class OpenFiles {
  private static final Path MAPPED = Path.of("/proc/self/maps");
  private static final Path OPEN = Path.of("/proc/self/fd");

  private OpenFiles() {}

  /** Whether the system tells. */
  static boolean areKnown() {
    return Files.isReadable(MAPPED) && Files.isDirectory(OPEN);
  }

  /** Files of a folder that are open or mapped into memory; none where the system does not tell. */
  static List<String> below(Path folder) throws IOException {
    if (!areKnown()) {
      return List.of();
    }
    String prefix = folder.toRealPath() + "/";
    try (Stream<Path> descriptors = Files.list(OPEN);
        Stream<String> mappings = Files.lines(MAPPED)) {
      return Stream.concat(descriptors.map(OpenFiles::target), mappings)
          .filter(each -> each.contains(prefix))
          .toList();
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (NoSuchFileException e) {
      return ""; // closed since it was listed
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
