package dev.redraft.tokenizer;

/** What offsets and columns count; an editor and a language server agree on one of these. */
public enum TextUnit {
  /** Bytes of UTF-8. */
  UTF_8,
  /** UTF-16 units, as in Java's strings. */
  UTF_16,
  /** Code points. */
  UTF_32;

  /**
   * How many of these the UTF-16 unit at an index adds to a text; the second half of a surrogate
   * pair adds all that the pair does. Half a pair alone counts as U+FFFD, as which it would be
   * written.
   */
  int countAt(String text, int index) {
    char unit = text.charAt(index);
    if (this == UTF_16) {
      return 1;
    }
    if (Characters.isPairSplitAt(text, index + 1)) {
      return 0;
    }
    if (this == UTF_32) {
      return 1;
    }
    if (Characters.isPairSplitAt(text, index)) {
      return 4;
    }
    return unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
}
