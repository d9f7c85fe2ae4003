package dev.redraft.tokenizer;

import java.util.Arrays;
import java.util.Objects;

/**
 * Maps offsets of a text, in UTF-16 units, to lines and columns, and back. Lines end with {@code
 * \n}, {@code \r\n} or {@code \r}, as the Language Server Protocol has it; columns are counted in
 * any {@link TextUnit}.
 *
 * <p>Surrogate pairs and CR LF are never parted: a place within one is the place before it. A
 * column behind the line's end is the line's end, before its line break; a line behind the last is
 * the text's end. Half a surrogate pair alone counts as one code point, and as three bytes.
 *
 * <p>The text may be the continuation of another ({@link #followedBy}): its positions then go on
 * counting where the other ended, and positions before it are its start.
 *
 * <p>Immutable and thread-safe. Made in time linear in the text's length, and asked in logarithmic
 * time. Holds the text.
 */
public final class LineIndex {
  private final String text;
  private final long firstLine;
  private final int[] lineStarts;
  private final UnitCounts utf8;
  private final UnitCounts utf16;
  private final UnitCounts utf32;

  private LineIndex(String text, Position utf8Start, Position utf16Start, Position utf32Start) {
    this.text = text;
    firstLine = utf16Start.line();
    lineStarts = lineStarts(text);
    utf8 = new UnitCounts(text, TextUnit.UTF_8, utf8Start.column());
    utf16 = new UnitCounts(text, TextUnit.UTF_16, utf16Start.column());
    utf32 = new UnitCounts(text, TextUnit.UTF_32, utf32Start.column());
  }

  /** The index of a text from line 0, column 0. */
  public static LineIndex of(String text) {
    Position start = new Position(0, 0);
    return new LineIndex(text, start, start, start);
  }

  /**
   * The index of a text that goes on where this one's ends: the end of this is the start of that.
   * The two must not part a surrogate pair or CR LF between them.
   */
  public LineIndex followedBy(String following) {
    int end = text.length();
    return new LineIndex(
        following,
        position(end, TextUnit.UTF_8),
        position(end, TextUnit.UTF_16),
        position(end, TextUnit.UTF_32));
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 1; i <= text.length(); i++) {
      char before = text.charAt(i - 1);
      if ((before == '\n' || before == '\r') && !Characters.isLineBreakSplitAt(text, i)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = i;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /**
   * Where an offset is.
   *
   * @param offset in UTF-16 units of the text; its length is its end
   * @param unit what the column counts
   * @throws IndexOutOfBoundsException unless {@code 0 <= offset <= length}
   */
  public Position position(int offset, TextUnit unit) {
    Objects.checkIndex(offset, text.length() + 1);
    int border = Characters.borderAt(text, offset);
    int found = Arrays.binarySearch(lineStarts, border);
    int line = found >= 0 ? found : -found - 2;
    UnitCounts counts = counts(unit);
    long column = counts.before(border) - counts.before(lineStarts[line]);
    return new Position(firstLine + line, column + (line == 0 ? counts.firstColumn() : 0));
  }

  /**
   * The offset of a position, in UTF-16 units of the text.
   *
   * @param unit what the column counts
   */
  public int offset(Position position, TextUnit unit) {
    long line = position.line() - firstLine;
    if (line < 0) {
      return 0;
    }
    if (line >= lineStarts.length) {
      return text.length();
    }
    UnitCounts counts = counts(unit);
    int start = lineStarts[(int) line];
    long column = position.column() - (line == 0 ? counts.firstColumn() : 0);
    int offset = counts.offsetBehind(start, lineEnd((int) line), Math.max(0, column));
    return Characters.borderAt(text, offset);
  }

  /** The offset of the line's end, before its line break. */
  private int lineEnd(int line) {
    if (line + 1 == lineStarts.length) {
      return text.length();
    }
    return Characters.borderAt(text, lineStarts[line + 1] - 1);
  }

  private UnitCounts counts(TextUnit unit) {
    return switch (unit) {
      case UTF_8 -> utf8;
      case UTF_16 -> utf16;
      case UTF_32 -> utf32;
    };
  }
}
