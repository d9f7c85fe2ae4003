package dev.redraft.tokenizer;

/**
 * Text made fit for native code: lone surrogates have no UTF-8 form and NUL ends a C string, so
 * each becomes U+FFFD. One unit stays one unit, so offsets hold for the original as well.
 */
final class WellFormed {
  private static final char REPLACEMENT = '\uFFFD';

  private WellFormed() {}

  static String of(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (unitAt(text, i, length) != text.charAt(i)) {
        return replaced(text);
      }
    }
    return text;
  }

  /** The unit at a position, or U+FFFD in its place; nothing at or behind {@code end} is seen. */
  static char unitAt(CharSequence text, int position, int end) {
    char unit = text.charAt(position);
    if (unit == 0) {
      return REPLACEMENT;
    }
    if (!Character.isSurrogate(unit)) {
      return unit;
    }
    boolean paired =
        Character.isHighSurrogate(unit)
            ? position + 1 < end && Character.isLowSurrogate(text.charAt(position + 1))
            : position > 0 && Character.isHighSurrogate(text.charAt(position - 1));
    return paired ? unit : REPLACEMENT;
  }

  private static String replaced(String text) {
    char[] units = new char[text.length()];
    for (int i = 0; i < units.length; i++) {
      units[i] = unitAt(text, i, units.length);
    }
    return new String(units);
  }
}
