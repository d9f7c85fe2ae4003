package dev.redraft.corrector;

/**
 * An edit must keep digits and signs. What a number, an amount or a formula says, no model knows
 * better than who wrote it, and one wrong digit does more harm than many right commas do good. Full
 * stops, commas, colons, semicolons, quotation marks, hyphens, apostrophes, question and
 * exclamation marks may be corrected, but not inside a number.
 */
record SignRule() implements EditRule {
  private static final String CORRECTABLE = ".,:;!?";
  private static final String HYPHENS = "-\u2010\u2011";
  private static final String IN_NUMBERS = ".,:;'\u2019- \u00A0\u202F";

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    return signs(edit.before()).equals(signs(edit.after()));
  }

  /** The digits and signs of a text in order, with what is written into numbers. */
  static String signs(String text) {
    StringBuilder signs = new StringBuilder();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (isSign(c) || isOfNumber(text, i) || isRepeated(text, i)) {
        signs.appendCodePoint(c);
      }
    }
    return signs.toString();
  }

  private static boolean isSign(int codePoint) {
    if (CORRECTABLE.indexOf(codePoint) >= 0
        || QuotationMarks.isMark(codePoint)
        || HYPHENS.indexOf(codePoint) >= 0) {
      return false;
    }
    return switch (Character.getType(codePoint)) {
      case Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** Whether it parts digits, stands before one, or is a letter that is written to one. */
  private static boolean isOfNumber(String text, int index) {
    char c = text.charAt(index);
    if (Character.isLetter(c)) {
      boolean isPlural = c == 's' && isDigitAt(text, index - 1) && !isLetterAt(text, index + 1);
      return !isPlural && (isLetterOfNumber(text, index, -1) || isLetterOfNumber(text, index, 1));
    }
    boolean isBefore = isDigitAt(text, index + 1);
    boolean isBehind = isDigitAt(text, index - 1);
    boolean begins = index == 0 || Character.isWhitespace(text.charAt(index - 1));
    return IN_NUMBERS.indexOf(c) >= 0
        && isBefore
        && (isBehind || (begins && (c == '.' || c == '-')));
  }

  private static boolean isLetterOfNumber(String text, int index, int direction) {
    int at = index;
    while (at >= 0 && at < text.length() && Character.isLetter(text.charAt(at))) {
      at += direction;
    }
    return isDigitAt(text, at);
  }

  /** Whether it is a full stop or a hyphen of several, such as an ellipsis. */
  private static boolean isRepeated(String text, int index) {
    char c = text.charAt(index);
    boolean again =
        (index > 0 && text.charAt(index - 1) == c)
            || (index + 1 < text.length() && text.charAt(index + 1) == c);
    return again && (c == '.' || c == '-');
  }

  private static boolean isLetterAt(String text, int index) {
    return index < text.length() && Character.isLetter(text.charAt(index));
  }

  private static boolean isDigitAt(String text, int index) {
    return index >= 0 && index < text.length() && Character.isDigit(text.charAt(index));
  }
}
