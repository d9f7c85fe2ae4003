package dev.redraft.cli;

import dev.redraft.eval.run.ParallelSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code redraft eval parallel}: GLEU on any sentences with references. */
@Command(
    name = "parallel",
    description = "Scores with GLEU on files that have a tokenised sentence a line.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class EvalCommandParallel implements Callable<Integer> {
  private final Streams streams;

  @Mixin private EvalCommandOptions options;

  @Option(
      names = "--src",
      paramLabel = "FILE",
      required = true,
      description = "The sentences to correct.")
  private Path source;

  @Option(
      names = "--ref",
      paramLabel = "FILE",
      required = true,
      description = "The same sentences corrected; may be given several times.")
  private List<Path> references;

  EvalCommandParallel(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    options.check();
    return new EvalCommandRun(streams, options, ParallelSet.read(source, references)).run();
  }
}
