package dev.redraft.eval.bench.report;

import static dev.redraft.eval.bench.report.Lines.line;

import dev.redraft.eval.bench.figures.TypingFigures;
import dev.redraft.eval.bench.figures.TypingFigures.Way;

/** What keystrokes cost, as text for a terminal. */
public final class TypingText {
  private TypingText() {}

  /** All figures; the last line ends with a line feed. */
  public static String of(TypingFigures figures) {
    String table =
        new TextTable<Way>()
            .column("one keystroke", Way::name)
            .column("measured", way -> Lines.count(way.keystrokeCount()))
            .column("median ms", way -> Lines.two(way.medianMillis()))
            .column("p99 ms", way -> Lines.two(way.p99Millis()))
            .column("max ms", way -> Lines.two(way.maxMillis()))
            .column("calls", way -> Lines.two((double) way.callCount() / way.keystrokeCount()))
            .of(figures.ways());
    return line(
            "%d keystrokes in a text of %d words, %d sentences; edits differ after %d",
            figures.keystrokeCount(),
            figures.wordCount(),
            figures.sentenceCount(),
            figures.differenceCount())
        + table;
  }
}
