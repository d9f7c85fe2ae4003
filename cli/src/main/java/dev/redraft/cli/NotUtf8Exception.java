package dev.redraft.cli;

import java.io.IOException;
import java.io.Serial;

/** An input is not UTF-8. */
final class NotUtf8Exception extends IOException {
  @Serial private static final long serialVersionUID = 1;

  /**
   * Says where.
   *
   * @param offset of the first byte that does not belong, from the beginning of the input
   */
  NotUtf8Exception(long offset) {
    super("not UTF-8 at byte " + offset + "; convert it first, for example with iconv");
  }
}
