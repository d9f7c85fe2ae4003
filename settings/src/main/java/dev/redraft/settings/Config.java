package dev.redraft.settings;

import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.corrector.Dialect;
import dev.redraft.corrector.JudgeChoice;
import dev.redraft.corrector.Level;
import dev.redraft.corrector.Protection;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a project's {@code .redraft.toml} says. What it does not say is null or empty.
 *
 * @param file the file, or null if there is none
 * @param minimumConfidence corrections less confident than this are left out
 * @param level how sure corrections must be
 * @param dialect the variety of English that is not led away from
 * @param mostWords corrections that add or drop more words are left out
 * @param protections what no correction may touch
 * @param judge which language model is asked for a second opinion
 * @param dictionaries files of words that stay as they are
 * @param ignored patterns of files that are left alone
 */
public record Config(
    @Nullable Path file,
    @Nullable Double minimumConfidence,
    @Nullable Level level,
    @Nullable Dialect dialect,
    @Nullable Integer mostWords,
    @Nullable Set<Protection> protections,
    @Nullable JudgeChoice judge,
    List<Path> dictionaries,
    @Nullable PathPatterns ignored) {
  /** The name of such a file. */
  public static final String FILE_NAME = ".redraft.toml";

  /** Says nothing. */
  public static final Config NONE =
      new Config(null, null, null, null, null, null, null, List.of(), null);

  /** Options with what this says in the place of what they say. */
  public CorrectorOptions over(CorrectorOptions options) {
    CorrectorOptions told = options;
    if (minimumConfidence != null) {
      told = told.withMinimumConfidence(minimumConfidence);
    } else if (level != null) {
      told = told.withLevel(level);
    }
    told = dialect == null ? told : told.withDialect(dialect);
    told = judge == null ? told : told.withJudge(judge);
    told = mostWords == null ? told : told.withMostWords(mostWords);
    return protections == null ? told : told.withProtections(protections);
  }

  /** Whether a file is to be left alone. */
  public boolean ignores(Path path) {
    return ignored != null && ignored.cover(path);
  }
}
