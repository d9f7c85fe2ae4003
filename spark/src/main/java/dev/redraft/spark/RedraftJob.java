package dev.redraft.spark;

import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What spark-submit runs: {@code correct}, {@code kinds} and {@code score}. */
@Command(
    name = "redraft-spark",
    description = "Corrects text on Apache Spark, and sums up what came of it.",
    mixinStandardHelpOptions = true,
    subcommands = {CorrectJob.class, KindsJob.class, ScoreJob.class})
public final class RedraftJob {
  private RedraftJob() {}

  /** Runs a command, and ends with 0, 1 for a failure, or 2 for wrong usage. */
  public static void main(String[] arguments) {
    int code = run(arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  static int run(String... arguments) {
    return new CommandLine(new RedraftJob()).execute(arguments);
  }

  /** The session that spark-submit has set up. */
  static SparkSession session() {
    return SparkSession.builder().appName("redraft").getOrCreate();
  }
}
