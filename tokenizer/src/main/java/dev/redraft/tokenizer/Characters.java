package dev.redraft.tokenizer;

/** Where a text may be parted. */
final class Characters {
  private Characters() {}

  /** Whether the units before and behind {@code index} are a surrogate pair. */
  static boolean isPairSplitAt(CharSequence text, int index) {
    return index > 0
        && index < text.length()
        && Character.isLowSurrogate(text.charAt(index))
        && Character.isHighSurrogate(text.charAt(index - 1));
  }

  /** Whether the units before and behind {@code index} are CR LF. */
  static boolean isLineBreakSplitAt(CharSequence text, int index) {
    return index > 0
        && index < text.length()
        && text.charAt(index) == '\n'
        && text.charAt(index - 1) == '\r';
  }

  /** The index, or the one before it if it would part a surrogate pair or CR LF. */
  static int borderAt(CharSequence text, int index) {
    return isPairSplitAt(text, index) || isLineBreakSplitAt(text, index) ? index - 1 : index;
  }
}
