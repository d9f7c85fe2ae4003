package dev.redraft.cli;

import dev.redraft.eval.bench.figures.JudgingFigures;
import dev.redraft.eval.bench.measure.Judging;
import dev.redraft.eval.bench.report.JudgingText;
import dev.redraft.models.JudgeFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code redraft bench judge}: what a second opinion costs. */
@Command(
    name = "judge",
    description =
        "Corrects the sentences of a text with the bundled model without a judge and with one, in turn, and says how"
            + " long those took that the judge was asked about.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class BenchJudgeCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec command;

  @Option(
      names = "--judge",
      paramLabel = "FOLDER",
      description = "The judge (default: the one that redraft judge has installed).")
  private @Nullable Path judge;

  @Parameters(paramLabel = "FILE", description = "UTF-8 sentences, one on each line.")
  private Path file;

  BenchJudgeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = judge == null ? JudgeFolder.installed() : judge;
    if (folder == null) {
      throw misuse("no judge is installed; redraft judge says how, --judge names another");
    }
    List<String> sentences =
        Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    if (sentences.isEmpty()) {
      throw misuse(file + " has no sentences");
    }
    JudgingFigures figures;
    try {
      figures = Judging.run(sentences, folder);
    } catch (IllegalArgumentException e) {
      throw misuse(String.valueOf(e.getMessage()));
    }
    PrintStream out = new PrintStream(streams.out(), false, StandardCharsets.UTF_8);
    out.print(JudgingText.of(figures));
    out.flush();
    streams.out().finish();
    return ExitCode.DONE;
  }

  private ParameterException misuse(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
