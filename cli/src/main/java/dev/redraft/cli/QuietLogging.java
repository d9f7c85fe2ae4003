package dev.redraft.cli;

/**
 * A configuration of {@code java.util.logging} without handlers: what libraries tell an operator,
 * the commands tell by themselves. Costs nothing where nothing is logged. Public for the JDK, which
 * makes one by name.
 */
public final class QuietLogging {
  private static final String CLASS_PROPERTY = "java.util.logging.config.class";
  private static final String FILE_PROPERTY = "java.util.logging.config.file";

  /** Configures nothing. */
  public QuietLogging() {}

  /** Takes effect in this process unless its options name another configuration. */
  static void install() {
    if (System.getProperty(CLASS_PROPERTY) == null && System.getProperty(FILE_PROPERTY) == null) {
      System.setProperty(CLASS_PROPERTY, QuietLogging.class.getName());
    }
  }
}
