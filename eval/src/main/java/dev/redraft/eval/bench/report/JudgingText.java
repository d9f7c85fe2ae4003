package dev.redraft.eval.bench.report;

import static dev.redraft.eval.bench.report.Lines.line;

import dev.redraft.eval.bench.figures.JudgingFigures;
import dev.redraft.eval.bench.figures.JudgingFigures.Way;

/** What a judge costs, as text for a terminal. */
public final class JudgingText {
  private JudgingText() {}

  /** All figures; the last line ends with a line feed. */
  public static String of(JudgingFigures figures) {
    String table =
        new TextTable<Way>()
            .column("a sentence with proposals", Way::name)
            .column("median ms", way -> Lines.two(way.medianMillis()))
            .column("p90 ms", way -> Lines.two(way.p90Millis()))
            .column("p99 ms", way -> Lines.two(way.p99Millis()))
            .column("corrections", way -> Lines.count(way.editCount()))
            .of(figures.ways());
    return line(
            "%d sentences, something is proposed for %d; one thread",
            figures.sentenceCount(), figures.judgedCount())
        + table;
  }
}
