package dev.redraft.formats;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a text.
 *
 * @param start where it begins
 * @param content the first position that is neither space nor tab
 * @param end behind its last character that is no white space; {@code content} in a blank line
 * @param indent the columns before its content, a tab going on to the next multiple of eight
 */
record Row(int start, int content, int end, int indent) {
  private static final int TAB = 8;

  boolean isBlank() {
    return content >= end;
  }

  /** What stands in it, without white space at its ends. */
  String text(String text) {
    return text.substring(content, Math.max(content, end));
  }

  boolean startsWith(String text, String prefix) {
    return Chars.startsWith(text, prefix, content, end);
  }

  /** The lines of a text; they end with LF, CR LF or CR. */
  static List<Row> of(String text) {
    List<Row> rows = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      rows.add(row(text, start, end));
      boolean isPair = Chars.at(text, end) == '\r' && Chars.at(text, end + 1) == '\n';
      start = isPair ? end + 2 : end + 1;
    }
    return rows;
  }

  private static Row row(String text, int start, int lineEnd) {
    int indent = 0;
    int content = start;
    while (content < lineEnd && (text.charAt(content) == ' ' || text.charAt(content) == '\t')) {
      indent = text.charAt(content) == '\t' ? (indent / TAB + 1) * TAB : indent + 1;
      content++;
    }
    return new Row(
        start, content, Math.max(content, Chars.trimEnd(text, content, lineEnd)), indent);
  }

  /** Behind a list mark at a position, and the blanks behind it; that position where none is. */
  static int behindListMark(String text, int start, int end, String bullets) {
    int position = start;
    if (position < end && bullets.indexOf(text.charAt(position)) >= 0) {
      position++;
    } else {
      position = behindNumber(text, start, end);
    }
    boolean isMark = position > start && position < end && text.charAt(position) == ' ';
    return isMark ? Chars.skipBlanks(text, position, end) : start;
  }

  private static int behindNumber(String text, int start, int end) {
    int position = Chars.at(text, start) == '(' ? start + 1 : start;
    int from = position;
    while (position < end && position < from + 4 && Character.isDigit(text.charAt(position))) {
      position++;
    }
    if (position == from && position < end && isOrdinal(text.charAt(position))) {
      position++;
    }
    boolean isClosed =
        position > from && position < end && ".)".indexOf(text.charAt(position)) >= 0;
    return isClosed ? position + 1 : start;
  }

  private static boolean isOrdinal(char unit) {
    return unit == '#' || (unit >= 'a' && unit <= 'z');
  }
}
