package dev.redraft.eval.bench.report;

import static dev.redraft.eval.bench.report.Lines.count;
import static dev.redraft.eval.bench.report.Lines.format;
import static dev.redraft.eval.bench.report.Lines.heading;
import static dev.redraft.eval.bench.report.Lines.line;
import static dev.redraft.eval.bench.report.Lines.three;
import static dev.redraft.eval.bench.report.Lines.two;

import dev.redraft.eval.bench.figures.CostModel;
import dev.redraft.eval.bench.figures.CostModel.Rows;
import dev.redraft.eval.bench.figures.ModelFigures;
import dev.redraft.eval.bench.figures.StartUpFigures;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is told of a model: the cost of its calls, start-up and memory. */
final class ModelText {
  private static final int MOST_ROW_COUNTS = 10;

  private record Call(String which, Rows rows) {}

  private ModelText() {}

  /** The section, with its heading. */
  static String of(ModelFigures model) {
    String rows =
        model.isRowIndependent()
            ? "are independent"
            : "depend on each other, and near ties are decided again,";
    return heading("%s: rows %s on this processor".formatted(model.label(), rows))
        + encoder(model.encoder())
        + cost(model.cost())
        + line("drafts were made for a ratio of %.1f", model.draftRatio())
        + startUp(model.startUp());
  }

  private static String encoder(List<ModelFigures.Encoder> classes) {
    return new TextTable<ModelFigures.Encoder>()
        .column("source tokens", ModelFigures.Encoder::tokens)
        .column("encodings", each -> count(each.count()))
        .column("encoder p50 ms", each -> two(each.p50Millis()))
        .of(classes);
  }

  private static String cost(@Nullable CostModel cost) {
    return cost == null
        ? line("cost of a decoder call: not fitted, as there were too few different row counts")
        : fitted(cost) + calls(cost);
  }

  private static String fitted(CostModel cost) {
    return line(
        "cost of a decoder call: %.3f ms + %.4f ms a row (ratio %.1f), the first of a sentence %.3f ms more; mean error"
            + " %.1f%%; weighted Theil-Sen on the medians by row count",
        cost.callMillis(),
        cost.rowMillis(),
        cost.callMillis() / cost.rowMillis(),
        cost.firstMillis(),
        100 * cost.meanError());
  }

  private static String calls(CostModel cost) {
    return new TextTable<Call>()
        .column("call", Call::which)
        .column("rows", each -> count(each.rows().rowCount()))
        .column("calls", each -> count(each.rows().callCount()))
        .column("p50 ms", each -> three(each.rows().p50Millis()))
        .column("fitted ms", each -> three(each.rows().fittedMillis()))
        .column("error %", each -> format("%+.1f", 100 * each.rows().error()))
        .of(
            Stream.concat(frequent("later", cost.later()), frequent("first", cost.first()))
                .toList());
  }

  /** The most frequent row counts, ascending. */
  private static Stream<Call> frequent(String which, List<Rows> rows) {
    return rows.stream()
        .sorted(Comparator.comparingLong(Rows::callCount).reversed())
        .limit(MOST_ROW_COUNTS)
        .sorted(Comparator.comparingInt(Rows::rowCount))
        .map(each -> new Call(which, each));
  }

  private static String startUp(@Nullable StartUpFigures figures) {
    return figures == null ? "" : time(figures) + memory(figures);
  }

  private static String time(StartUpFigures figures) {
    return line(
        "start-up, median of %d fresh processes: %.0f ms to the first output (Java %.0f, opening %.0f, first sentence"
            + " %.0f)",
        figures.processCount(),
        figures.totalMillis(),
        figures.runtimeMillis(),
        figures.openMillis(),
        figures.firstMillis());
  }

  private static String memory(StartUpFigures figures) {
    return line(
        "peak resident memory: %s then, %s after %d sentences (%s, one worker)",
        megabytes(figures.firstPeakMegabytes()),
        megabytes(figures.peakMegabytes()),
        figures.sentenceCount(),
        figures.contender());
  }

  private static String megabytes(@Nullable Double megabytes) {
    return megabytes == null ? "unavailable on this system" : format("%.0f MB", megabytes);
  }
}
