package dev.redraft.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kinds}: which errors a corrected corpus had. */
@Command(
    name = "kinds",
    description = "Sums up by kind the edits that correct has written, as JSON lines.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class KindsJob implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "IN", description = "The folder that correct has written.")
  private String in;

  @Option(
      names = "--in-format",
      defaultValue = "PARQUET",
      description = "PARQUET or JSON (default: ${DEFAULT-VALUE}).")
  private JobFormat inFormat;

  @Option(
      names = "--by",
      paramLabel = "COLUMN",
      split = ",",
      description = "Columns to sum up apart by, such as an author or a month.")
  private List<String> groups = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    try (SparkSession spark = RedraftJob.session()) {
      Dataset<Row> table = KindTable.of(inFormat.read(spark, in), groups.toArray(String[]::new));
      table.toJSON().collectAsList().forEach(System.out::println);
    }
    return 0;
  }
}
