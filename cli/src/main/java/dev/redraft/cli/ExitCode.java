package dev.redraft.cli;

/** What the command's process ends with. */
final class ExitCode {
  /** All that was asked for is done. */
  static final int DONE = 0;

  /** Something failed; a message on the error stream says what. */
  static final int FAILURE = 1;

  /** The command line makes no sense. */
  static final int USAGE = 2;

  /** {@code check} found something to correct. */
  static final int CORRECTIONS = 3;

  private ExitCode() {}
}
