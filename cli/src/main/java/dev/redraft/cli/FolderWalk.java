package dev.redraft.cli;

import dev.redraft.settings.PathPatterns;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files below a folder, in the order of their names. What git ignores is left out, and so
 * are hidden files and folders; symbolic links are not followed. Files named {@code .gitignore}
 * count from the repository's top, or from the folder where it is in none.
 */
final class FolderWalk {
  private static final String IGNORE_FILE = ".gitignore";

  private final Sink sink;

  /** Takes what is found. */
  interface Sink {
    /** Takes a file. */
    void file(Path file);

    /** Takes a folder that cannot be listed, and why. */
    void failure(Path folder, IOException problem);
  }

  private FolderWalk(Sink sink) {
    this.sink = sink;
  }

  /** What ignores paths in a folder, and in those around it. */
  private record Ignored(@Nullable Ignored outer, PathPatterns patterns) {
    /** The innermost file that says anything decides; in a file, the last pattern. */
    boolean cover(Path path, boolean isFolder) {
      for (Ignored at = this; at != null; at = at.outer) {
        Boolean decided = at.patterns.check(path, isFolder);
        if (decided != null) {
          return decided;
        }
      }
      return false;
    }
  }

  /** Walks a folder. */
  static void walk(Path folder, Sink sink) throws IOException {
    new FolderWalk(sink).enter(folder.toRealPath(), ignoredAbove(folder.toRealPath()));
  }

  /** What is ignored by the files around a folder in a repository. */
  private static @Nullable Ignored ignoredAbove(Path folder) throws IOException {
    List<Path> around = new ArrayList<>();
    Path top = folder;
    while (top != null && !Files.exists(top.resolve(".git"))) {
      top = top.getParent();
      if (top != null) {
        around.add(0, top);
      }
    }
    if (top == null) {
      return null;
    }
    Path exclude = top.resolve(".git").resolve("info").resolve("exclude");
    Ignored ignored =
        Files.isRegularFile(exclude) ? new Ignored(null, PathPatterns.read(top, exclude)) : null;
    for (Path each : around) {
      ignored = ignoredIn(each, ignored);
    }
    return ignored;
  }

  private static @Nullable Ignored ignoredIn(Path folder, @Nullable Ignored outer)
      throws IOException {
    Path file = folder.resolve(IGNORE_FILE);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? new Ignored(outer, PathPatterns.read(folder, file))
        : outer;
  }

  private void enter(Path folder, @Nullable Ignored outer) {
    List<Path> children = new ArrayList<>();
    @Nullable Ignored ignored;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(children::add);
      ignored = ignoredIn(folder, outer);
    } catch (IOException e) {
      sink.failure(folder, e);
      return;
    }
    children.sort(null);
    for (Path child : children) {
      visit(child, ignored);
    }
  }

  private void visit(Path path, @Nullable Ignored ignored) {
    boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    boolean isFile = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    boolean isHidden = String.valueOf(path.getFileName()).startsWith(".");
    if (isHidden || (ignored != null && ignored.cover(path, isFolder))) {
      return;
    }
    if (isFolder) {
      enter(path, ignored);
    } else if (isFile) {
      sink.file(path);
    }
  }
}
