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
    while (position < text.length() && !isBreak(text.charAt(position))) {
      position++;
    }
    boolean carriageReturn = position < text.length() && text.charAt(position) == '\r';
    position = Math.min(position + 1, text.length());
    if (carriageReturn && position < text.length() && text.charAt(position) == '\n') {
      position++;
    }
    return new Span(start, position);
  }

  private static boolean isBreak(char unit) {
    return unit == '\n'
        || unit == '\r'
        || unit == '\f'
        || unit == '\u0085'
        || unit == '\u2028'
        || unit == '\u2029';
  }
}
