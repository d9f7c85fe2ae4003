package dev.redraft.cli;

/**
 * Finds lines and columns in a text that comes in segments. Asked in order, each unit is looked at
 * once.
 */
final class Positions {
  private long segmentStart = 0;
  private String segment = "";
  private int scanned = 0;
  private long line = 1;
  private long lineStart = 0;

  /**
   * A place in the whole text.
   *
   * @param offset in UTF-16 units
   * @param line from 1
   * @param column from 1, in UTF-16 units
   */
  record Place(long offset, long line, long column) {}

  /** Goes on to the segment behind the current one. */
  void enter(String following) {
    scanTo(segment.length());
    segmentStart += segment.length();
    segment = following;
    scanned = 0;
  }

  /** The place of an offset in the segment, not before one asked for earlier. */
  Place place(int offset) {
    scanTo(offset);
    long absolute = segmentStart + offset;
    return new Place(absolute, line, absolute - lineStart + 1);
  }

  /** The segment's start in the whole text. */
  long segmentStart() {
    return segmentStart;
  }

  private void scanTo(int end) {
    for (; scanned < end; scanned++) {
      if (segment.charAt(scanned) == '\n') {
        line++;
        lineStart = segmentStart + scanned + 1;
      }
    }
  }
}
