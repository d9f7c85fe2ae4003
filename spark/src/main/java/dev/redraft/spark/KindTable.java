package dev.redraft.spark;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which errors a corpus has, and who makes them. */
public final class KindTable {
  private KindTable() {}

  /**
   * Sums up edits by kind, the most frequent first.
   *
   * @param corrected what {@link RedraftSpark#correct} gave, without a column prefix
   * @param groups columns of it to sum up apart by, such as an author or a month; none for the
   *     whole
   * @return a row for each group and kind that occurs: the groups' columns, {@code kind}, {@code
   *     count}, {@code confidence} (the mean)
   */
  public static Dataset<Row> of(Dataset<Row> corrected, String... groups) {
    return corrected
        .select(columns(groups, explode(col(ResultColumns.EDITS)).as("edit")))
        .withColumn("kind", col("edit.kind"))
        .groupBy(columns(groups, col("kind")))
        .agg(count("*").as("count"), avg("edit.confidence").as("confidence"))
        .orderBy(columns(groups, col("count").desc(), col("kind")));
  }

  private static Column[] columns(String[] groups, Column... more) {
    return Stream.concat(Arrays.stream(groups).map(each -> col(each)), Arrays.stream(more))
        .toArray(Column[]::new);
  }
}
