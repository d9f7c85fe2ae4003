package dev.redraft.formats;

import dev.redraft.tokenizer.BlockKind;

/**
 * AsciiDoc: paragraphs, titles, items, cells and captions are prose. Listings, comments, attributes
 * and block macros are protected.
 */
final class AsciiDocReader {
  private static final String[] ADMONITIONS = {
    "NOTE: ", "TIP: ", "IMPORTANT: ", "WARNING: ", "CAUTION: "
  };

  private final ProseCollector collector;
  private final String text;
  private final Rows rows;
  private final Flow flow;
  private BlockKind kind = BlockKind.PARAGRAPH;
  private boolean isInTable;
  private boolean isInQuotation;
  private boolean isVerbatimNext;

  private AsciiDocReader(ProseCollector collector) {
    this.collector = collector;
    text = collector.text();
    rows = new Rows(text);
    flow = new Flow(collector, new AsciiDocInlines(collector));
  }

  static void read(ProseCollector collector) {
    AsciiDocReader reader = new AsciiDocReader(collector);
    while (reader.rows.hasNext()) {
      reader.read(reader.rows.next());
    }
    reader.flush();
  }

  private void read(Row row) {
    if (row.isBlank()) {
      flush();
    } else if (isFence(row)) {
      flush();
      fence(row);
    } else if (isInTable) {
      cells(row);
    } else if (isVerbatimNext) {
      skipToBlank();
    } else if (isMachine(row)) {
      flush();
    } else {
      readText(row);
    }
  }

  /** Whether a line opens or closes a block: four or more of the same. */
  private boolean isFence(Row row) {
    String line = row.text(text);
    return line.equals("|===")
        || line.equals("--")
        || line.startsWith("```")
        || ("-.+/=*_".indexOf(line.charAt(0)) >= 0
            && Chars.isRun(text, row.content(), row.end(), 4));
  }

  private void fence(Row row) {
    String line = row.text(text);
    switch (line.charAt(0)) {
      case '|' -> isInTable = !isInTable;
      case '_' -> {
        isInQuotation = !isInQuotation;
        kind = paragraphKind();
      }
      case '=', '*' -> {}
      default -> {
        boolean isOpenBlock = line.equals("--") && !isVerbatimNext;
        if (!isOpenBlock) {
          collector.comment(row.start(), row.end());
          String closing = line.startsWith("```") ? "```" : line;
          rows.skipPast(each -> each.text(text).equals(closing));
        }
      }
    }
    isVerbatimNext = false;
  }

  private void skipToBlank() {
    rows.skipToBlank();
    isVerbatimNext = false;
  }

  private boolean isMachine(Row row) {
    String line = row.text(text);
    if (line.startsWith("//")) {
      collector.comment(row.content(), row.end());
      return true;
    }
    if (line.startsWith("[") && line.endsWith("]")) {
      attributes(line);
      return true;
    }
    return line.equals("+")
        || line.equals("'''")
        || line.equals("---")
        || line.equals("<<<")
        || isAttribute(line)
        || isBlockMacro(row);
  }

  private void attributes(String line) {
    flush();
    isVerbatimNext =
        line.startsWith("[source")
            || line.startsWith("[listing")
            || line.startsWith("[literal")
            || line.startsWith("[stem")
            || line.startsWith("[,");
    if (line.startsWith("[quote")) {
      kind = BlockKind.QUOTATION;
    } else if (line.startsWith("[verse")) {
      kind = BlockKind.VERSE;
    }
  }

  private static boolean isAttribute(String line) {
    int close = line.startsWith(":") ? line.indexOf(':', 1) : -1;
    return close > 1 && line.lastIndexOf(' ', close) < 0;
  }

  /** {@code image::a.png[]}, {@code include::b.adoc[]}. */
  private boolean isBlockMacro(Row row) {
    int end = Chars.wordEnd(text, row.content(), row.end());
    return end > row.content()
        && Chars.startsWith(text, "::", end, row.end())
        && end + 2 < row.end()
        && text.charAt(end + 2) != ' '
        && text.charAt(row.end() - 1) == ']';
  }

  private void cells(Row row) {
    int start = row.content();
    for (int i = start; i < row.end(); i++) {
      if (text.charAt(i) == '|' && text.charAt(Math.max(0, i - 1)) != '\\') {
        flow.text(start, beforeSpecification(start, i));
        flow.flush(BlockKind.TABLE_CELL);
        start = i + 1;
      }
    }
    kind = BlockKind.TABLE_CELL;
    flow.text(start, row.end());
  }

