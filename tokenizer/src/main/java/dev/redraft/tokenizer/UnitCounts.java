package dev.redraft.tokenizer;

/** How many units of a kind there are before each place of a text. Immutable; holds the text. */
final class UnitCounts {
  /** How many UTF-16 units lie between two places whose count is kept. */
  private static final int STRIDE = 64;

  private final String text;
  private final TextUnit unit;
  private final long firstColumn;

  /** The counts before all multiples of the stride. */
  private final long[] kept;

  /** Counts a text that begins in the given column. */
  UnitCounts(String text, TextUnit unit, long firstColumn) {
    this.text = text;
    this.unit = unit;
    this.firstColumn = firstColumn;
    kept = new long[text.length() / STRIDE + 1];
    for (int i = 1; i < kept.length; i++) {
      kept[i] = kept[i - 1] + count((i - 1) * STRIDE, i * STRIDE);
    }
  }

  /** The column of the text's start. */
  long firstColumn() {
    return firstColumn;
  }

  /** How many units there are before an offset. */
  long before(int offset) {
    int stride = offset / STRIDE;
    return kept[stride] + count(stride * STRIDE, offset);
  }

  private long count(int start, int end) {
    long count = 0;
    for (int i = start; i < end; i++) {
      count += unit.countAt(text, i);
    }
    return count;
  }

  /** The last offset in {@code [start, end]} with at most {@code count} units behind the start. */
  int offsetBehind(int start, int end, long count) {
    long beforeStart = before(start);
    int low = start;
    int high = end;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (before(middle) - beforeStart <= count) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
