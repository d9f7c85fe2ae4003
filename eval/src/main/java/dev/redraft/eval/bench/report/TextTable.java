package dev.redraft.eval.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Rows as cells in columns: the first column is aligned left, the others right.
 *
 * @param <R> what a row is about
 */
final class TextTable<R> {
  private static final String GAP = "  ";

  private final List<Column<R>> columns = new ArrayList<>();

  private record Column<R>(String head, Function<R, String> cell) {}

  /** Adds a column on the right; returns this table. */
  TextTable<R> column(String head, Function<R, String> cell) {
    columns.add(new Column<>(head, cell));
    return this;
  }

  /** The heads and the rows, each line with its end. */
  String of(List<R> rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns.stream().map(Column::head).toList());
    rows.forEach(row -> lines.add(columns.stream().map(each -> each.cell().apply(row)).toList()));
    int[] widths =
        IntStream.range(0, columns.size())
            .map(i -> lines.stream().mapToInt(line -> line.get(i).length()).max().orElse(0))
            .toArray();
    StringBuilder text = new StringBuilder();
    lines.forEach(cells -> text.append(line(cells, widths)).append('\n'));
    return text.toString();
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - cells.get(i).length());
      line.append(i == 0 ? cells.get(i) + padding : GAP + padding + cells.get(i));
    }
    return line.toString().stripTrailing();
  }
}
