package dev.redraft.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** How a dataset is written down. */
enum JobFormat {
  /** Plain text, a row a line, in column {@code value}. */
  TEXT("text"),
  /** An object a line. */
  JSON("json"),
  /** With a first line of columns' names; quotes in quotes are doubled. */
  CSV("csv"),
  /** Parquet. */
  PARQUET("parquet");

  private final String source;

  JobFormat(String source) {
    this.source = source;
  }

  /** Reads files, and folders of them, from wherever Spark can. */
  Dataset<Row> read(SparkSession spark, String... paths) {
    return spark
        .read()
        .format(source)
        .option("header", true)
        .option("multiLine", this == CSV)
        .option("escape", "\"")
        .load(paths);
  }

  void write(Dataset<Row> data, String path, SaveMode mode) {
    data.write().format(source).mode(mode).save(path);
  }
}
