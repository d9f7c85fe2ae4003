package dev.redraft.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A git repository, as far as the {@code git} command tells of it. */
final class GitRepository {
  private final Path top;

  /**
   * The repository of a folder.
   *
   * @param top see {@link #topOf}
   */
  GitRepository(Path top) {
    this.top = top;
  }

  /** The top of the repository around a folder, or null if there is none. */
  static @Nullable Path topOf(Path folder) {
    Path at = folder;
    while (at != null && !Files.exists(at.resolve(".git"))) {
      at = at.getParent();
    }
    return at;
  }

  /**
   * The lines that were added or changed since a revision, by file. All lines of a file that git
   * does not know yet are.
   *
   * @throws IOException with what git says, if there is no such revision
   */
  Map<Path, LineRanges> changedSince(String revision) throws IOException {
    // Settings of the user must not change the diff's form.
    byte[] diff =
        run(
            List.of(
                "diff",
                "-U0",
                "--no-color",
                "--no-ext-diff",
                "--no-textconv",
                "--src-prefix=a/",
                "--dst-prefix=b/",
                revision,
                "--"));
    Map<Path, LineRanges> changed = new HashMap<>();
    DiffLines.read(new ByteArrayInputStream(diff), "git diff " + revision)
        .forEach((name, lines) -> changed.put(top.resolve(name.replaceFirst("^b/", "")), lines));
    byte[] fresh = run(List.of("ls-files", "--others", "--exclude-standard", "-z"));
    for (String name : new String(fresh, StandardCharsets.UTF_8).split("\0", -1)) {
      changed.put(top.resolve(name), LineRanges.ALL);
    }
    return changed;
  }

  private byte[] run(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-C", top.toString()));
    command.addAll(arguments);
    Path said = Files.createTempFile("redraft", ".git");
    try {
      Process git = start(command, said);
      git.getOutputStream().close();
      byte[] out;
      try (InputStream in = git.getInputStream()) {
        out = in.readAllBytes();
      }
      if (git.waitFor() != 0) {
        throw new FileSystemException(
            top.toString(),
            null,
            "git "
                + arguments.get(0)
                + " failed: "
                + Files.readString(said).lines().findFirst().orElse("")
                + "; --diff-only takes a revision that git log has, or - for a diff");
      }
      return out;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.deleteIfExists(said);
    }
  }

  private static Process start(List<String> command, Path said) throws IOException {
    try {
      return new ProcessBuilder(command).redirectError(said.toFile()).start();
    } catch (IOException e) {
      throw new FileSystemException(
          "git",
          null,
          "cannot be run, which --diff-only=REVISION needs; install it, or give a diff to"
              + " --diff-only=-");
    }
  }
}
