package dev.redraft.models;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the judge of a user lies: {@code .redraft/judge} in the home folder. */
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
    Path place = place();
    return Files.exists(place.resolve(JudgeDescription.FILE_NAME)) ? place : null;
  }
}
