package dev.redraft.tokenizer;

import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text of any size in passages that can be corrected one by one; together they are the
 * text. What is protected in them, their blocks and their sentences are those of the whole.
 *
 * <p>A passage ends behind the blank line below a paragraph, but for a letter's closing, which who
 * wrote it may follow; behind a fenced block; and behind front matter. What would be longer than {@link #LIMIT} is cut: before the fenced block that it
 * would end in, else behind a sentence, else behind a line, else behind white space, else anywhere
 * but inside a surrogate pair or CR LF. Only the last three part a sentence, or a fenced block or
 * front matter; the next passage then is protected as far as those go on, and ends with them.
 *
 * <p>Holds a passage and what was read with its end, twice {@link ProtectedText#REACH} more where
 * it has to be cut. Takes what the reader has without waiting for more than the passage needs. A
 * failure to read ends the passages where the bad one would begin, and is kept for {@link
 * #rethrowFailure}: so all before it can still be used. Not thread-safe.
 */
public final class Passages implements Iterator<Passage> {
  /** Longest passage in UTF-16 units. */
  public static final int LIMIT = 1 << 16;

  private static final int READ_UNITS = 1 << 13;

  /** What texts are made of. */
  public enum Unit {
    /** Paragraphs and other blocks. */
    BLOCK,
    /** Lines that end with {@code \n}, each a text of its own. */
    LINE
  }

  /**
   * How far to look.
   *
   * @param limit the longest passage, at least 2
   * @param reach as {@link ProtectedText#REACH}
   */
  record Bounds(int limit, int reach) {}

  private final Reader reader;
  private final Unit unit;
  private final Set<ProtectedText.Kind> kinds;
  private final Bounds bounds;
  private final char[] incoming = new char[READ_UNITS];
  private final StringBuilder pending = new StringBuilder();
  private ProtectionScan scan;
  private @Nullable Passage next;
  private @Nullable IOException failure;
  private boolean isExhausted = false;

  /** Up to where there is no line end in what is pending. */
  private int searched = 0;

  // Where the next passage begins.
  private long start = 0;
  private LineIndex lines = LineIndex.of("");
  private boolean startsInsideWord = false;

  /**
   * Begins a text.
   *
   * @param reader is left open
   * @param kinds what is protected
   */
  public Passages(Reader reader, Unit unit, Set<ProtectedText.Kind> kinds) {
    this(reader, unit, kinds, new Bounds(LIMIT, ProtectedText.REACH));
  }

  /** With other bounds. */
  Passages(Reader reader, Unit unit, Set<ProtectedText.Kind> kinds, Bounds bounds) {
    this.reader = reader;
    this.unit = unit;
    this.kinds = Set.copyOf(kinds);
    this.bounds = bounds;
    scan = new ProtectionScan(this.kinds, bounds.reach);
  }

  /** The passages as a stream, read as they are asked for. */
  public Stream<Passage> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /**
   * Throws what ended the passages before the end of the text, if anything did.
   *
   * @throws IOException what the reader threw
   */
  public void rethrowFailure() throws IOException {
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
  public Passage next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Passage passage = next;
    next = null;
    return passage;
  }

  private @Nullable Passage read() throws IOException {
    while (true) {
      int end = textEnd();
      boolean isComplete = isExhausted || isLineEnd(end);
      scan.scan(pending, end, isComplete);
      int cut = cut(end, isComplete);
      if (cut > 0) {
        return take(cut);
      }
      if (isExhausted) {
        return null;
      }
      int count = reader.read(incoming, 0, incoming.length);
      isExhausted = count < 0;
      pending.append(incoming, 0, Math.max(0, count));
    }
  }

  /** Where what is pending of one text ends: that of all, or that of a line. */
  private int textEnd() {
    if (unit == Unit.LINE) {
      int lineEnd = pending.indexOf("\n", searched);
      searched = lineEnd < 0 ? pending.length() : lineEnd;
      return lineEnd < 0 ? pending.length() : lineEnd + 1;
    }
    return pending.length();
  }

  private boolean isLineEnd(int end) {
    return unit == Unit.LINE && end > 0 && pending.charAt(end - 1) == '\n';
  }

  /** Where to cut what is pending, or 0 if that is not known yet. */
  private int cut(int end, boolean isComplete) {
    int passageEnd = unit == Unit.BLOCK ? scan.passageEnd() : 0;
    if (passageEnd > 0 && passageEnd <= bounds.limit) {
      return passageEnd;
    }
    if (end <= bounds.limit) {
      return isComplete ? end : 0;
    }
    boolean isSeen = end > bounds.limit + bounds.reach && scan.decided() >= bounds.limit;
    return isComplete || isSeen ? forcedCut(end) : 0;
  }

  private int forcedCut(int end) {
    Blocks.Block block = scan.blockAround(bounds.limit);
    int cut;
    if (block == null) {
      int seen = Math.min(end, bounds.limit + bounds.reach);
      cut = ForcedCut.behindSentence(pending.substring(0, seen), bounds.limit);
    } else {
      cut = block.start();
    }
    return cut > 0 ? cut : ForcedCut.anywhere(pending, bounds.limit);
  }

  private Passage take(int end) {
    String text = pending.substring(0, end);
    lines = lines.followedBy(text);
    Passage passage = new Passage(text, start, lines, scan.take(end), startsInsideWord);
    start += end;
    startsInsideWord =
        end < pending.length()
            && !WhiteSpace.is(pending.charAt(end - 1))
            && !WhiteSpace.is(pending.charAt(end));
    if (isLineEnd(end)) {
      scan = new ProtectionScan(kinds, bounds.reach);
    }
    pending.delete(0, end);
    searched = Math.max(0, searched - end);
    return passage;
  }
}
