package dev.redraft.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code redraft} command. */
@Command(
    name = "redraft",
    description = "Corrects English text, offline. The model's answer, exactly, only sooner.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:done", "1:failure", "2:wrong usage", "3:check found something to correct"},
    synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
public final class Redraft implements Runnable {
  private final Failures failures;

  @Spec private CommandSpec command;

  private Redraft(Failures failures) {
    this.failures = failures;
  }

  /** Runs the command of this process. */
  public static void main(String... args) {
    QuietLogging.install();
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    InputStream in = Terminal.isInClosed() ? ClosedStream.input() : System.in;
    ResultStream out =
        new ResultStream(
            Terminal.isOutClosed()
                ? ClosedStream.output()
                : new FileOutputStream(FileDescriptor.out));
    boolean colour = Terminal.isOut() && !Terminal.isColourless();
    System.exit(
        run(
            new Streams(
                in,
                out,
                err,
                Terminal.isOutClosed() ? () -> out : ProtocolOutput::take,
                Terminal.isOut(),
                Terminal.isErr(),
                colour),
            args));
  }

  /**
   * Runs a command on streams that are no terminals.
   *
   * @param out is flushed, but not closed
   * @return the exit code
   */
  public static int run(InputStream in, OutputStream out, PrintStream err, String... args) {
    return run(Streams.piped(in, new ResultStream(out), err), args);
  }

  private static int run(Streams streams, String... args) {
    Failures failures = new Failures(streams.err());
    try {
      int code = commandLine(streams, failures, args).execute(args);
      if (code != ExitCode.FAILURE) {
        streams.out().finish();
      }
      return code;
    } catch (OutputException | RuntimeException | Error e) {
      return failures.report(e);
    }
  }

  private static CommandLine commandLine(Streams streams, Failures failures, String... args) {
    CommandLine command = new CommandLine(new Redraft(failures));
    new Commands(streams, failures).meantBy(args).forEach(command::addSubcommand);
    return command
        .setOut(new PrintWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8)))
        .setErr(
            new PrintWriter(new OutputStreamWriter(streams.err(), StandardCharsets.UTF_8), true))
        .setColorScheme(CommandLine.Help.defaultColorScheme(streams.colour() ? Ansi.ON : Ansi.OFF))
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures);
  }

  /** The command with all of its commands and options, for who makes manual pages of them. */
  public static CommandLine model() {
    InputStream in = InputStream.nullInputStream();
    PrintStream err =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Streams streams = Streams.piped(in, new ResultStream(OutputStream.nullOutputStream()), err);
    return commandLine(streams, new Failures(err));
  }

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where a failure happened.")
  void showTraces(boolean wanted) {
    failures.showTraces(wanted);
  }

  /** Without a command there is nothing to do. */
  @Override
  public void run() {
    throw new ParameterException(
        command.commandLine(), "a command is missing, such as correct or check");
  }
}
