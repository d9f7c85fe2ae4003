package dev.redraft.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** {@code redraft completion}: a script for the shell. */
@Command(
    name = "completion",
    description = "Prints a completion script for bash and zsh: source <(redraft completion)",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CompletionCommand implements Callable<Integer> {
  private final Streams streams;

  CompletionCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    String script = AutoComplete.bash("redraft", Redraft.model());
    streams.out().write(script.getBytes(StandardCharsets.UTF_8));
    return ExitCode.DONE;
  }
}
