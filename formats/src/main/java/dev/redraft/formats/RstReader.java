package dev.redraft.formats;

import dev.redraft.tokenizer.BlockKind;
import java.util.Locale;
import java.util.Set;

/**
 * reStructuredText: paragraphs, titles, items, and what stands in admonitions and descriptions is
 * prose. Literal blocks, tables, comments, and directives of other meaning are protected.
 */
final class RstReader {
  private static final Set<String> ADMONITIONS =
      WordSet.of(
          """
          note warning tip important hint caution danger attention error admonition seealso topic
          sidebar rubric epigraph container compound centered todo
          """);
  private static final Set<String> BODIES =
      WordSet.of(
          """
          figure versionadded versionchanged deprecated versionremoved glossary list-table only
          function class method attribute data module option envvar describe exception object
          classmethod staticmethod property confval tab tabs dropdown grid card
          """);
  private static final Set<String> PROSE_FIELDS =
      WordSet.of(
          "param parameter arg argument key keyword returns return raises raise except exception yields yield var ivar cvar abstract");
  private static final String UNDERLINES = "=-~^\"'`#*+.:_<>";

  private final ProseCollector collector;
  private final String text;
  private final Rows rows;
  private final Flow flow;
  private BlockKind kind = BlockKind.PARAGRAPH;
  private int indent;
  private int lineCount;
  private boolean isLiteralNext;
  private int literalIndent;

  private RstReader(ProseCollector collector) {
    this.collector = collector;
    text = collector.text();
    rows = new Rows(text);
    flow = new Flow(collector, new RstInlines(collector));
  }

  static void read(ProseCollector collector) {
    RstReader reader = new RstReader(collector);
    while (reader.rows.hasNext()) {
      reader.read(reader.rows.next());
    }
    reader.flush();
  }

  private void read(Row row) {
    if (row.isBlank()) {
      flush();
      if (isLiteralNext) {
        isLiteralNext = false;
        skipBelow(literalIndent);
      }
    } else if (isRun(row)) {
      adornment(row);
    } else if (!isSpecial(row)) {
      readText(row);
    }
  }

  private boolean isRun(Row row) {
    return UNDERLINES.indexOf(text.charAt(row.content())) >= 0
        && Chars.isRun(text, row.content(), row.end(), 3);
  }

  /** The line below or above a title, or a transition. */
  private void adornment(Row row) {
    if (flow.isOpen()) {
      kind = lineCount == 1 ? BlockKind.HEADING : kind;
      flush();
      return;
    }
    Row title = rows.peek(0);
    Row below = rows.peek(1);
    if (title != null
        && below != null
        && !title.isBlank()
        && row.text(text).equals(below.text(text))) {
      flow.text(title.content(), title.end());
      flow.flush(BlockKind.HEADING);
      rows.next();
      rows.next();
    }
  }

  /** Reads a line that is no text, if it is such. */
  private boolean isSpecial(Row row) {
    if (row.startsWith(text, ".. ") || row.text(text).equals("..")) {
      flush();
      explicit(row);
    } else if (row.startsWith(text, "__ ")) {
      flush();
    } else if (row.startsWith(text, ">>>")
        || row.startsWith(text, "+-")
        || row.startsWith(text, "+=")) {
      flush();
      rows.skipToBlank();
    } else if (isTableBorder(row)) {
      flush();
      skipTable();
    } else if (row.startsWith(text, "| ")) {
      kind = BlockKind.VERSE;
      flow.text(row.content() + 2, row.end());
    } else {
      return isField(row);
    }
    return true;
  }

  private boolean isTableBorder(Row row) {
    String line = row.text(text);
    return line.startsWith("==")
        && line.contains(" ")
        && line.chars().allMatch(unit -> unit == '=' || unit == ' ');
  }

  private void skipTable() {
    boolean isOpen = true;
    while (isOpen && rows.hasNext()) {
      boolean isBorder = isTableBorder(rows.next());
      isOpen = !isBorder || rows.isNext(below -> !below.isBlank());
    }
  }

  private void skipBelow(int above) {
    rows.skipWhile(row -> row.isBlank() || row.indent() > above);
  }

