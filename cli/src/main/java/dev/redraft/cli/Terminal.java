package dev.redraft.cli;

/**
 * Knows which streams are terminals. Java 17 only says whether input and output both are, so the
 * launcher looks, and names those that are in a system property.
 */
final class Terminal {
  private static final String PROPERTY = "redraft.terminals";

  private Terminal() {}

  /** Whether standard output is a terminal. */
  static boolean isOut() {
    return is("out");
  }

  /** Whether the error stream is a terminal. */
  static boolean isErr() {
    return is("err");
  }

  /** Whether the user wants no colour. */
  static boolean isColourless() {
    String wish = System.getenv("NO_COLOR");
    return wish != null && !wish.isEmpty();
  }

  private static boolean is(String stream) {
    return System.getProperty(PROPERTY, "").contains(stream);
  }
}
