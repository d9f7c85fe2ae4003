package dev.redraft.cli;

import picocli.CommandLine.Option;

/** The options {@code correct} and {@code check} have in common. */
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class EngineOptions extends ModelOptions {
  @Option(
      names = "--stats",
      description =
          "Print what the decoding took to the error stream; part of the document with --format json.")
  private boolean stats;

  @Option(
      names = "--lines",
      description = "Each line is a text of its own, never joined with the next.")
  private boolean lines;

  /** Where inputs are cut. */
  Segments.Unit unit() {
    return lines ? Segments.Unit.LINE : Segments.Unit.PARAGRAPH;
  }

  boolean wantsStatistics() {
    return stats;
  }
}
