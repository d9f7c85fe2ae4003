package dev.redraft.cli;

import dev.redraft.eval.run.ParallelSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code redraft eval jfleg}: GLEU. */
@Command(
    name = "jfleg",
    description = "Scores with GLEU on a folder of JFLEG, or one like it.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class EvalCommandJfleg implements Callable<Integer> {
  private final Streams streams;

  @Mixin private EvalCommandOptions options;

  @Option(
      names = "--dir",
      paramLabel = "FOLDER",
      required = true,
      description = "Holds NAME.src and NAME.ref0 to NAME.ref3, tokenised, a sentence a line.")
  private Path folder;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Which of the folder's sets to take (default: the only one).")
  private @Nullable String name;

  EvalCommandJfleg(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    options.check();
    return new EvalCommandRun(streams, options, ParallelSet.readJfleg(folder, name)).run();
  }
}
