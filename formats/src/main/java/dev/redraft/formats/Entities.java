package dev.redraft.formats;

import org.jsoup.parser.Parser;

/** Entities of HTML, and backslashes before punctuation. */
final class Entities {
  private static final int LONGEST = 34;

  private Entities() {}

  /**
   * Marks entities, and escapes where there are any, as what they stand for.
   *
   * @param hasEscapes whether a backslash before punctuation stands for nothing
   */
  static void mark(ProseCollector collector, int start, int end, boolean hasEscapes) {
    String source = collector.text();
    int position = start;
    while (position < end) {
      char unit = source.charAt(position);
      if (unit == '&') {
        int behind = end(source, position, end);
        if (behind > position) {
          collector.show(position, behind, decoded(source, position, behind));
          position = behind;
          continue;
        }
      } else if (hasEscapes && unit == '\\' && position + 1 < end) {
        if (isPunctuation(source.charAt(position + 1))) {
          collector.hide(position, position + 1);
          position++;
        }
      }
      position++;
    }
  }

  /** Behind the entity that begins at {@code start}, or {@code start} if there is none. */
  static int end(String source, int start, int end) {
    int position = start + 1;
    int limit = Math.min(end, start + LONGEST);
    while (position < limit && isPart(source.charAt(position))) {
      position++;
    }
    boolean isClosed = position < limit && position > start + 1 && source.charAt(position) == ';';
    if (!isClosed) {
      return start;
    }
    String entity = source.substring(start, position + 1);
    return Parser.unescapeEntities(entity, false).equals(entity) ? start : position + 1;
  }

  private static boolean isPart(char unit) {
    return unit == '#' || (unit < 128 && Character.isLetterOrDigit(unit));
  }

  /** What an entity stands for: a space for any white space. */
  static String decoded(String source, int start, int end) {
    String decoded = Parser.unescapeEntities(source.substring(start, end), false);
    boolean isSpace = !decoded.isEmpty() && decoded.chars().allMatch(c -> Chars.isSpace((char) c));
    boolean isInvisible = decoded.equals("\u00ad") || decoded.equals("\u200b");
    return isSpace ? ProseCollector.SPACE : isInvisible ? "" : decoded;
  }

  private static boolean isPunctuation(char unit) {
    return unit > ' ' && unit < 127 && !Character.isLetterOrDigit(unit);
  }
}
