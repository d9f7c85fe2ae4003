package dev.redraft.cli;

import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.corrector.Rounds;
import dev.redraft.settings.Config;
import dev.redraft.settings.Projects;
import dev.redraft.tokenizer.Passages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options {@code correct} and {@code check} have in common. */
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class EngineOptions extends ModelOptions {
  private static final String STANDARD_INPUT = "-";

  @Option(
      names = "--stats",
      description =
          "Print what the decoding took to the error stream; part of the document with --format"
              + " json.")
  private boolean stats;

  @Option(
      names = "--lines",
      description = "Each line is a text of its own, never joined with the next.")
  private boolean lines;

  @Option(
      names = "--format-in",
      paramLabel = "FORMAT",
      defaultValue = "auto",
      converter = InputFormat.Converter.class,
      completionCandidates = InputFormat.Candidates.class,
      description =
          "What the inputs are written in: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, by"
              + " name, then by content). Only what is prose in it is looked at.")
  private InputFormat formatIn;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "Correct what was changed again until nothing changes, N times in all at most (default:"
              + " ${DEFAULT-VALUE}). With 1 the model's first answer stands.")
  private int rounds = Rounds.DEFAULT;

  @Option(
      names = "--dictionary",
      paramLabel = "FILE",
      description =
          "Words that stay as they are, one a line, # for comments; may be given several times."
              + " .redraft/words.txt of the project and of the home folder count too.")
  private List<Path> dictionaries = new ArrayList<>();

  @Option(names = "--no-config", description = "Do not look for " + Config.FILE_NAME + ".")
  private boolean noConfig;

  @Option(
      names = "--diff-only",
      paramLabel = "REVISION",
      description =
          "Only correct lines that were added or changed since a revision of git's; with - those of"
              + " a unified diff on standard input. Without FILE, that is all files below the"
              + " current folder.")
  private @Nullable String diffOnly;

  @Option(
      names = "--data",
      description =
          "Take data files (JSON, CSV, YAML, XML, lock files and the like) that --in-place and"
              + " folders leave out.")
  private boolean data;

  /** What inputs are written in. */
  InputFormat formatIn() {
    return formatIn;
  }

  /** What inputs are made of. */
  Passages.Unit unit() {
    return lines ? Passages.Unit.LINE : Passages.Unit.BLOCK;
  }

  /** Opens the model. */
  Corrector openEngine(CorrectorOptions options) throws IOException {
    return open(options);
  }

  /** How often a text is corrected at most. */
  int roundCount() {
    require(rounds >= 1, "--rounds is " + rounds + ", but must be 1 or more");
    return rounds;
  }

  /** What of these options, beside those of correctors, decides what becomes of a text. */
  String recipe() {
    return "lines=%s format=%s rounds=%d data=%s".formatted(lines, formatIn, roundCount(), data);
  }

  boolean wantsStatistics() {
    return stats;
  }

  /** Whether files of data are taken wherever they come from. */
  boolean takesData() {
    return data;
  }

  /** Finds what the projects of inputs say about them. */
  Projects projects() throws IOException {
    return new Projects(!noConfig, dictionaries, Path.of(System.getProperty("user.home")));
  }

  /** Whether only changed lines are wanted. */
  boolean wantsChangedLines() {
    return diffOnly != null;
  }

  /**
   * Which lines are wanted.
   *
   * @param standardInput holds the diff where the command line says so
   * @param names what the command line names to be corrected
   */
  ChangedLines changedLines(InputStream standardInput, List<String> names) throws IOException {
    if (diffOnly == null) {
      return new ChangedLines.All();
    }
    require(
        !names.contains(STANDARD_INPUT), "--diff-only needs files, standard input has no changes");
    if (diffOnly.equals(STANDARD_INPUT)) {
      return ChangedLines.Given.read(standardInput, Path.of(""));
    }
    require(
        !diffOnly.isBlank() && !diffOnly.startsWith("-"),
        "--diff-only is '" + diffOnly + "', but must be a revision, or - for standard input");
    return new ChangedLines.Since(diffOnly);
  }
}
