package dev.redraft.formats;

import dev.redraft.tokenizer.BlockKind;
import dev.redraft.tokenizer.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The message of a commit as Git has it edited: the first line is a heading; comments, what is
 * below the scissors, trailers and indented lines are protected.
 */
final class CommitReader {
  private final String text;
  private final List<Row> rows;
  private final List<Span> hidden = new ArrayList<>();

  private CommitReader(String text) {
    this.text = text;
    rows = Row.of(text);
  }

  static void read(ProseCollector collector) {
    CommitReader reader = new CommitReader(collector.text());
    int subject = -1;
    boolean isCut = false;
    for (int i = 0; i < reader.rows.size(); i++) {
      Row row = reader.rows.get(i);
      isCut |= row.startsWith(reader.text, "# ------------------------ >8");
      if (isCut
          || row.startsWith(reader.text, "#")
          || reader.isCode(row)
          || reader.isTrailer(row)) {
        reader.hide(row);
      } else if (subject < 0 && !row.isBlank()) {
        subject = i;
        reader.hide(row);
        collector.block(BlockKind.HEADING, reader.behindScope(row), row.end());
      }
    }
    PlainReader.read(collector, Blanked.text(reader.text, reader.hidden));
  }

  private boolean isCode(Row row) {
    boolean isItem =
        Row.behindListMark(text, row.content(), row.end(), "-*+\u2022") > row.content();
    return row.indent() >= 4 && !isItem && !row.isBlank();
  }

  /** {@code Signed-off-by: A Writer <a@b.org>}: a name with hyphens, or an address or link. */
  private boolean isTrailer(Row row) {
    int end = row.content();
    while (end < row.end() && (Chars.isWord(text.charAt(end)) || text.charAt(end) == '-')) {
      end++;
    }
    boolean isNamed = end > row.content() && Chars.startsWith(text, ": ", end, row.end());
    String line = row.text(text);
    return isNamed
        && (text.substring(row.content(), end).contains("-")
            || line.endsWith(">")
            || line.contains("://")
            || line.contains(": #"));
  }

  /** Behind {@code fix(parser): }. */
  private int behindScope(Row row) {
    int end = Chars.wordEnd(text, row.content(), row.end());
    if (Chars.at(text, end) == '(') {
      int close = Chars.indexOf(text, ')', end, row.end());
      end = close < 0 ? end : close + 1;
    }
    end = Chars.at(text, end) == '!' ? end + 1 : end;
    return Chars.startsWith(text, ": ", end, row.end()) ? end + 2 : row.content();
  }

  private void hide(Row row) {
    hidden.add(new Span(row.start(), Math.max(row.start(), row.end())));
  }
}
