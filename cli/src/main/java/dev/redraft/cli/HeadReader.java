package dev.redraft.cli;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * A reader whose beginning can be looked at, or all of it up to a bound, before it is read. A
 * failure to read is thrown where it is, behind what comes before it.
 */
final class HeadReader extends Reader {
  private static final int READ_UNITS = 1 << 13;

  private final Reader rest;
  private final StringBuilder head = new StringBuilder();
  private int given = 0;
  private boolean isExhausted = false;
  private @Nullable IOException failure;

  HeadReader(Reader rest) {
    this.rest = rest;
  }

  /**
   * The beginning of the text.
   *
   * @param waits whether to wait until so much has come; otherwise what comes first has to do
   */
  String head(int units, boolean waits) {
    do {
      fetch();
    } while (waits && head.length() < units && !isExhausted);
    return head.toString();
  }

  /** The whole text, or null if it is longer than {@code limit}. */
  @Nullable String whole(int limit) throws IOException {
    while (!isExhausted && head.length() <= limit) {
      fetch();
    }
    if (failure != null) {
      throw failure;
    }
    return isExhausted && head.length() <= limit ? head.toString() : null;
  }

  private void fetch() {
    if (isExhausted) {
      return;
    }
    char[] units = new char[READ_UNITS];
    try {
      int count = rest.read(units, 0, units.length);
      isExhausted = count < 0;
      head.append(units, 0, Math.max(0, count));
    } catch (IOException e) {
      failure = e;
      isExhausted = true;
    }
  }

  @Override
  public int read(char[] buffer, int start, int length) throws IOException {
    if (given < head.length()) {
      int count = Math.min(length, head.length() - given);
      head.getChars(given, given + count, buffer, start);
      given += count;
      return count;
    }
    if (failure != null) {
      throw failure;
    }
    return isExhausted ? -1 : rest.read(buffer, start, length);
  }

  @Override
  public void close() throws IOException {
    rest.close();
  }
}
