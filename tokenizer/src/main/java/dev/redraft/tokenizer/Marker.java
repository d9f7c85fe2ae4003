package dev.redraft.tokenizer;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the prose of a line and says what the line is: a bullet, a number, number
 * signs, {@code >}, a check box.
 *
 * @param kind what it makes of the line
 * @param end behind it
 */
record Marker(Kind kind, int end) {
  private static final int DIGITS = 3;
  private static final int HEADING_LEVELS = 6;
  private static final int NUMERALS = 5;
  private static final String BULLETS =
      "-*+\u2022\u2023\u25aa\u25cf\u25e6\u25cb\u25a0\u25a1\u2610\u2611\u2713\u2714\u00b7";
  private static final String DASHES = "\u2013\u2014";

  /** What a marker makes of its line. */
  enum Kind {
    /** {@code #} to {@code ######}. */
    HEADING,
    /** {@code >}. */
    QUOTATION,
    /** A bullet, {@code 1.}, {@code a)}, a check box. */
    ITEM,
    /** {@code (i)}, {@code iv.} or a dash, with which a line of prose may begin as well. */
    MAYBE_ITEM
  }

  /** The marker at {@code start}, or null if the line's text begins there; its text ends there. */
  static @Nullable Marker at(CharSequence text, int start, int end) {
    if (start == end) {
      return null;
    }
    char first = text.charAt(start);
    if (first == '>') {
      return new Marker(Kind.QUOTATION, start + 1);
    }
    if (BULLETS.indexOf(first) >= 0) {
      return alone(text, end, new Marker(Kind.ITEM, start + 1));
    }
    if (DASHES.indexOf(first) >= 0) {
      return alone(text, end, new Marker(Kind.MAYBE_ITEM, start + 1));
    }
    return switch (first) {
      case '#' ->
          alone(
              text,
              end,
              new Marker(Kind.HEADING, skip(text, start, end, HEADING_LEVELS, c -> c == '#')));
      case '[' -> checkBox(text, start, end);
      case '(' -> bracketed(text, start, end);
      default -> number(text, start, end);
    };
  }

  /** Behind all markers of a line's text {@code [start, end)} and their white space. */
  static int skipAll(CharSequence text, int start, int end) {
    int position = start;
    for (Marker next = at(text, position, end); next != null; ) {
      position = WhiteSpace.skip(text, next.end, end);
      next = at(text, position, end);
    }
    return position;
  }

  private static @Nullable Marker alone(CharSequence text, int end, Marker marker) {
    boolean isAlone = marker.end == end || WhiteSpace.is(text.charAt(marker.end));
    return isAlone ? marker : null;
  }

  private static @Nullable Marker checkBox(CharSequence text, int start, int end) {
    boolean isBox =
        end - start >= 3
            && " xX".indexOf(text.charAt(start + 1)) >= 0
            && text.charAt(start + 2) == ']';
    return isBox ? alone(text, end, new Marker(Kind.ITEM, start + 3)) : null;
  }

  private static @Nullable Marker bracketed(CharSequence text, int start, int end) {
    int inner = start + 1;
    int close = skip(text, inner, end, DIGITS, Marker::isDigit);
    if (close == inner) {
      close = skip(text, inner, end, NUMERALS, Marker::isNumeral);
    }
    if (close == inner && inner < end && isLatinLetter(text.charAt(inner))) {
      close++;
    }
    boolean isClosed = close > inner && close < end && text.charAt(close) == ')';
    return isClosed ? before(text, end, new Marker(Kind.MAYBE_ITEM, close + 1)) : null;
  }

  private static @Nullable Marker number(CharSequence text, int start, int end) {
    int digits = skip(text, start, end, DIGITS, Marker::isDigit);
    if (digits > start) {
      return marked(text, digits, end, Kind.ITEM, true);
    }
    int numerals = skip(text, start, end, NUMERALS, Marker::isNumeral);
    if (numerals > start + 1) {
      return marked(text, numerals, end, Kind.MAYBE_ITEM, true);
    }
    return isLatinLetter(text.charAt(start))
        ? marked(text, start + 1, end, Kind.ITEM, false)
        : null;
  }

  private static @Nullable Marker marked(
      CharSequence text, int mark, int end, Kind kind, boolean orFullStop) {
    boolean isMarked =
        mark < end && (text.charAt(mark) == ')' || (orFullStop && text.charAt(mark) == '.'));
    return isMarked ? before(text, end, new Marker(kind, mark + 1)) : null;
  }

  /** A number with nothing behind it is what a sentence ends with that was wrapped before it. */
  private static @Nullable Marker before(CharSequence text, int end, Marker marker) {
    return marker.end < end ? alone(text, end, marker) : null;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Lower case: "I." and "V." are more often initials. */
  private static boolean isNumeral(int c) {
    return c == 'i' || c == 'v' || c == 'x';
  }

  private static boolean isLatinLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static int skip(CharSequence text, int start, int end, int most, IntPredicate wanted) {
    int position = start;
    int last = Math.min(end, start + most);
    while (position < last && wanted.test(text.charAt(position))) {
      position++;
    }
    return position;
  }
}
