package dev.redraft.cli;

import dev.redraft.eval.bench.figures.TypingFigures;
import dev.redraft.eval.bench.measure.Typing;
import dev.redraft.eval.bench.report.TypingText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code redraft bench typing}: what a keystroke costs in an editor. */
@Command(
    name = "typing",
    description =
        "Types words at random places of a text and corrects it after every keystroke with the bundled model, with a"
            + " cache of sentences and anew. Ends with 1 if the edits differ.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class BenchTypingCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec command;

  @Option(
      names = "--keystrokes",
      paramLabel = "N",
      defaultValue = "500",
      description = "How many keys to press (default: ${DEFAULT-VALUE}).")
  private int keystrokeCount;

  @Parameters(paramLabel = "FILE", description = "A UTF-8 text of any length.")
  private Path file;

  BenchTypingCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    String text = Files.readString(file);
    if (text.indexOf(' ') < 0 || keystrokeCount < 1) {
      throw new ParameterException(
          command.commandLine(),
          text.indexOf(' ') < 0
              ? file + " has no words to type between"
              : "--keystrokes is " + keystrokeCount + ", but at least 1 is needed");
    }
    TypingFigures figures = Typing.run(text, keystrokeCount);
    PrintStream out = new PrintStream(streams.out(), false, StandardCharsets.UTF_8);
    out.print(TypingText.of(figures));
    out.flush();
    streams.out().finish();
    return figures.differenceCount() == 0 ? ExitCode.DONE : ExitCode.FAILURE;
  }
}