  private void explicit(Row row) {
    int start = Chars.skipBlanks(text, row.content() + 2, row.end());
    char first = start < row.end() ? text.charAt(start) : ' ';
    int colons = new Fences(text).find("::", start, row.end());
    if (first == '[') {
      int close = Chars.indexOf(text, ']', start, row.end());
      begin(row, close < 0 ? row.end() : close + 1, BlockKind.PARAGRAPH, row.indent() + 3);
    } else if (first != '_' && colons >= 0 && isName(start, colons)) {
      directive(row, text.substring(start, colons).toLowerCase(Locale.ROOT), colons + 2);
    } else {
      collector.comment(start, row.end());
      skipBelow(row.indent());
    }
  }

  private boolean isName(int start, int end) {
    for (int i = start; i < end; i++) {
      char unit = text.charAt(i);
      if (!Chars.isWord(unit) && "-:.+|".indexOf(unit) < 0) {
        return false;
      }
    }
    return end > start;
  }

  private void directive(Row row, String name, int arguments) {
    boolean isAdmonition = ADMONITIONS.contains(name);
    boolean isBody = BODIES.contains(name) || name.indexOf(':', 1) > 0;
    if (!isAdmonition && !isBody) {
      skipBelow(row.indent());
      return;
    }
    rows.skipWhile(each -> isOption(each, row.indent()));
    if (isAdmonition) {
      begin(row, arguments, BlockKind.PARAGRAPH, -1);
    }
  }

  private boolean isOption(Row row, int above) {
    return row.indent() > above && row.startsWith(text, ":") && fieldEnd(row) > 0;
  }

  /** Behind the name of a field and its colon, or -1 where there is none. */
  private int fieldEnd(Row row) {
    if (!row.startsWith(text, ":")) {
      return -1;
    }
    int close = row.content() + 1;
    while (close < row.end() && text.charAt(close) != ':') {
      close++;
    }
    boolean isField =
        close > row.content() + 1
            && close < row.end()
            && (close + 1 == row.end() || text.charAt(close + 1) == ' ');
    return isField ? close + 1 : -1;
  }

  private boolean isField(Row row) {
    int end = fieldEnd(row);
    if (end < 0) {
      return false;
    }
    int nameEnd = Chars.wordEnd(text, row.content() + 1, end);
    if (PROSE_FIELDS.contains(text.substring(row.content() + 1, nameEnd))) {
      begin(row, end, BlockKind.LIST_ITEM, -1);
    } else {
      flush();
      skipBelow(row.indent());
    }
    return true;
  }

  /** Begins a block in the middle of a line; -1 leaves open how far what follows is indented. */
  private void begin(Row row, int from, BlockKind as, int next) {
    flush();
    kind = as;
    int start = Chars.skipBlanks(text, Math.min(from, row.end()), row.end());
    flow.text(start, row.end());
    indent = next;
    lineCount = 1;
  }

  private void readText(Row row) {
    int behindMark = Row.behindListMark(text, row.content(), row.end(), "*-+\u2022");
    if (behindMark > row.content() && (!flow.isOpen() || kind == BlockKind.LIST_ITEM)) {
      begin(row, behindMark, BlockKind.LIST_ITEM, row.indent() + behindMark - row.content());
    } else if (flow.isOpen() && (indent < 0 || row.indent() == indent)) {
      indent = row.indent();
      lineCount++;
      flow.text(row.start(), row.end());
    } else {
      boolean isTerm = flow.isOpen() && lineCount == 1 && row.indent() > indent;
      kind = isTerm ? BlockKind.HEADING : kind;
      begin(row, row.content(), BlockKind.PARAGRAPH, row.indent());
    }
    followLiteral(row);
  }

  private void followLiteral(Row row) {
    isLiteralNext = row.end() - row.content() >= 2 && text.startsWith("::", row.end() - 2);
    if (isLiteralNext) {
      literalIndent = row.indent();
      collector.hide(row.end() - 1, row.end());
    }
  }

  private void flush() {
    flow.flush(kind);
    kind = BlockKind.PARAGRAPH;
    lineCount = 0;
  }
}
