package dev.redraft.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which lines of which files have been changed: by a diff, or since a revision. */
sealed interface ChangedLines {
  /** The changed lines of a file; none if it is not among those changed. */
  LineRanges of(Path file) throws IOException;

  /** All lines of all files. */
  record All() implements ChangedLines {
    @Override
    public LineRanges of(Path file) {
      return LineRanges.ALL;
    }
  }

  /**
   * What a unified diff says.
   *
   * @param byFile absolute paths without links
   */
  record Given(Map<Path, LineRanges> byFile) implements ChangedLines {
    /**
     * Reads a diff. Names in it are relative to the current folder or to its repository's top, with
     * git's prefixes or without, whichever leads to a file.
     *
     * @throws MalformedDiffException if it is none
     */
    static Given read(InputStream diff, Path folder) throws IOException {
      List<Path> bases = bases(folder.toRealPath());
      Map<Path, LineRanges> byFile = new HashMap<>();
      DiffLines.read(diff, "standard input")
          .forEach(
              (name, lines) -> {
                Path file = file(name, bases);
                if (file != null) {
                  byFile.put(file, lines);
                }
              });
      return new Given(byFile);
    }

    private static List<Path> bases(Path folder) {
      Path top = GitRepository.topOf(folder);
      return top == null || top.equals(folder) ? List.of(folder) : List.of(folder, top);
    }

    private static @Nullable Path file(String name, List<Path> bases) {
      Set<String> names = new LinkedHashSet<>();
      if (name.matches("(?s)[abciow]/.+")) {
        names.add(name.substring(2));
      }
      names.add(name);
      for (String each : names) {
        for (Path base : bases) {
          Path file = existing(base, each);
          if (file != null) {
            return file;
          }
        }
      }
      return null;
    }

    private static @Nullable Path existing(Path base, String name) {
      try {
        Path file = base.resolve(name);
        return Files.isRegularFile(file) ? file.toRealPath() : null;
      } catch (InvalidPathException | IOException e) {
        return null;
      }
    }

    @Override
    public LineRanges of(Path file) throws IOException {
      return byFile.getOrDefault(file.toRealPath(), LineRanges.NONE);
    }
  }

  /** What git says; it is asked once for each repository. Not thread-safe. */
  final class Since implements ChangedLines {
    private final String revision;
    private final Map<Path, Given> byTop = new HashMap<>();

    Since(String revision) {
      this.revision = revision;
    }

    @Override
    public LineRanges of(Path file) throws IOException {
      Path real = file.toRealPath();
      Path top = real.getParent() == null ? null : GitRepository.topOf(real.getParent());
      if (top == null) {
        throw new FileSystemException(
            file.toString(),
            null,
            "is in no git repository, which --diff-only=" + revision + " needs");
      }
      Given changed = byTop.get(top);
      if (changed == null) {
        changed = new Given(new GitRepository(top).changedSince(revision));
        byTop.put(top, changed);
      }
      return changed.of(real);
    }
  }
}
