package dev.redraft.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * What a command reads from and writes to.
 *
 * @param in standard input
 * @param out for results only
 * @param err for messages and progress
 * @param protocol gives what is in the place of {@code out} where nothing but one protocol may be
 *     written, whatever libraries print; {@code out} is not to be used from then on
 * @param outIsTerminal whether {@code out} is a terminal
 * @param errIsTerminal whether {@code err} is a terminal
 * @param colour whether results may be coloured
 */
record Streams(
    InputStream in,
    ResultStream out,
    PrintStream err,
    Protocol protocol,
    boolean outIsTerminal,
    boolean errIsTerminal,
    boolean colour) {

  /** Gives a stream. */
  interface Protocol {
    OutputStream take() throws IOException;
  }

  /** Streams of which none is a terminal. */
  static Streams piped(InputStream in, ResultStream out, PrintStream err) {
    return new Streams(in, out, err, () -> out, false, false, false);
  }
}
