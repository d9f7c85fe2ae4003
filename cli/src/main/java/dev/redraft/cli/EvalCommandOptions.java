package dev.redraft.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options the kinds of evaluation have in common. */
final class EvalCommandOptions extends ModelOptions {
  @Option(
      names = "--hyp",
      paramLabel = "FILE",
      description =
          "Score these sentences, one a line and tokenised as the set, instead of running a model.")
  private @Nullable Path hypotheses;

  @Option(
      names = "--natural-hyp",
      paramLabel = "FILE",
      description =
          "Score these sentences, one a line, as another corrector wrote them for --natural-out,"
              + " instead of running a model.")
  private @Nullable Path naturalHypotheses;

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = "Compare with these sentences, tokenised as the set, by paired bootstrap.")
  private @Nullable Path against;

  @Option(
      names = "--sweep",
      description = "Show the scores at one minimum confidence after the other, too.")
  private boolean sweep;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "Correct what was changed again until nothing changes, N times in all at most (default:"
              + " ${DEFAULT-VALUE}, the model's first answer; redraft correct does so 3 times).")
  private int rounds = 1;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the report as JSON.")
  private @Nullable Path json;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the hypotheses, tokenised as the set: what --hyp reads.")
  private @Nullable Path out;

  @Option(
      names = "--m2-out",
      paramLabel = "FILE",
      description = "Write the corrections as M2, with their kinds as types.")
  private @Nullable Path m2Out;

  @Option(
      names = "--errant-out",
      paramLabel = "PREFIX",
      description = "Write PREFIX.orig and PREFIX.cor, what errant_parallel reads.")
  private @Nullable Path errantOut;

  @Option(
      names = "--natural-out",
      paramLabel = "FILE",
      description = "Write the set's sentences as the model gets them: as people write.")
  private @Nullable Path naturalOut;

  /**
   * Checks what goes together, and that files can be written once there is something to write.
   *
   * @throws picocli.CommandLine.ParameterException if options do not go together
   * @throws java.nio.file.FileSystemException if a file cannot be written
   */
  void check() throws IOException {
    options();
    require(rounds >= 1, "--rounds is " + rounds + ", but must be 1 or more");
    require(
        hypotheses == null || naturalHypotheses == null,
        "--hyp and --natural-hyp exclude each other");
    if (hypotheses != null || naturalHypotheses != null) {
      for (String option :
          new String[] {
            "--model", "--sweep", "--rounds", "--level", "--min-confidence", "--max-words"
          }) {
        require(
            !isGiven(option),
            option + " needs a model to run, but --hyp or --natural-hyp has none");
      }
    }
    OutputFile.check(json);
    OutputFile.check(out);
    OutputFile.check(m2Out);
    OutputFile.check(naturalOut);
    if (errantOut != null) {
      OutputFile.check(Path.of(errantOut + ".orig"));
      OutputFile.check(Path.of(errantOut + ".cor"));
    }
  }

  @Nullable Path hypotheses() {
    return hypotheses;
  }

  @Nullable Path naturalHypotheses() {
    return naturalHypotheses;
  }

  @Nullable Path against() {
    return against;
  }

  int rounds() {
    return rounds;
  }

  boolean wantsSweep() {
    return sweep;
  }

  @Nullable Path json() {
    return json;
  }

  @Nullable Path out() {
    return out;
  }

  @Nullable Path m2Out() {
    return m2Out;
  }

  @Nullable Path errantOut() {
    return errantOut;
  }

  @Nullable Path naturalOut() {
    return naturalOut;
  }
}
