package dev.redraft.formats;

import dev.redraft.tokenizer.BlockKind;

/**
 * LaTeX: paragraphs, headings, captions, items and cells are prose; formulas, citations and
 * references are read as words, comments, preamble, verbatim text, pictures and what a macro of
 * unknown meaning takes are protected. A footnote behind a sentence is a block of its own, one
 * inside a sentence is not looked at.
 */
final class LatexReader {
  private static final String SPECIAL = "\\%${}~&\n-`'";

  private final LatexCursor cursor;
  private final LatexMacros macros;
  private final String text;

  private LatexReader(ProseCollector collector) {
    cursor = new LatexCursor(collector);
    macros = new LatexMacros(cursor);
    text = cursor.text;
  }

  static void read(ProseCollector collector) {
    LatexReader reader = new LatexReader(collector);
    while (!reader.cursor.isAtEnd()) {
      reader.step();
    }
    reader.cursor.flush();
  }

  private void step() {
    LatexCursor.Group group = cursor.open.peek();
    if (group != null && cursor.position >= group.close()) {
      cursor.closeGroup();
      return;
    }
    switch (cursor.unit()) {
      case '\\' -> macros.read();
      case '%' -> comment();
      case '$' -> dollars();
      case '{', '}' -> cursor.position++;
      case '~' -> cursor.show(cursor.position + 1, ProseCollector.SPACE);
      case '&' -> ampersand();
      case '\n' -> lineBreak();
      case '-' -> dashes();
      case '`', '\'' -> quotes();
      default -> run();
    }
  }

  /** Text without anything special in it. */
  private void run() {
    int end = cursor.position;
    while (end < text.length() && SPECIAL.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    cursor.prose(end);
  }

  private void dashes() {
    int end = cursor.position;
    while (end < text.length() && text.charAt(end) == '-') {
      end++;
    }
    switch (end - cursor.position) {
      case 1 -> cursor.prose(end);
      case 2 -> cursor.show(end, "\u2013");
      case 3 -> cursor.show(end, "\u2014");
      default -> cursor.position = end;
    }
  }

  private void quotes() {
    char unit = cursor.unit();
    if (Chars.at(text, cursor.position + 1) == unit) {
      cursor.show(cursor.position + 2, "\"");
    } else if (unit == '`') {
      cursor.show(cursor.position + 1, "'");
    } else {
      cursor.prose(cursor.position + 1);
    }
  }

  private void comment() {
    int start = cursor.position;
    int end = cursor.groups.lineEnd(start);
    cursor.collector.comment(start, end);
    int lineStart = start;
    while (lineStart > 0
        && (text.charAt(lineStart - 1) == ' ' || text.charAt(lineStart - 1) == '\t')) {
      lineStart--;
    }
    boolean isWholeLine = lineStart == 0 || text.charAt(lineStart - 1) == '\n';
    cursor.position = isWholeLine ? Math.min(text.length(), end + 1) : end;
  }

  private void lineBreak() {
    int position = cursor.position;
    int next = Chars.skipBlanks(text, position + 1, text.length());
    next = Chars.at(text, next) == '\r' ? next + 1 : next;
    boolean isBlankLine = Chars.at(text, position - 1) == '\n';
    if (isBlankLine || Chars.at(text, next) == '\n') {
      cursor.flush();
      cursor.position++;
    } else {
      cursor.prose(position + 1);
    }
  }

  private void ampersand() {
    if (cursor.isInTable()) {
      cursor.flow.flush(BlockKind.TABLE_CELL);
    }
    cursor.position++;
  }

  private void dollars() {
    boolean isDisplay = Chars.at(text, cursor.position + 1) == '$';
    String fence = isDisplay ? "$$" : "$";
    int from = cursor.position + fence.length();
    int close = cursor.mathEnd(fence, from);
    if (close < 0) {
      cursor.position = from;
    } else {
      cursor.formula(from, close, close + fence.length());
    }
  }
}
