package dev.redraft.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.ignore.FastIgnoreRule;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.jspecify.annotations.Nullable;

/** Patterns for paths below a folder, as {@code .gitignore} has them. Thread-safe. */
public final class PathPatterns {
  private final Path folder;
  private final IgnoreNode node;

  private PathPatterns(Path folder, IgnoreNode node) {
    this.folder = folder;
    this.node = node;
  }

  /**
   * Patterns given one by one.
   *
   * @param folder absolute
   * @throws IllegalArgumentException if one makes no sense
   */
  public static PathPatterns of(Path folder, List<String> patterns) {
    for (String pattern : patterns) {
      if (!isComment(pattern) && rules(pattern).isEmpty()) {
        throw new IllegalArgumentException("the pattern '" + pattern + "', which makes no sense");
      }
    }
    return joined(folder, patterns);
  }

  private static boolean isComment(String pattern) {
    return pattern.isBlank() || pattern.startsWith("#");
  }

  private static List<FastIgnoreRule> rules(String pattern) {
    return joined(Path.of(""), List.of(pattern)).node.getRules();
  }

  private static PathPatterns joined(Path folder, List<String> patterns) {
    byte[] lines = String.join("\n", patterns).getBytes(StandardCharsets.UTF_8);
    try {
      return read(folder, "patterns", new ByteArrayInputStream(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The patterns of a file.
   *
   * @param folder absolute
   */
  public static PathPatterns read(Path folder, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(folder, file.toString(), in);
    }
  }

  private static PathPatterns read(Path folder, String source, InputStream in) throws IOException {
    IgnoreNode node = new IgnoreNode();
    node.parse(source, in);
    return new PathPatterns(folder, node);
  }

  /** Whether a path is ignored, or expressly not; null where nothing is said about it. */
  public @Nullable Boolean check(Path path, boolean isFolder) {
    if (!path.startsWith(folder) || path.equals(folder)) {
      return null;
    }
    String relative = folder.relativize(path).toString().replace('\\', '/');
    return node.checkIgnored(relative, isFolder);
  }

  /** Whether a file, or a folder that it is in, is ignored. */
  public boolean cover(Path file) {
    for (Path at = file; at != null && !at.equals(folder); at = at.getParent()) {
      if (Boolean.TRUE.equals(check(at, !at.equals(file)))) {
        return true;
      }
    }
    return false;
  }
}
