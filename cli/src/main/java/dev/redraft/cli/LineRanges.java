package dev.redraft.cli;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Lines of a text, counted from 1. Immutable; a look-up takes logarithmic time. */
final class LineRanges {
  /** All lines of any text. */
  static final LineRanges ALL = new LineRanges(new TreeMap<>(Map.of(1L, Long.MAX_VALUE)));

  /** No lines. */
  static final LineRanges NONE = new LineRanges(new TreeMap<>());

  /** Ranges apart from each other, by their first lines. */
  private final NavigableMap<Long, Long> lastByFirst;

  private LineRanges(NavigableMap<Long, Long> lastByFirst) {
    this.lastByFirst = lastByFirst;
  }

  /** Single lines, in any order. */
  static LineRanges of(Collection<Long> lines) {
    NavigableMap<Long, Long> ranges = new TreeMap<>();
    for (long line : lines.stream().sorted().distinct().toList()) {
      Map.Entry<Long, Long> before = ranges.lastEntry();
      boolean goesOn = before != null && before.getValue() == line - 1;
      ranges.put(goesOn ? before.getKey() : line, line);
    }
    return new LineRanges(ranges);
  }

  /** Whether any line from a first to a last is among these. */
  boolean meet(long first, long last) {
    Map.Entry<Long, Long> range = lastByFirst.floorEntry(last);
    return range != null && range.getValue() >= first;
  }

  /** Whether there are none. */
  boolean isEmpty() {
    return lastByFirst.isEmpty();
  }
}
