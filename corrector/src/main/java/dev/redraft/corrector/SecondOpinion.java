package dev.redraft.corrector;

import dev.redraft.models.Calibration;
import dev.redraft.models.Judge;
import dev.redraft.models.JudgeFolder;
import dev.redraft.models.ModelFormatException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The judge of a corrector, or why it has none although one was wanted.
 *
 * @param judge or null
 * @param refusal why the one that was wanted is not used; null where nothing was refused
 */
record SecondOpinion(@Nullable Judge judge, @Nullable String refusal) implements AutoCloseable {
  /** No judge is wanted, or none is there. */
  static final SecondOpinion NONE = new SecondOpinion(null, null);

  /**
   * Opens the judge that was chosen. One that cannot be used is none: the corrector goes on without
   * it, and the logger {@code dev.redraft.corrector} has a warning.
   */
  static SecondOpinion of(JudgeChoice choice, @Nullable Calibration calibration) {
    boolean isUnderstood = EditConfidence.isMeasuredWithJudge(calibration);
    if (!choice.isWanted() || (choice.folder() == null && !isUnderstood)) {
      return NONE;
    }
    Path folder = choice.folder() == null ? JudgeFolder.installed() : choice.folder();
    if (folder == null) {
      return NONE;
    }
    try {
      return new SecondOpinion(Judge.open(folder), null);
    } catch (ModelFormatException e) {
      String refusal = String.valueOf(e.getMessage());
      System.getLogger("dev.redraft.corrector")
          .log(Level.WARNING, () -> "corrections are not judged: " + refusal);
      return new SecondOpinion(null, refusal);
    }
  }

  @Override
  public void close() {
    if (judge != null) {
      judge.close();
    }
  }
}
