package dev.redraft.tokenizer;

import java.util.regex.Pattern;

/** Knows words that are faces: they end no sentence and begin none, but stand behind one. */
final class Emoticons {
  private static final int LONGEST = 24;

  private static final Pattern FACE =
      Pattern.compile(
          "[<>]?[:;=]['\u2019]?[-~^o]?[()\\[\\]DPpOo/\\\\|*3@$]{1,6}|[(\\[]{1,3}[-~]?[:;=]"
              + "|[xX]D{1,6}|<3{1,4}|\\^[_.-]?\\^");

  private Emoticons() {}

  /** Whether the word {@code [start, end)} is an emoticon, or emoji and nothing else. */
  static boolean is(String text, int start, int end) {
    if (end - start > LONGEST || start == end || Character.isLetterOrDigit(text.charAt(start))) {
      return isLaughing(text, start, end);
    }
    return FACE.matcher(text).region(start, end).matches() || areEmoji(text, start, end);
  }

  private static boolean isLaughing(String text, int start, int end) {
    return end - start == 2
        && (text.charAt(start) == 'x' || text.charAt(start) == 'X')
        && text.charAt(start + 1) == 'D';
  }

  private static boolean areEmoji(String text, int start, int end) {
    boolean hasSymbol = false;
    for (int i = start; i < end; ) {
      int codePoint = text.codePointAt(i);
      int type = Character.getType(codePoint);
      boolean isSymbol = type == Character.OTHER_SYMBOL && codePoint > '\u2190';
      boolean isPartOfOne =
          type == Character.FORMAT
              || type == Character.NON_SPACING_MARK
              || type == Character.MODIFIER_SYMBOL;
      if (!isSymbol && !isPartOfOne) {
        return false;
      }
      hasSymbol |= isSymbol;
      i += Character.charCount(codePoint);
    }
    return hasSymbol;
  }
}
