package dev.redraft.formats;

import dev.redraft.tokenizer.BlockKind;
import java.util.List;

/**
 * SubRip and WebVTT: the lines of a cue are prose, each speaker's a block; numbers, times, names of
 * cues, styles and tags are protected.
 */
final class SubtitleReader implements Flow.Inlines {
  private static final String ARROW = "-->";

  private final ProseCollector collector;
  private final String text;
  private final Fences fences;
  private final Flow flow;
  private boolean isInCue;

  private SubtitleReader(ProseCollector collector) {
    this.collector = collector;
    text = collector.text();
    fences = new Fences(text);
    flow = new Flow(collector, this);
  }

  static void read(ProseCollector collector) {
    SubtitleReader reader = new SubtitleReader(collector);
    List<Row> rows = Row.of(collector.text());
    for (int i = 0; i < rows.size(); i++) {
      boolean isBeforeTimes = i + 1 < rows.size() && reader.isTimes(rows.get(i + 1));
      reader.readLine(rows.get(i), isBeforeTimes);
    }
    reader.flow.flush(BlockKind.VERSE);
  }

  private boolean isTimes(Row row) {
    return Character.isDigit(Chars.at(text, row.content()))
        && fences.find(ARROW, row.content(), row.end()) > 0;
  }

  private void readLine(Row row, boolean isBeforeTimes) {
    if (isTimes(row)) {
      flow.flush(BlockKind.VERSE);
      isInCue = true;
    } else if (row.isBlank() || isBeforeTimes) {
      flow.flush(BlockKind.VERSE);
      isInCue = false;
    } else if (isInCue) {
      int start = row.content();
      if ("-\u2013\u2014".indexOf(text.charAt(start)) >= 0) {
        flow.flush(BlockKind.VERSE);
        start++;
      }
      flow.text(flow.isOpen() ? row.start() : start, row.end());
    }
  }

  /** Tags such as {@code <i>} and {@code {\an8}}, and notes of music. */
  @Override
  public void mark(int start, int end) {
    for (int i = start; i < end; i++) {
      char unit = text.charAt(i);
      String closing = unit == '<' ? ">" : unit == '{' ? "}" : "";
      int close = closing.isEmpty() ? -1 : fences.find(closing, i, end);
      if (close > 0) {
        collector.hide(i, close + 1);
        i = close;
      } else if (unit == '\u266a' || unit == '\u266b') {
        collector.hide(i, i + 1);
      } else if (Chars.startsWith(text, "\\N", i, end)) {
        collector.show(i, i + 2, ProseCollector.SPACE);
      }
    }
    Entities.mark(collector, start, end, false);
  }
}
