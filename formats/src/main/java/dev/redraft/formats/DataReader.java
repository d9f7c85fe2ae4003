package dev.redraft.formats;

import dev.redraft.tokenizer.BlockKind;

/**
 * Data, on request: strings of several words, in quotes or as the value of a line, and nothing
 * else. XML's text between tags counts as such.
 */
final class DataReader implements Flow.Inlines {
  private static final int LEAST_WORDS = 3;

  private final ProseCollector collector;
  private final String text;
  private final Flow flow;

  /** Quotes that are not closed in the line. */
  private String unclosed = "";

  private DataReader(ProseCollector collector) {
    this.collector = collector;
    text = collector.text();
    flow = new Flow(collector, this);
  }

  static void read(ProseCollector collector) {
    if (collector.text().indexOf('\0') >= 0) {
      return;
    }
    DataReader reader = new DataReader(collector);
    for (Row row : Row.of(collector.text())) {
      reader.line(row);
    }
  }

  private void line(Row row) {
    if (row.startsWith(text, "#") || row.startsWith(text, ";")) {
      collector.comment(row.content(), row.end());
      return;
    }
    unclosed = "";
    int position = row.content();
    int value = position;
    while (position < row.end()) {
      char unit = text.charAt(position);
      int close =
          unit == '"' || (unit == '\'' && isOutside(position)) ? close(position, row.end()) : -1;
      if (close > 0) {
        int next = Chars.skipBlanks(text, close + 1, row.end());
        if (Chars.at(text, next) != ':' && Chars.at(text, next) != '=') {
          add(position + 1, close);
        }
        position = close + 1;
        value = position;
      } else {
        if (isBorder(position, row.end())) {
          add(value, position);
          value = position + 1;
        }
        position++;
      }
    }
    add(value, row.end());
  }

  private boolean isOutside(int position) {
    return !Chars.isWord(Chars.at(text, position - 1));
  }

  /** Where a value without quotes may begin or end: XML's tags, a key's sign, a comma's cell. */
  private boolean isBorder(int position, int end) {
    char unit = text.charAt(position);
    boolean isBeforeSpace = position + 1 < end && text.charAt(position + 1) == ' ';
    return "<>{}[]\t;|=".indexOf(unit) >= 0
        || (unit == ':' && isBeforeSpace)
        || (unit == ',' && !isBeforeSpace);
  }

  private int close(int quote, int end) {
    char mark = text.charAt(quote);
    if (unclosed.indexOf(mark) >= 0) {
      return -1;
    }
    for (int i = quote + 1; i < end; i++) {
      char unit = text.charAt(i);
      if (unit == '\\') {
        i++;
      } else if (unit == mark) {
        boolean isDoubled = Chars.at(text, i + 1) == mark;
        if (!isDoubled) {
          return i;
        }
        i++;
      }
    }
    unclosed += mark;
    return -1;
  }

  /** A value, if it is words: letters and spaces for the most part. */
  private void add(int start, int end) {
    int from = Chars.skipSpace(text, start, end);
    from = Row.behindListMark(text, from, Math.max(from, end), "-");
    int words = 0;
    int letters = 0;
    for (int i = from; i < end; i++) {
      boolean isLetter = Character.isLetter(text.charAt(i));
      letters += isLetter ? 1 : 0;
      boolean isLast =
          i + 1 >= end
              || Chars.isSpace(text.charAt(i + 1))
              || ".,!?".indexOf(text.charAt(i + 1)) >= 0;
      words += isLetter && isLast ? 1 : 0;
    }
    if (words >= LEAST_WORDS && letters * 2 > end - from) {
      flow.text(from, end);
      boolean isSentence = ".!?".indexOf(text.charAt(Chars.trimEnd(text, from, end) - 1)) >= 0;
      flow.flush(isSentence ? BlockKind.PARAGRAPH : BlockKind.LABEL);
    }
  }

  @Override
  public void mark(int start, int end) {
    Placeholders.find(text, start, end)
        .forEach(place -> collector.show(place.start(), place.end(), place.shown()));
    Entities.mark(collector, start, end, false);
    for (int i = start; i < end - 1; i++) {
      if (text.charAt(i) == '\\') {
        boolean isCode = text.charAt(i + 1) == 'u';
        int behind = Math.min(end, i + (isCode ? 6 : 2));
        boolean isSpace = "ntr".indexOf(text.charAt(i + 1)) >= 0;
        collector.show(i, behind, escape(i, behind, isSpace));
        i = behind - 1;
      } else if (text.startsWith("\"\"", i)) {
        collector.show(i, i + 2, "\"");
        i++;
      }
    }
  }

  private String escape(int start, int end, boolean isSpace) {
    if (end - start == 6) {
      try {
        return String.valueOf((char) Integer.parseInt(text.substring(start + 2, end), 16));
      } catch (NumberFormatException e) {
        return text.substring(start, end);
      }
    }
    return isSpace ? ProseCollector.SPACE : text.substring(start + 1, end);
  }
}
