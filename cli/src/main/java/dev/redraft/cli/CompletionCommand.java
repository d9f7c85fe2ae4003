package dev.redraft.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code redraft completion}: a script for the shell. */
@Command(
    name = "completion",
    description = "Prints a completion script for bash and zsh: source <(redraft completion)",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class CompletionCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec command;

  CompletionCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    String script = AutoComplete.bash("redraft", command.root().commandLine());
    streams.out().write(script.getBytes(StandardCharsets.UTF_8));
    return ExitCode.DONE;
  }
}
