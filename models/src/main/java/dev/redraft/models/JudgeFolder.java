package dev.redraft.models;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a judge lies: the user's, {@code .redraft/judge} in the home folder; else the package's,
 * {@code judge} beside the bundled model, where that lies unpacked.
 */
public final class JudgeFolder {
  /** Names another folder. */
  private static final String PROPERTY = "redraft.judge";

  private JudgeFolder() {}

  /** Where one is installed to, whether there is one or not. */
  public static Path place() {
    String chosen = System.getProperty(PROPERTY);
    return chosen != null
        ? Path.of(chosen)
        : Path.of(System.getProperty("user.home"), ".redraft", "judge");
  }

  /** The one that is installed, or null if there is none; it is not looked at more closely. */
  public static @Nullable Path installed() {
    String bundled = System.getProperty(BundledModel.FOLDER_PROPERTY);
    return Stream.of(place(), bundled == null ? place() : Path.of(bundled).resolveSibling("judge"))
        .filter(each -> Files.exists(each.resolve(JudgeDescription.FILE_NAME)))
        .findFirst()
        .orElse(null);
  }
}
