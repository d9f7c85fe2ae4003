package dev.redraft.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code score}: what the hypotheses of many systems are worth. */
@Command(
    name = "score",
    description = "Scores the hypotheses of many systems, as JSON lines.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class ScoreJob implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "SET", description = "The folder with the test set.")
  private Path set;

  @Parameters(
      index = "1",
      paramLabel = "HYPOTHESES",
      description = "The folder with a file for each system, a corrected sentence a line.")
  private Path hypotheses;

  @Option(
      names = "--kind",
      required = true,
      description = "What the set is: ${COMPLETION-CANDIDATES}.")
  private SystemScores.Kind kind;

  @Override
  public Integer call() throws IOException {
    try (SparkSession spark = RedraftJob.session()) {
      SystemScores.of(spark, kind, set, hypotheses)
          .toJSON()
          .collectAsList()
          .forEach(System.out::println);
    }
    return 0;
  }
}
