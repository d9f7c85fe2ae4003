package dev.redraft.spark;

import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Rows to correct. */
final class Texts {
  private static final StructType SCHEMA =
      new StructType().add("id", DataTypes.IntegerType).add("text", DataTypes.StringType);

  private Texts() {}

  /** The session that the build's system properties describe. */
  static SparkSession session() {
    return SparkSession.builder().appName("test").getOrCreate();
  }

  /** Rows of an id, from 0, and a text. */
  static Dataset<Row> rows(SparkSession spark, List<@Nullable String> texts) {
    List<Row> rows =
        IntStream.range(0, texts.size())
            .mapToObj(id -> RowFactory.create(id, texts.get(id)))
            .toList();
    return spark.createDataFrame(rows, SCHEMA);
  }

  /** Sentences of every length, most with an error. */
  static List<String> sentences(int count) throws IOException {
    List<String> all = Files.readAllLines(TestData.path("sentences.txt")).subList(0, count);
    return new ArrayList<>(all);
  }
}
