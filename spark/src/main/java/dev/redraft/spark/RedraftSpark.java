package dev.redraft.spark;

import dev.redraft.corrector.Correction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Corrects columns of text.
 *
 * <pre>{@code
 * Dataset<Row> corrected = RedraftSpark.correct(letters, "text", SparkOptions.DEFAULT);
 * }</pre>
 *
 * <p>The same rows with these columns behind theirs, in any order that Spark likes:
 *
 * <ul>
 *   <li>{@code corrected}: the text with all edits made
 *   <li>{@code edits}: an array of {@code start}, {@code end}, {@code original}, {@code
 *       replacement}, {@code alternatives}, {@code kind}, {@code confidence}; offsets count code
 *       points from 0, as Python does (Spark SQL's {@code substring} counts them from 1)
 *   <li>{@code kinds}: the kinds of the edits, each once, sorted
 *   <li>{@code confidence}: that of the least confident edit; null where there is none
 *   <li>{@code skipped}: an array of {@code start}, {@code end}, {@code reason}: sentences that
 *       were left as they were
 *   <li>{@code error}: null, or why nothing came of the text; the other columns are null then
 * </ul>
 *
 * <p>What comes of a text hangs on it, the options and the model alone: neither on the other rows
 * nor on how they are parted, where they are corrected or how often. A text that is null or fails
 * has an error; a model that cannot be opened fails the job.
 *
 * <p>Each executor opens the model once for all its tasks. A task uses as many threads as it has
 * cores ({@code spark.task.cpus}).
 */
public final class RedraftSpark {
  private RedraftSpark() {}

  /**
   * Adds columns of corrections. Nothing is corrected before an action asks for it.
   *
   * @param column which holds the texts, strings
   * @throws IllegalArgumentException if there is no such column, it holds no strings, or new
   *     columns would be called like ones that are there ({@code columnPrefix} helps)
   * @throws UncheckedIOException if the model's folder cannot be read
   */
  public static Dataset<Row> correct(Dataset<Row> data, String column, SparkOptions options) {
    return correct(data, column, options, null);
  }

  /**
   * Adds columns of corrections, and counts. As {@link #correct(Dataset, String, SparkOptions)}.
   *
   * @param counters null for none
   */
  public static Dataset<Row> correct(
      Dataset<Row> data, String column, SparkOptions options, @Nullable Counters counters) {
    StructType schema = schema(data.schema(), column, options);
    return data.mapPartitions(
        new PartitionCorrector(
            corrector(data.sparkSession(), options), data.schema().fieldIndex(column), counters),
        Encoders.row(schema));
  }

  /**
   * Defines {@code redraft_correct(text)} in SQL, which gives the corrected text, and {@code
   * redraft_correction(text)}, which gives all of the columns as a struct. The first is null where
   * the second has an error.
   *
   * @throws UncheckedIOException if the model's folder cannot be read
   */
  public static void register(SparkSession spark, SparkOptions options) {
    TextCorrector corrector = corrector(spark, options);
    UDF1<String, @Nullable String> text =
        each -> {
          Correction correction = corrector.correct(each).correction();
          return correction == null ? null : correction.text();
        };
    UDF1<String, Row> all =
        each -> RowFactory.create(ResultColumns.values(corrector.correct(each)));
    spark.udf().register("redraft_correct", text, DataTypes.StringType);
    spark.udf().register("redraft_correction", all, ResultColumns.named(options.columnPrefix()));
  }

  /** What the columns will be; as {@link #correct(Dataset, String, SparkOptions)} throws. */
  static StructType schema(StructType given, String column, SparkOptions options) {
    if (!Arrays.asList(given.fieldNames()).contains(column)) {
      throw new IllegalArgumentException(
          "there is no column '" + column + "', but " + String.join(", ", given.fieldNames()));
    }
    StructField field = given.apply(column);
    if (!field.dataType().equals(DataTypes.StringType)) {
      throw new IllegalArgumentException(
          "column '" + column + "' holds " + field.dataType().simpleString() + ", no strings");
    }
    StructType all = given;
    for (StructField each : ResultColumns.named(options.columnPrefix()).fields()) {
      if (Arrays.asList(given.fieldNames()).contains(each.name())) {
        throw new IllegalArgumentException(
            "there is a column '" + each.name() + "' already; columnPrefix changes the new ones'");
      }
      all = all.add(each);
    }
    return all;
  }

  private static TextCorrector corrector(SparkSession spark, SparkOptions options) {
    Path model = options.model();
    try {
      return new TextCorrector(
          model == null ? null : ShippedFolder.send(spark.sparkContext(), model), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
