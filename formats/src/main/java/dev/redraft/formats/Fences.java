package dev.redraft.formats;

/** Finds what closes inline mark-up. It is looked for only so far, so that all stays linear. */
final class Fences {
  private static final int LONGEST = 400;

  private final String text;

  Fences(String text) {
    this.text = text;
  }

  /** The first occurrence in {@code [start, end)} that is not too far away, or -1. */
  int find(String wanted, int start, int end) {
    int last = Math.min(end, start + LONGEST) - wanted.length();
    for (int i = start; i <= last; i++) {
      if (text.startsWith(wanted, i)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Where emphasis that a fence opens at a position is closed, or -1: the fence is outside a word
   * on both sides, and what it encloses has no white space at its ends.
   */
  int close(String fence, int position, int end) {
    int from = position + fence.length();
    boolean opens =
        from < end
            && !Chars.isSpace(text.charAt(from))
            && !Chars.isWord(Chars.at(text, position - 1));
    if (!opens) {
      return -1;
    }
    for (int at = find(fence, from + 1, end); at >= 0; at = find(fence, at + 1, end)) {
      boolean closes =
          !Chars.isSpace(text.charAt(at - 1))
              && !Character.isLetterOrDigit(Chars.at(text, at + fence.length()))
              && Chars.at(text, at + fence.length()) != fence.charAt(0);
      if (closes) {
        return at;
      }
      if (at - position > LONGEST) {
        return -1;
      }
    }
    return -1;
  }
}
