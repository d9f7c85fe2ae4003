package dev.redraft.cli;

import dev.redraft.eval.bench.figures.BatchFigures;
import dev.redraft.eval.bench.figures.BenchPlan;
import dev.redraft.eval.bench.measure.Batching;
import dev.redraft.eval.bench.report.BatchText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code redraft bench batches}: what it gains to decode sentences together. */
@Command(
    name = "batches",
    description =
        "Corrects the sentences of a text with the bundled model, so many of them together, in turn, and compares"
            + " sentences a second, processor time and corrections. Ends with 1 if corrections differ.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class BenchBatchesCommand implements Callable<Integer> {
  private static final int MOST = BenchPlan.MOST_TOGETHER;

  private final Streams streams;

  @Spec private CommandSpec command;

  @Option(
      names = "--batch",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,4,8,16,32",
      description =
          "Sentences decoded together; the others are compared with the first (default:"
              + " ${DEFAULT-VALUE}).")
  private List<Integer> batches;

  @Option(
      names = "--workers",
      paramLabel = "N",
      split = ",",
      defaultValue = "1",
      description = "Threads at work (default: ${DEFAULT-VALUE}).")
  private List<Integer> workerCounts;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "Passes over the sentences by each (default: ${DEFAULT-VALUE}).")
  private int roundCount;

  @Parameters(paramLabel = "FILE", description = "UTF-8 sentences, one on each line.")
  private Path file;

  BenchBatchesCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    checkRange("--batch", batches);
    checkRange("--workers", workerCounts);
    checkRange("--rounds", List.of(roundCount));
    List<String> sentences =
        Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    if (sentences.isEmpty()) {
      throw new ParameterException(command.commandLine(), file + " has no sentences");
    }
    BatchFigures figures = Batching.run(sentences, workerCounts, batches, roundCount);
    PrintStream out = new PrintStream(streams.out(), false, StandardCharsets.UTF_8);
    out.print(BatchText.of(figures));
    out.flush();
    streams.out().finish();
    return figures.isLossless() ? ExitCode.DONE : ExitCode.FAILURE;
  }

  private void checkRange(String option, List<Integer> values) {
    for (int value : values) {
      if (value < 1 || value > MOST) {
        throw new ParameterException(
            command.commandLine(), option + " is " + value + ", but must be from 1 to " + MOST);
      }
    }
  }
}
