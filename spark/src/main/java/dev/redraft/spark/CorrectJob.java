package dev.redraft.spark;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code correct}: a column of texts in, the same rows with corrections out. */
@Command(
    name = "correct",
    description = "Corrects a column of text.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class CorrectJob implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Parameters(index = "0", paramLabel = "IN", description = "What to read: a file or a folder.")
  private String in;

  @Parameters(index = "1", paramLabel = "OUT", description = "The folder to write.")
  private String out;

  @Option(
      names = "--in-format",
      defaultValue = "TEXT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private JobFormat inFormat;

  @Option(
      names = "--out-format",
      defaultValue = "PARQUET",
      description = "PARQUET or JSON (default: ${DEFAULT-VALUE}).")
  private JobFormat outFormat;

  @Option(
      names = "--column",
      defaultValue = "value",
      description = "The column to correct (default: ${DEFAULT-VALUE}, that of text).")
  private String column;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "How to correct, such as level=eager; see SparkOptions.")
  private Map<String, String> options = new TreeMap<>();

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description = "Spread the rows over so many tasks (default: as they are read).")
  private @Nullable Integer partitions;

  @Option(names = "--overwrite", description = "Replace the folder if it is there.")
  private boolean overwrite;

  @Override
  public Integer call() throws IOException {
    SparkOptions chosen = options();
    try (SparkSession spark = RedraftJob.session()) {
      Counters counters = Counters.begin(spark.sparkContext());
      spark.sparkContext().addSparkListener(new ProgressLine(counters, System.err));
      Dataset<Row> rows = inFormat.read(spark, in);
      Dataset<Row> spread = partitions == null ? rows : rows.repartition(partitions);
      outFormat.write(
          RedraftSpark.correct(spread, column, chosen, counters),
          out,
          overwrite ? SaveMode.Overwrite : SaveMode.ErrorIfExists);
      System.err.println("redraft: " + counters.summary());
    }
    return 0;
  }

  private SparkOptions options() {
    if (outFormat != JobFormat.PARQUET && outFormat != JobFormat.JSON) {
      throw refused("--out-format is " + outFormat + ", but must be PARQUET or JSON");
    }
    if (partitions != null && partitions < 1) {
      throw refused("--partitions is " + partitions + ", but must be 1 or more");
    }
    try {
      return SparkOptions.of(options);
    } catch (IllegalArgumentException e) {
      throw refused("--set: " + e.getMessage());
    }
  }

  private ParameterException refused(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
