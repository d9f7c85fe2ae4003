package dev.redraft.cli;

import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text of any size into segments to be corrected one by one; together they are the text. A
 * segment is a paragraph through the blank line behind it, or a line. One that would be longer than
 * the limit is cut at a line end, else behind white space, else anywhere but inside a surrogate
 * pair.
 *
 * <p>Holds one segment and what was read with its end. A failure to read ends the segments where
 * the bad one would begin, and is kept for {@link #rethrowFailure}: so all before it can still be
 * written.
 */
final class Segments implements Iterator<String> {
  /** Longest segment in UTF-16 units. */
  static final int LIMIT = 1 << 16;

  private static final char NONE = 0;
  private static final int READ_UNITS = 1 << 13;

  /** Where a text may be cut. */
  enum Unit {
    PARAGRAPH,
    LINE
  }

  private final Reader reader;
  private final Unit unit;
  private final int limit;
  private final char[] incoming = new char[READ_UNITS];
  private final StringBuilder pending = new StringBuilder();
  private @Nullable String next;
  private @Nullable IOException failure;
  private boolean exhausted = false;

  // The scan of what is pending: how far it got, where its line began, whether text came before, on
  // the line or at all.
  private int scanned = 0;
  private int lineEnd = 0;
  private boolean lineIsBlank = true;
  private boolean allIsBlank = true;

  // The mark of the fenced block that is open: its blank lines end no segment, for a part of it
  // would pass for prose.
  private char openFence = NONE;

  Segments(Reader reader, Unit unit) {
    this(reader, unit, LIMIT);
  }

  /** With another limit, at least 2. */
  Segments(Reader reader, Unit unit, int limit) {
    this.reader = reader;
    this.unit = unit;
    this.limit = limit;
  }

  /** The segments as a stream, read as they are asked for. */
  Stream<String> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /** Throws what ended the segments before the end of the text, if anything did. */
  void rethrowFailure() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public boolean hasNext() {
    if (next == null && failure == null) {
      try {
        next = read();
      } catch (IOException e) {
        failure = e;
      }
    }
    return next != null;
  }

  @Override
  public String next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    String segment = next;
    next = null;
    return segment;
  }

  private @Nullable String read() throws IOException {
    while (true) {
      int end = scan();
      if (end > 0) {
        return take(end);
      }
      if (pending.length() >= limit) {
        return take(forcedCut());
      }
      if (exhausted) {
        return pending.isEmpty() ? null : take(pending.length());
      }
      int count = reader.read(incoming, 0, incoming.length);
      if (count < 0) {
        exhausted = true;
      } else {
        pending.append(incoming, 0, count);
      }
    }
  }

  /**
   * Goes on to the end of the segment and returns it, or 0 where it does not end within what is
   * pending.
   */
  private int scan() {
    int bound = Math.min(pending.length(), limit);
    while (scanned < bound) {
      char c = pending.charAt(scanned++);
      if (c == '\n') {
        passFence(lineEnd, scanned);
        lineEnd = scanned;
        if (unit == Unit.LINE || (lineIsBlank && !allIsBlank && openFence == NONE)) {
          return scanned;
        }
        lineIsBlank = true;
      } else if (!Character.isWhitespace(c)) {
        lineIsBlank = false;
        allIsBlank = false;
      }
    }
    return 0;
  }

  /** Remembers whether the line opens or closes a fenced block of Markdown. */
  private void passFence(int start, int end) {
    String line = pending.substring(start, end).strip();
    char mark = line.startsWith("```") ? '`' : line.startsWith("~~~") ? '~' : NONE;
    if (mark != NONE && openFence == NONE) {
      openFence = mark;
    } else if (mark == openFence && line.chars().allMatch(c -> c == mark)) {
      openFence = NONE;
    }
  }

  private int forcedCut() {
    if (lineEnd > 0) {
      return lineEnd;
    }
    for (int end = limit; end > 0; end--) {
      char c = pending.charAt(end - 1);
      if (Character.isWhitespace(c) && c != '\r') {
        return end;
      }
    }
    return Character.isHighSurrogate(pending.charAt(limit - 1)) ? limit - 1 : limit;
  }

  private String take(int end) {
    String segment = pending.substring(0, end);
    pending.delete(0, end);
    scanned = 0;
    lineEnd = 0;
    lineIsBlank = true;
    allIsBlank = true;
    openFence = NONE;
    return segment;
  }
}
