package dev.redraft.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * What a command reads from and writes to.
 *
 * @param in standard input
 * @param out for results only
 * @param err for messages and progress
 * @param outIsTerminal whether {@code out} is a terminal
 * @param errIsTerminal whether {@code err} is a terminal
 * @param colour whether results may be coloured
 */
record Streams(
    InputStream in,
    ResultStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    boolean colour) {

  /** Streams of which none is a terminal. */
  static Streams piped(InputStream in, ResultStream out, PrintStream err) {
    return new Streams(in, out, err, false, false, false);
  }
}
