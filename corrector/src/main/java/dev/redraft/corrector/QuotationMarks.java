package dev.redraft.corrector;

/**
 * The marks of quotation that a correction may mend, as far as their pairs are known; all others
 * are signs.
 */
final class QuotationMarks {
  /** What opens in English, German and French, and the two that open and close. */
  static final String OPENING = "\"'\u201C\u2018\u201E\u201A\u00AB\u2039";

  /** What closes in English and French, and the two that open and close. */
  static final String CLOSING = "\"'\u201D\u2019\u00BB\u203A";

  static final String DOUBLES = "\"\u201C\u201D\u201E\u00AB\u00BB\u2039\u203A";

  /**
   * Those that may be apostrophes, or stand where one would, and the low one that opens for them.
   */
  static final String SINGLES = "'\u2018\u2019\u201A";

  private QuotationMarks() {}

  static boolean isMark(int codePoint) {
    return DOUBLES.indexOf(codePoint) >= 0 || SINGLES.indexOf(codePoint) >= 0;
  }
}
