package dev.redraft.tokenizer;

import java.util.Arrays;
import java.util.Objects;

/**
 * What a model is shown of a span of text, with an exact map back.
 *
 * <p>Every run of white space (line breaks, tabs and no-break spaces included) is one space, none
 * is left at either end, and lone surrogates and NUL are U+FFFD. All else is kept unit by unit,
 * invisible characters such as zero width space, byte order mark and soft hyphen too: they may
 * matter to the text, and a tokenizer knows them.
 *
 * <p>The view partitions the original: view range {@code [a, b)} stands for original range {@code
 * [originalStart(a), originalEnd(b))}, neighbouring ranges meet, and a view space stands for the
 * whole run. So a range that neither starts nor ends with a space leaves the runs around it alone.
 * Immutable and thread-safe.
 */
public final class TextView {
  private final String text;
  private final int[] boundaries;

  private TextView(String text, int[] boundaries) {
    this.text = text;
    this.boundaries = boundaries;
  }

  /**
   * The view of a span. Linear in its length.
   *
   * @throws IndexOutOfBoundsException if the span ends behind the text
   */
  public static TextView of(String original, Span span) {
    Objects.checkFromToIndex(span.start(), span.end(), original.length());
    int start = WhiteSpace.skip(original, span.start(), span.end());
    int end = WhiteSpace.trimEnd(original, start, span.end());
    char[] units = new char[end - start];
    int[] boundaries = new int[units.length + 1];
    int length = 0;
    for (int i = start; i < end; ) {
      boundaries[length] = i;
      if (WhiteSpace.is(original.charAt(i))) {
        units[length++] = ' ';
        i = WhiteSpace.skip(original, i, end);
      } else {
        units[length++] = visible(original, i, start, end);
        i++;
      }
    }
    boundaries[length] = end;
    return new TextView(new String(units, 0, length), Arrays.copyOf(boundaries, length + 1));
  }

  /** A span may cut a surrogate pair: the half inside is alone then. */
  private static char visible(String original, int position, int start, int end) {
    char unit = original.charAt(position);
    boolean cut = position == start && Character.isLowSurrogate(unit);
    return cut ? '\uFFFD' : WellFormed.unitAt(original, position, end);
  }

  /** What the model is shown; empty if the span holds only white space. */
  public String text() {
    return text;
  }

  /**
   * Where an original range starts whose view starts at {@code viewOffset}: behind the run that the
   * view space before it stands for.
   *
   * @throws IndexOutOfBoundsException unless {@code 0 <= viewOffset <= text().length()}
   */
  public int originalStart(int viewOffset) {
    return boundaries[Objects.checkIndex(viewOffset, boundaries.length)];
  }

  /**
   * Where an original range ends whose view ends before {@code viewOffset}: before the run that the
   * view space at it stands for. The same place as {@link #originalStart}, so an empty range maps
   * to an empty range.
   *
   * @throws IndexOutOfBoundsException unless {@code 0 <= viewOffset <= text().length()}
   */
  public int originalEnd(int viewOffset) {
    return originalStart(viewOffset);
  }

  @Override
  public String toString() {
    return text;
  }
}
