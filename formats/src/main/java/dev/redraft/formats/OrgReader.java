package dev.redraft.formats;

import dev.redraft.tokenizer.BlockKind;
import java.util.Locale;
import java.util.Set;

/**
 * Org: headlines, paragraphs, items, cells and captions are prose. Blocks of code and examples,
 * drawers, keywords and planning are protected.
 */
final class OrgReader {
  private static final Set<String> VERBATIM =
      WordSet.of("src example export comment latex html ascii");
  private static final Set<String> STATES =
      WordSet.of(
          "TODO DONE NEXT WAITING WAIT HOLD CANCELLED CANCELED STARTED SOMEDAY PROJ COMMENT");
  private static final Set<String> PLANNING = WordSet.of("SCHEDULED: DEADLINE: CLOSED: CLOCK:");

  private final ProseCollector collector;
  private final String text;
  private final Rows rows;
  private final Flow flow;
  private BlockKind kind = BlockKind.PARAGRAPH;
  private BlockKind paragraphKind = BlockKind.PARAGRAPH;
  private boolean hasDrawerEnds = true;

  private OrgReader(ProseCollector collector) {
    this.collector = collector;
    text = collector.text();
    rows = new Rows(text);
    flow = new Flow(collector, new OrgInlines(collector));
  }

  static void read(ProseCollector collector) {
    OrgReader reader = new OrgReader(collector);
    while (reader.rows.hasNext()) {
      reader.read(reader.rows.next());
    }
    reader.flush();
  }

  private void read(Row row) {
    if (row.isBlank()) {
      flush();
    } else if (row.startsWith(text, "#")) {
      flush();
      keyword(row);
    } else if (row.indent() == 0 && row.startsWith(text, "*") && starEnd(row) < row.end()) {
      headline(row);
    } else if (row.startsWith(text, "|")) {
      flush();
      cells(row);
    } else if (isMachine(row)) {
      flush();
      skip(row);
    } else {
      readText(row);
    }
  }

  /** Behind the stars of a headline and the blanks behind them; the line's end where none is. */
  private int starEnd(Row row) {
    int end = row.content();
    while (end < row.end() && text.charAt(end) == '*') {
      end++;
    }
    boolean isHeadline = end < row.end() && text.charAt(end) == ' ';
    return isHeadline ? Chars.skipBlanks(text, end, row.end()) : row.end();
  }

  private boolean isMachine(Row row) {
    String line = row.text(text);
    int wordEnd = line.indexOf(' ');
    return (line.startsWith(":") && (line.endsWith(":") || line.startsWith(": ")))
        || PLANNING.contains(wordEnd < 0 ? line : line.substring(0, wordEnd))
        || (line.startsWith("-") && Chars.isRun(text, row.content(), row.end(), 5))
        || line.startsWith("\\begin{");
  }

  private void skip(Row row) {
    String line = row.text(text);
    if (line.startsWith("\\begin{")) {
      skipTo("\\end{" + line.substring(7, Math.max(7, line.indexOf('}', 7))));
    } else if (line.length() > 2 && line.endsWith(":") && !line.contains(" ")) {
      skipDrawer();
    }
  }

  /** A drawer ends with a line of its own, or before the next headline; else it is none. */
  private void skipDrawer() {
    Row end = hasDrawerEnds ? rows.find(this::isDrawerEnd) : null;
    hasDrawerEnds = end != null;
    if (end != null) {
      int start = end.start();
      rows.skipWhile(row -> row.start() < start);
      if (!end.startsWith(text, "*")) {
        rows.next();
      }
    }
  }

  private boolean isDrawerEnd(Row row) {
    return row.text(text).equalsIgnoreCase(":END:")
        || (row.indent() == 0 && row.startsWith(text, "* "));
  }

  private void skipTo(String prefix) {
    rows.skipPast(row -> row.text(text).regionMatches(true, 0, prefix, 0, prefix.length()));
  }

  private void keyword(Row row) {
    if (!row.startsWith(text, "#+")) {
      collector.comment(row.content(), row.end());
      return;
    }
    String line = row.text(text).toLowerCase(Locale.ROOT);
    if (line.startsWith("#+begin_")) {
      String name = line.substring(8).split(" ", 2)[0];
      if (VERBATIM.contains(name)) {
        skipTo("#+end_" + name);
      } else if (name.equals("quote")) {
        paragraphKind = BlockKind.QUOTATION;
      } else if (name.equals("verse")) {
        paragraphKind = BlockKind.VERSE;
      }
    } else if (line.startsWith("#+end_")) {
      paragraphKind = BlockKind.PARAGRAPH;
    } else if (line.startsWith("#+title:") || line.startsWith("#+subtitle:")) {
      value(row, BlockKind.HEADING);
    } else if (line.startsWith("#+caption:")) {
      value(row, BlockKind.CAPTION);
    }
    kind = paragraphKind;
  }

  private void value(Row row, BlockKind as) {
    flow.text(text.indexOf(':', row.content()) + 1, row.end());
    flow.flush(as);
  }

  private void headline(Row row) {
    flush();
    int start = starEnd(row);
    int word = Chars.wordEnd(text, start, row.end());
    if (STATES.contains(text.substring(start, word))) {
      start = Chars.skipBlanks(text, word, row.end());
    }
    if (Chars.startsWith(text, "[#", start, row.end())) {
      start = Chars.skipBlanks(text, Math.min(row.end(), start + 4), row.end());
    }
    int end = row.end();
    if (text.charAt(end - 1) == ':') {
      int tags = text.lastIndexOf(' ', end);
      end = tags > start && text.charAt(tags + 1) == ':' ? tags : end;
    }
    flow.text(start, end);
    flow.flush(BlockKind.HEADING);
  }

  private void cells(Row row) {
    int start = row.content() + 1;
    if (Chars.at(text, start) == '-') {
      return;
    }
    for (int i = start; i <= row.end(); i++) {
      if (i == row.end() || text.charAt(i) == '|') {
        flow.text(start, i);
        flow.flush(BlockKind.TABLE_CELL);
        start = i + 1;
      }
    }
  }

  private void readText(Row row) {
    String bullets = row.indent() > 0 ? "-+*" : "-+";
    int start = Row.behindListMark(text, row.content(), row.end(), bullets);
    if (start > row.content()) {
      flush();
      kind = BlockKind.LIST_ITEM;
      flow.text(behindTerm(behindBox(start, row.end()), row.end()), row.end());
    } else if (row.startsWith(text, "[fn:")) {
      flush();
      int close = Chars.indexOf(text, ']', row.content(), row.end());
      flow.text(close < 0 ? row.end() : close + 1, row.end());
    } else {
      flow.text(flow.isOpen() ? row.start() : row.content(), row.end());
    }
  }

  private int behindBox(int start, int end) {
    boolean isBox = start + 3 < end && text.charAt(start) == '[' && text.charAt(start + 2) == ']';
    return isBox ? Chars.skipBlanks(text, start + 3, end) : start;
  }

  private int behindTerm(int start, int end) {
    int colons = new Fences(text).find(" :: ", start, end);
    return colons >= 0 ? colons + 4 : start;
  }

  private void flush() {
    flow.flush(kind);
    kind = paragraphKind;
  }
}
