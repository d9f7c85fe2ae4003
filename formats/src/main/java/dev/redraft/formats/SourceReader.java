package dev.redraft.formats;

import dev.redraft.tokenizer.Span;
import java.util.ArrayList;
import java.util.List;

/** Source code: comments and docstrings are prose, as far as they are no code themselves. */
final class SourceReader {
  private static final int LONGEST_CHARACTER = 14;

  private final ProseCollector collector;
  private final String text;
  private final SourceLanguage language;
  private final SourceStrings strings;

  /** Comments of one line each, below one another. */
  private final List<Span> group = new ArrayList<>();

  private int groupColumn;
  private int groupLineEnd = -1;
  private int position;

  private SourceReader(ProseCollector collector, SourceLanguage language) {
    this.collector = collector;
    text = collector.text();
    this.language = language;
    strings = new SourceStrings(text, language);
  }

  static void read(ProseCollector collector, SourceLanguage language) {
    SourceReader reader = new SourceReader(collector, language);
    if (reader.text.startsWith("#!")) {
      int end = reader.text.indexOf('\n');
      reader.position = end < 0 ? reader.text.length() : end;
    }
    while (reader.position < reader.text.length()) {
      reader.step();
    }
    reader.endGroup();
  }

  private void step() {
    if (blockComment() || lineComment()) {
      return;
    }
    char unit = text.charAt(position);
    if (unit == '\'' && language.has(SourceLanguage.Trait.CHARACTERS)) {
      position = characterEnd();
      return;
    }
    int end = strings.end(position);
    if (end <= position) {
      position++;
    } else {
      String quote = strings.longQuote(position);
      boolean isDocstring =
          language.has(SourceLanguage.Trait.DOCSTRINGS)
              && quote.length() == 3
              && isStatement(position);
      if (isDocstring) {
        readBlock(position + 3, Math.max(position + 3, end - 3));
      }
      position = end;
    }
  }

  /** Whether nothing but blanks, and a letter that says how to read it, stands before a string. */
  private boolean isStatement(int start) {
    int before = start;
    if (before > 0 && "rRuU".indexOf(text.charAt(before - 1)) >= 0) {
      before--;
    }
    int column = 0;
    while (before > 0 && (text.charAt(before - 1) == ' ' || text.charAt(before - 1) == '\t')) {
      before--;
      if (++column > 200) {
        return false;
      }
    }
    return before == 0 || text.charAt(before - 1) == '\n' || text.charAt(before - 1) == '\r';
  }

  private boolean blockComment() {
    for (int i = 0; i < language.blockMarks().size(); i += 2) {
      String open = language.blockMarks().get(i);
      if (text.startsWith(open, position) && isAllowed(open)) {
        int from = position + open.length();
        String closing = language.blockMarks().get(i + 1);
        int close = strings.blockEnd(from, open, closing);
        endGroup();
        readBlock(from, close);
        position = Math.min(text.length(), close + closing.length());
        return true;
      }
    }
    return false;
  }

  /** Whether a mark may stand here: Ruby's begins a line. */
  private boolean isAllowed(String mark) {
    return !Character.isLetter(mark.charAt(mark.length() - 1))
        || position == 0
        || text.charAt(position - 1) == '\n';
  }

  private void readBlock(int from, int to) {
    int start = from;
    while (start < to && "*!".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    List<Span> lines = new ArrayList<>();
    while (start <= to) {
      int newline = Chars.indexOf(text, '\n', start, to);
      int end = newline < 0 ? to : newline;
      lines.add(new Span(start, end));
      start = end + 1;
    }
    CommentReader.read(collector, lines, true);
  }

  private boolean lineComment() {
    for (String mark : language.lineMarks()) {
      if (text.startsWith(mark, position) && isSpaced()) {
        int end = position;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
          end++;
        }
        addLine(mark, end);
        position = end;
        return true;
      }
    }
    return false;
  }

  private boolean isSpaced() {
    return !language.has(SourceLanguage.Trait.SPACED_MARKS)
        || position == 0
        || Chars.isSpace(text.charAt(position - 1));
  }

  private void addLine(String mark, int end) {
    int lineStart = position;
    while (lineStart > 0
        && (text.charAt(lineStart - 1) == ' ' || text.charAt(lineStart - 1) == '\t')) {
      lineStart--;
    }
    boolean isAlone = lineStart == 0 || isBreak(text.charAt(lineStart - 1));
    int column = position - lineStart;
    boolean isContinued =
        isAlone && column == groupColumn && groupLineEnd >= 0 && isNextLine(lineStart);
    if (!isContinued) {
      endGroup();
    }
    int start = position + mark.length();
    char last = mark.charAt(mark.length() - 1);
    while (start < end && (text.charAt(start) == last || text.charAt(start) == '!')) {
      start++;
    }
    group.add(new Span(start, end));
    groupColumn = column;
    groupLineEnd = isAlone ? end : -1;
  }

  /** Whether a line begins just behind the group's last. */
  private boolean isNextLine(int lineStart) {
    int next = groupLineEnd;
    next = Chars.at(text, next) == '\r' ? next + 1 : next;
    next = Chars.at(text, next) == '\n' ? next + 1 : next;
    return next == lineStart;
  }

  private static boolean isBreak(char unit) {
    return unit == '\n' || unit == '\r';
  }

  private void endGroup() {
    if (!group.isEmpty()) {
      CommentReader.read(collector, group, groupLineEnd >= 0 && group.size() > 1);
      group.clear();
    }
    groupLineEnd = -1;
  }

  /** Behind a character in apostrophes, or behind an apostrophe alone. */
  private int characterEnd() {
    int limit = Math.min(text.length(), position + LONGEST_CHARACTER);
    int from = position + 1;
    if (from < limit && text.charAt(from) == '\\') {
      int close = Chars.indexOf(text, '\'', from + 2, limit);
      return close < 0 ? from + 1 : close + 1;
    }
    int close = Chars.indexOf(text, '\'', from + 1, Math.min(limit, from + 3));
    return close < 0 ? from : close + 1;
  }
}
