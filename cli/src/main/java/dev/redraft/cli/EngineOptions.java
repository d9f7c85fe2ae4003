package dev.redraft.cli;

import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.Protection;
import dev.redraft.tokenizer.Passages;
import dev.redraft.tokenizer.ProtectedText;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options {@code correct} and {@code check} have in common. */
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class EngineOptions extends ModelOptions {
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

  /** What inputs are written in. */
  InputFormat formatIn() {
    return formatIn;
  }

  /** What inputs are made of. */
  Passages.Unit unit() {
    return lines ? Passages.Unit.LINE : Passages.Unit.BLOCK;
  }

  /** What to look for in inputs that no correction may touch. */
  Set<ProtectedText.Kind> protectedKinds() {
    return protections().stream().map(Protection::kind).collect(Collectors.toSet());
  }

  /**
   * Opens the model. It protects only what it is told of: {@link Passages} sees what began in
   * another passage, and where a text begins.
   */
  @Override
  Corrector open() throws IOException {
    return open(options().withProtections(Set.of()));
  }

  boolean wantsStatistics() {
    return stats;
  }
}
