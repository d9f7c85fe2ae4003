package dev.redraft.tokenizer;

/**
 * A place in a text as editors name it, both from 0; what people are shown counts from 1.
 *
 * @param line the number of line ends before it: {@code \n}, {@code \r\n} or {@code \r}
 * @param column how far it is from the line's start, in some {@link TextUnit}
 */
public record Position(long line, long column) {
  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public Position {
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException(
          "a position needs line and column of at least 0, not " + line + " and " + column);
    }
  }
}
