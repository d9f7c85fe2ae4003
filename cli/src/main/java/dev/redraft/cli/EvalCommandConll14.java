package dev.redraft.cli;

import dev.redraft.eval.run.AnnotatedSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code redraft eval conll14}: MaxMatch. */
@Command(
    name = "conll14",
    description =
        "Scores with MaxMatch, the CoNLL-2014 shared task's score, on an M2 file: precision, recall, F0.5.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class EvalCommandConll14 implements Callable<Integer> {
  private final Streams streams;

  @Mixin private EvalCommandOptions options;

  @Option(
      names = "--m2",
      paramLabel = "FILE",
      required = true,
      description = "The sentences and their annotators' edits.")
  private Path file;

  EvalCommandConll14(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    options.check();
    return new EvalCommandRun(streams, options, AnnotatedSet.read(file)).run();
  }
}
