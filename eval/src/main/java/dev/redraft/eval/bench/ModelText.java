package dev.redraft.eval.bench;

import static dev.redraft.eval.bench.BenchText.format;

import dev.redraft.eval.bench.BenchReport.EncoderFigures;
import dev.redraft.eval.bench.BenchReport.ModelFigures;
import dev.redraft.eval.bench.BenchReport.StartUpFigures;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a report says of a model: the cost of its calls, start-up and memory. */
final class ModelText {
  private static final int MOST_ROW_COUNTS = 10;

  private final ModelFigures model;
  private final StringBuilder text = new StringBuilder();

  private ModelText(ModelFigures model) {
    this.model = model;
  }

  /** The section, with a blank line before it. */
  static String of(ModelFigures model) {
    return new ModelText(model).render();
  }

  private String render() {
    line(
        "\n%s: rows %s on this processor",
        model.label(),
        model.isRowIndependent()
            ? "are independent"
            : "depend on each other, and near ties are decided again,");
    TextTable encoder = new TextTable("source tokens", "encodings", "encoder p50 ms");
    for (EncoderFigures each : model.encoder()) {
      encoder.add(
          List.of(each.tokens(), Long.toString(each.count()), format("%.2f", each.p50Millis())));
    }
    text.append(encoder);
    cost(model.cost());
    startUp(model.startUp());
    return text.toString();
  }

  private void cost(@Nullable CostModel cost) {
    if (cost == null) {
      line("cost of a decoder call: not fitted, as there were too few different row counts");
      return;
    }
    line(
        "cost of a decoder call: %.3f ms + %.4f ms a row (ratio %.1f), the first of a sentence %.3f ms more; mean error"
            + " %.1f%%; weighted Theil-Sen on the medians by row count",
        cost.callMillis(),
        cost.rowMillis(),
        cost.callMillis() / cost.rowMillis(),
        cost.firstMillis(),
        100 * cost.meanError());
    TextTable table = new TextTable("call", "rows", "calls", "p50 ms", "fitted ms", "error %");
    rows(table, "later", cost.later());
    rows(table, "first", cost.first());
    text.append(table);
  }

  /** The most frequent row counts. */
  private static void rows(TextTable table, String which, List<CostModel.Rows> rows) {
    rows.stream()
        .sorted(Comparator.comparingLong(CostModel.Rows::callCount).reversed())
        .limit(MOST_ROW_COUNTS)
        .sorted(Comparator.comparingInt(CostModel.Rows::rowCount))
        .forEach(
            each ->
                table.add(
                    List.of(
                        which,
                        Integer.toString(each.rowCount()),
                        Long.toString(each.callCount()),
                        format("%.3f", each.p50Millis()),
                        format("%.3f", each.fittedMillis()),
                        format("%+.1f", 100 * each.error()))));
  }

  private void startUp(@Nullable StartUpFigures figures) {
    if (figures == null) {
      return;
    }
    line(
        "start-up, median of %d fresh processes: %.0f ms to the first output (Java %.0f, opening %.0f, first sentence"
            + " %.0f)",
        figures.processCount(),
        figures.totalMillis(),
        figures.runtimeMillis(),
        figures.openMillis(),
        figures.firstMillis());
    line(
        "peak resident memory: %s then, %s after %d sentences (%s, one worker)",
        megabytes(figures.firstPeakMegabytes()),
        megabytes(figures.peakMegabytes()),
        figures.sentenceCount(),
        figures.contender());
  }

  private void line(String format, @Nullable Object... values) {
    text.append(format(format, values)).append('\n');
  }

  private static String megabytes(@Nullable Double megabytes) {
    return megabytes == null ? "unavailable on this system" : format("%.0f MB", megabytes);
  }
}
