package dev.redraft.formats;

import dev.redraft.tokenizer.BlockKind;
import java.util.List;

/**
 * Gettext's catalogues: the English of {@code msgid} is prose, a translation is not looked at.
 * Where there is one the message stays as it is, too: it is what the translation is found by.
 * Placeholders are read as a number or a name; where the message has a plural, that for one as 1.
 */
final class CatalogReader implements Flow.Inlines {
  private static final String PLURAL = "msgid_plural";

  private final ProseCollector collector;
  private final String text;
  private final Flow flow;
  private boolean isSource;
  private boolean isSingular;

  private CatalogReader(ProseCollector collector) {
    this.collector = collector;
    text = collector.text();
    flow = new Flow(collector, this);
  }

  static void read(ProseCollector collector) {
    CatalogReader reader = new CatalogReader(collector);
    List<Row> rows = Row.of(collector.text());
    for (int i = 0; i < rows.size(); i++) {
      reader.readLine(rows.get(i), rows.subList(i + 1, rows.size()));
    }
    reader.flush();
  }

  private void readLine(Row row, List<Row> below) {
    if (row.startsWith(text, "\"")) {
      if (isSource) {
        string(row.content(), row.end());
      }
      return;
    }
    flush();
    isSource = row.startsWith(text, "msgid") && !isTranslated(below);
    isSingular = isSource && !row.startsWith(text, PLURAL) && hasPlural(below);
    if (row.startsWith(text, "#")) {
      collector.comment(row.content(), row.end());
    }
    int quote = isSource ? Chars.indexOf(text, '"', row.content(), row.end()) : -1;
    if (quote >= 0) {
      string(quote, row.end());
    }
  }

  /** Whether a message is that for one thing: the next one is that for several. */
  private boolean hasPlural(List<Row> below) {
    return below.stream()
        .filter(row -> !row.startsWith(text, "\""))
        .findFirst()
        .filter(row -> row.startsWith(text, PLURAL))
        .isPresent();
  }

  private boolean isTranslated(List<Row> below) {
    boolean isTranslation = false;
    for (Row row : below) {
      if (row.startsWith(text, "msgstr")) {
        isTranslation = true;
      } else if (!row.startsWith(text, "\"") && !row.startsWith(text, PLURAL)) {
        return false;
      }
      if (isTranslation && !isEmptyString(row)) {
        return true;
      }
    }
    return false;
  }

  private boolean isEmptyString(Row row) {
    int quote = Chars.indexOf(text, '"', row.content(), row.end());
    return quote < 0 || Chars.at(text, quote + 1) == '"';
  }

  private void string(int quote, int lineEnd) {
    int end = lineEnd > quote + 1 && text.charAt(lineEnd - 1) == '"' ? lineEnd - 1 : lineEnd;
    if (flow.isOpen() && flow.end() < quote + 1) {
      flow.hide(flow.end(), quote + 1);
    }
    flow.text(quote + 1, end);
  }

  private void flush() {
    int last = flow.end();
    boolean isSentence = flow.isOpen() && ".!?".indexOf(Chars.at(text, last - 1)) >= 0;
    flow.flush(isSentence ? BlockKind.PARAGRAPH : BlockKind.LABEL);
  }

  @Override
  public void mark(int start, int end) {
    List<Placeholders.Place> places = Placeholders.find(text, start, end);
    for (Placeholders.Place place : places) {
      boolean isOne = isSingular && place.shown().equals(Placeholders.NUMBER);
      collector.show(place.start(), place.end(), isOne ? "1" : place.shown());
    }
    for (int i = start; i < end - 1; i++) {
      char unit = text.charAt(i);
      if (unit == '\\') {
        char next = text.charAt(i + 1);
        boolean isSpace = next == 'n' || next == 't' || next == 'r';
        collector.show(i, i + 2, isSpace ? ProseCollector.SPACE : String.valueOf(next));
        i++;
      } else if ((unit == '&' || unit == '_') && isAccelerator(i, start)) {
        collector.hide(i, i + 1);
      } else if (unit == '<') {
        int close = Chars.indexOf(text, '>', i, Math.min(end, i + 200));
        boolean isTag = Character.isLetter(text.charAt(i + 1)) || text.charAt(i + 1) == '/';
        if (isTag && close > 0) {
          collector.hide(i, close + 1);
          i = close;
        }
      }
    }
  }

  /** A letter behind it is underlined in a menu: {@code &Open}, {@code _Open}. */
  private boolean isAccelerator(int position, int start) {
    boolean isBeforeLetter = Character.isLetter(text.charAt(position + 1));
    char before = position > start ? text.charAt(position - 1) : ' ';
    boolean isInWord = text.charAt(position) == '&' && Character.isLetter(before);
    return isBeforeLetter && (!Chars.isWord(before) || isInWord);
  }
}
