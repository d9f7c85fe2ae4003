package dev.redraft.eval.bench.report;

import static dev.redraft.eval.bench.report.Lines.line;

import dev.redraft.eval.bench.figures.BatchFigures;
import dev.redraft.eval.bench.figures.BatchFigures.Way;

/** What batches gain, as text for a terminal. */
public final class BatchText {
  private BatchText() {}

  /** All figures; the last line ends with a line feed. */
  public static String of(BatchFigures figures) {
    String table =
        new TextTable<Way>()
            .column("workers", way -> Lines.count(way.workerCount()))
            .column("batch", way -> Lines.count(way.batch()))
            .column("sentences/s", way -> Lines.format("%.1f", way.sentencesPerSecond()))
            .column("times as many", way -> Lines.two(way.speedUp()))
            .column("CPU ms each", way -> Lines.two(way.cpuMillisPerSentence()))
            .column("times less CPU", way -> Lines.two(way.cpuGain()))
            .column("differing", way -> Lines.count(way.differingCount()))
            .of(figures.ways());
    return line(
            "%d sentences from text to edits, medians of %d passes in turn",
            figures.sentenceCount(), figures.roundCount())
        + table;
  }
}
