package dev.redraft.spark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * Puts what comes of a text behind the values of its row, for the rows of a partition in their
 * order. It holds one batch of them.
 *
 * @param column the text's place in a row
 * @param counters are told; null for none
 */
record PartitionCorrector(TextCorrector corrector, int column, @Nullable Counters counters)
    implements MapPartitionsFunction<Row, Row> {
  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return new Corrected(rows);
  }

  private final class Corrected implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final Queue<Row> ready = new ArrayDeque<>();

    Corrected(Iterator<Row> rows) {
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      if (ready.isEmpty() && rows.hasNext()) {
        correctBatch();
      }
      return !ready.isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.remove();
    }

    private void correctBatch() {
      List<Row> batch = new ArrayList<>();
      List<@Nullable String> texts = new ArrayList<>();
      while (batch.size() < corrector.options().batchRows() && rows.hasNext()) {
        Row row = rows.next();
        batch.add(row);
        texts.add(row.isNullAt(column) ? null : row.getString(column));
      }
      long beginning = System.nanoTime();
      List<Outcome> outcomes = corrector.correct(texts);
      for (int i = 0; i < batch.size(); i++) {
        ready.add(extended(batch.get(i), outcomes.get(i)));
      }
      if (counters != null) {
        outcomes.forEach(counters::add);
        counters.millis().add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - beginning));
      }
    }
  }

  private static Row extended(Row row, Outcome outcome) {
    Stream<Object> old = IntStream.range(0, row.size()).mapToObj(row::get);
    return RowFactory.create(
        Stream.concat(old, Stream.of(ResultColumns.values(outcome))).toArray());
  }
}
