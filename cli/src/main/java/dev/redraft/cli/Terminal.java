package dev.redraft.cli;

/**
 * Knows which streams are terminals, and which are closed. Java 17 only says whether input and
 * output both are terminals, and opens other files in the place of streams that are closed; so the
 * launcher looks, and names them in system properties.
 */
final class Terminal {
  private static final String TERMINALS = "redraft.terminals";
  private static final String CLOSED = "redraft.closed";

  private Terminal() {}

  /** Whether standard output is a terminal. */
  static boolean isOut() {
    return isAmong(TERMINALS, "out");
  }

  /** Whether the error stream is a terminal. */
  static boolean isErr() {
    return isAmong(TERMINALS, "err");
  }

  /** Whether there is no standard input. */
  static boolean isInClosed() {
    return isAmong(CLOSED, "in");
  }

  /** Whether there is no standard output. */
  static boolean isOutClosed() {
    return isAmong(CLOSED, "out");
  }

  /** Whether the user wants no colour. */
  static boolean isColourless() {
    String wish = System.getenv("NO_COLOR");
    return wish != null && !wish.isEmpty();
  }

  private static boolean isAmong(String property, String stream) {
    return System.getProperty(property, "").contains(stream);
  }
}
