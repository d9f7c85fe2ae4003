package dev.redraft.tokenizer;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The lines of a text, in order; each includes its line break. */
final class Lines implements Iterator<Span> {
  private final CharSequence text;
  private int position;

  Lines(CharSequence text) {
    this.text = text;
  }

  @Override
  public boolean hasNext() {
    return position < text.length();
  }

  @Override
  public Span next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    int start = position;
    position = end(text, start, text.length());
    return new Span(start, position);
  }

  /**
   * Behind the break of the line that goes on at {@code start}, or {@code end} where none is before
   * that.
   */
  static int end(CharSequence text, int start, int end) {
    int position = start;
    while (position < end && !isBreak(text.charAt(position))) {
      position++;
    }
    boolean carriageReturn = position < end && text.charAt(position) == '\r';
    position = Math.min(position + 1, end);
    return carriageReturn && position < end && text.charAt(position) == '\n'
        ? position + 1
        : position;
  }

  static boolean isBreak(char unit) {
    return unit == '\n'
        || unit == '\r'
        || unit == '\f'
        || unit == '\u0085'
        || unit == '\u2028'
        || unit == '\u2029';
  }
}
