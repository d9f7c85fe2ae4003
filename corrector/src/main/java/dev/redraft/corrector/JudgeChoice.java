package dev.redraft.corrector;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which {@link dev.redraft.models.Judge} gives a second opinion on what the model proposes.
 *
 * @param isWanted whether any does
 * @param folder where it lies; null for the one that is installed, if there is one and the model's
 *     bundle says what its opinion means
 */
public record JudgeChoice(boolean isWanted, @Nullable Path folder) {
  /** The one that is installed, where there is one and the model's bundle knows judges. */
  public static final JudgeChoice AUTO = new JudgeChoice(true, null);

  /** None. */
  public static final JudgeChoice OFF = new JudgeChoice(false, null);

  /**
   * As people write it.
   *
   * @param value {@code auto}, {@code off}, or a folder
   * @param base what the folder is relative to
   */
  public static JudgeChoice of(String value, Path base) {
    return switch (value) {
      case "auto" -> AUTO;
      case "off" -> OFF;
      default -> in(base.resolve(value));
    };
  }

  /** The one in a folder. */
  public static JudgeChoice in(Path folder) {
    return new JudgeChoice(true, folder);
  }
}
