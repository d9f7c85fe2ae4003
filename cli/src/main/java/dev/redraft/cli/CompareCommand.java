package dev.redraft.cli;

import dev.redraft.decoder.DecodingStatistics;
import dev.redraft.models.Corrector;
import dev.redraft.models.CorrectorOptions;
import dev.redraft.models.ModelBundle;
import dev.redraft.models.StrategyComparison;
import dev.redraft.models.StrategyComparison.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code redraft compare}: whether the strategies agree, and what each takes. */
@Command(
    name = "compare",
    description = {
      "Decodes sentences, one a line, with greedy decoding, suffix match and aligned re-sync in turn, on one thread,"
          + " and compares outputs, calls and times.",
      "Each line is decoded whole and as it stands. Ends with 1 if an output differs from greedy decoding's."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class CompareCommand implements Callable<Integer> {
  private static final String HEADER =
      "%-8s %9s %9s %8s %8s %8s %8s %8s %8s %8s %8s%n"
          .formatted(
              "strategy",
              "differing",
              "near ties",
              "calls",
              "rows",
              "again",
              "wasted",
              "p50 ms",
              "p95 ms",
              "p99 ms",
              "mean ms");

  private final Streams streams;

  @Option(
      names = "--model",
      paramLabel = "FOLDER",
      description =
          "The model to decode with: a bundle or an export of Optimum (default: the one that comes with redraft).")
  private @Nullable Path model;

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      description = "Task prefix that goes before every sentence; needs --model.")
  private @Nullable String prefix;

  @Option(
      names = "--exact",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Decide near ties as greedy decoding does (default).")
  private boolean exact;

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "FILE", description = "UTF-8 files of sentences; - is standard input.")
  private List<String> files = new ArrayList<>();

  CompareCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (prefix != null && model == null) {
      throw new ParameterException(command.commandLine(), "--prefix needs --model");
    }
    List<String> sentences = sentences();
    try (Corrector corrector = open()) {
      List<Outcome> outcomes = StrategyComparison.run(corrector.bundle(), sentences, exact);
      print(corrector.bundle(), sentences.size(), outcomes);
      return outcomes.stream().allMatch(outcome -> outcome.differingCount() == 0)
          ? ExitCode.DONE
          : ExitCode.FAILURE;
    }
  }

  private Corrector open() throws IOException {
    return model == null
        ? Corrector.bundled()
        : Corrector.open(ModelBundle.open(model, prefix), CorrectorOptions.DEFAULT);
  }

  private List<String> sentences() throws IOException {
    List<String> sentences = new ArrayList<>();
    for (Input input : Input.named(files)) {
      try (InputStream bytes = input.open(streams.in());
          Utf8Reader reader = new Utf8Reader(bytes)) {
        Segments lines = new Segments(reader, Segments.Unit.LINE);
        lines.stream().map(String::strip).filter(line -> !line.isEmpty()).forEach(sentences::add);
        lines.rethrowFailure();
      }
    }
    return sentences;
  }

  private void print(ModelBundle bundle, int sentenceCount, List<Outcome> outcomes)
      throws IOException {
    PrintStream out = new PrintStream(streams.out(), false, StandardCharsets.UTF_8);
    out.printf(
        Locale.ROOT,
        "%s (%s), %d sentences, one thread; calls and rows (new, computed again, wasted) are per sentence%n",
        bundle.name(),
        bundle.precision(),
        sentenceCount);
    out.print(HEADER);
    for (Outcome outcome : outcomes) {
      DecodingStatistics statistics = outcome.statistics();
      double count = Math.max(1, statistics.sentenceCount());
      out.printf(
          Locale.ROOT,
          "%-8s %9d %9d %8.2f %8.1f %8.1f %8.1f %8.2f %8.2f %8.2f %8.2f%n",
          outcome.strategy().toString().toLowerCase(Locale.ROOT),
          outcome.differingCount(),
          statistics.nearTieCount(),
          statistics.callCount() / count,
          statistics.rowCount() / count,
          statistics.recomputedCount() / count,
          statistics.wastedCount() / count,
          outcome.latencies().quantileMillis(0.5),
          outcome.latencies().quantileMillis(0.95),
          outcome.latencies().quantileMillis(0.99),
          outcome.latencies().meanMillis());
    }
    out.flush();
    streams.out().finish();
  }
}