  /** The end of a cell without what is said of the next: {@code 2+^a|}. */
  private int beforeSpecification(int start, int end) {
    int position = end;
    while (position > start && position > end - 8 && isSpecification(text.charAt(position - 1))) {
      position--;
    }
    boolean standsAlone = position == start || Chars.isSpace(text.charAt(position - 1));
    return standsAlone ? position : end;
  }

  private static boolean isSpecification(char unit) {
    return Character.isDigit(unit) || ".+*<^>adehlmsv".indexOf(unit) >= 0;
  }

  private void readText(Row row) {
    if (heading(row) || caption(row) || item(row)) {
      return;
    }
    if (!flow.isOpen() && row.indent() > 0) {
      skipToBlank();
      return;
    }
    int start = flow.isOpen() ? row.start() : row.content();
    for (String admonition : ADMONITIONS) {
      if (!flow.isOpen() && row.startsWith(text, admonition)) {
        start = row.content() + admonition.length();
      }
    }
    flow.text(start, row.end());
  }

  private boolean heading(Row row) {
    int end = row.content();
    while (end < row.end() && (text.charAt(end) == '=' || text.charAt(end) == '#')) {
      end++;
    }
    boolean isHeading =
        end > row.content()
            && end - row.content() < 7
            && end < row.end()
            && text.charAt(end) == ' ';
    if (isHeading) {
      flush();
      flow.text(end, row.end());
      flow.flush(BlockKind.HEADING);
      if (end == row.content() + 1 && isFirst(row)) {
        skipToBlank();
      }
    }
    return isHeading;
  }

  /** Whether a line is the document's title, below which stand author and revision. */
  private boolean isFirst(Row row) {
    return Chars.skipSpace(text, 0, row.content()) == row.content();
  }

  private boolean caption(Row row) {
    boolean isCaption =
        row.startsWith(text, ".")
            && row.end() > row.content() + 1
            && Character.isLetterOrDigit(text.charAt(row.content() + 1));
    if (isCaption) {
      flush();
      flow.text(row.content() + 1, row.end());
      flow.flush(BlockKind.CAPTION);
    }
    return isCaption;
  }

  private boolean item(Row row) {
    int start = row.content();
    while (start < row.end() && "*.-".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    boolean isMarked = start > row.content() && start < row.end() && text.charAt(start) == ' ';
    if (!isMarked) {
      start = Row.behindListMark(text, row.content(), row.end(), "\u2022");
      isMarked = start > row.content();
    }
    int term = isMarked ? -1 : behindTerm(row);
    if (!isMarked && term < 0) {
      return callout(row);
    }
    begin(isMarked ? behindBox(start, row.end()) : term, row.end());
    return true;
  }

  private void begin(int start, int end) {
    flush();
    kind = BlockKind.LIST_ITEM;
    flow.text(Chars.skipBlanks(text, start, end), end);
  }

  private boolean callout(Row row) {
    int close = row.startsWith(text, "<") ? Chars.wordEnd(text, row.content() + 1, row.end()) : -1;
    boolean isCallout = close > 0 && Chars.startsWith(text, "> ", close, row.end());
    if (isCallout) {
      begin(close + 2, row.end());
    }
    return isCallout;
  }

  private int behindBox(int start, int end) {
    int box = Chars.skipBlanks(text, start, end);
    boolean isBox = box + 3 < end && text.charAt(box) == '[' && text.charAt(box + 2) == ']';
    return isBox ? box + 3 : start;
  }

  /** Behind {@code term::}, or -1. */
  private int behindTerm(Row row) {
    int colons = new Fences(text).find("::", row.content() + 1, row.end());
    boolean isTerm =
        colons > 0
            && (!flow.isOpen() || kind == BlockKind.LIST_ITEM)
            && (colons + 2 == row.end() || text.charAt(colons + 2) == ' ');
    return isTerm ? colons + 2 : -1;
  }

  private BlockKind paragraphKind() {
    return isInQuotation ? BlockKind.QUOTATION : BlockKind.PARAGRAPH;
  }

  private void flush() {
    if (flow.isOpen()) {
      flow.flush(kind);
      kind = paragraphKind();
    }
  }
}
