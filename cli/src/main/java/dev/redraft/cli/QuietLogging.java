package dev.redraft.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * A configuration of {@code java.util.logging} without handlers: what libraries tell an operator,
 * the commands tell by themselves, but for what is {@linkplain #show shown}. Costs nothing where
 * nothing is logged. Public for the JDK, which makes one by name.
 */
public final class QuietLogging {
  private static final String CLASS_PROPERTY = "java.util.logging.config.class";
  private static final String FILE_PROPERTY = "java.util.logging.config.file";

  /** The JDK forgets the loggers that nobody holds, and their handlers with them. */
  private static final List<Logger> SHOWN = new ArrayList<>();

  /** Configures nothing. */
  public QuietLogging() {}

  /** Takes effect in this process unless its options name another configuration. */
  static void install() {
    if (System.getProperty(CLASS_PROPERTY) == null && System.getProperty(FILE_PROPERTY) == null) {
      System.setProperty(CLASS_PROPERTY, QuietLogging.class.getName());
    }
  }

  /**
   * Has what a package tells the operator printed from now on, if this configuration is in effect.
   */
  static synchronized void show(String name, PrintStream to) {
    if (!QuietLogging.class.getName().equals(System.getProperty(CLASS_PROPERTY))) {
      return;
    }
    Logger logger = Logger.getLogger(name);
    logger.addHandler(new Printer(to));
    SHOWN.add(logger);
  }

  private static final class Printer extends Handler {
    private final PrintStream to;

    Printer(PrintStream to) {
      this.to = to;
    }

    @Override
    public void publish(LogRecord record) {
      if (isLoggable(record)) {
        ("redraft: " + record.getMessage()).lines().map(Printable::of).forEach(to::println);
      }
    }

    @Override
    public void flush() {
      to.flush();
    }

    @Override
    public void close() {}
  }
}
