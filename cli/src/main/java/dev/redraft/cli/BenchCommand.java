package dev.redraft.cli;

import dev.redraft.eval.bench.figures.BenchFigures;
import dev.redraft.eval.bench.figures.BenchPlan;
import dev.redraft.eval.bench.figures.Environment;
import dev.redraft.eval.bench.measure.Bench;
import dev.redraft.eval.bench.measure.Sentence;
import dev.redraft.eval.bench.measure.ThisMachine;
import dev.redraft.eval.bench.measure.UnmeasurableException;
import dev.redraft.eval.bench.report.BenchJson;
import dev.redraft.eval.bench.report.BenchPage;
import dev.redraft.eval.bench.report.BenchText;
import dev.redraft.models.ModelBundle;
import dev.redraft.models.Strategy;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code redraft bench}: how fast the strategies are, why, and whether they agree. */
@Command(
    name = "bench",
    description = {
      "Decodes sentences, one a line, with every strategy on every model in turn, and compares outputs, times and"
          + " work with greedy decoding's.",
      "Each line is decoded whole and as it stands. Ends with 1 if an output differs from greedy decoding's. Reports"
          + " have figures and line numbers, and no text."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class BenchCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec command;

  @Mixin private BenchModels models = new BenchModels();

  @Option(
      names = "--strategies",
      paramLabel = "NAME",
      split = ",",
      completionCandidates = StrategyNames.class,
      description =
          "What runs beside greedy decoding: ${COMPLETION-CANDIDATES} (default: all but none).")
  private @Nullable List<String> strategies;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "50",
      description = "Decodings by each before any is measured (default: ${DEFAULT-VALUE}).")
  private int warmUpCount;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "1",
      description = "How often each decodes each sentence (default: ${DEFAULT-VALUE}).")
  private int roundCount;

  @Option(
      names = "--workers",
      paramLabel = "N",
      split = ",",
      description =
          "Threads that share a model when throughput is measured; 0 to leave that out (default: 1, 2, 4 ... up to"
              + " the number of processors).")
  private @Nullable List<Integer> workerCounts;

  @Option(
      names = "--batch",
      paramLabel = "N",
      split = ",",
      defaultValue = "1",
      description =
          "Sentences that a worker decodes together when throughput is measured; greedy decoding, --one-graph and"
              + " replayed outputs go one by one all the same (default: ${DEFAULT-VALUE}).")
  private List<Integer> batchSizes = new ArrayList<>();

  @Option(
      names = "--start-ups",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "Fresh processes for start-up and memory of each model (default: ${DEFAULT-VALUE}).")
  private int startUpCount;

  @Option(
      names = "--target",
      paramLabel = "FILE",
      description =
          "Replay these outputs, one a line, instead of the model's own: its calls are made and timed, but it answers"
              + " with the target.")
  private @Nullable String target;

  @Option(
      names = "--outputs-of",
      paramLabel = "FOLDER",
      description =
          "Replay this model's outputs, as --target does: a shape of model that has learnt nothing then does the work"
              + " of one that has.")
  private @Nullable Path recorded;

  @Option(
      names = "--shuffle-targets",
      description =
          "Replay for each sentence the target of another one: text that is rewritten throughout.")
  private boolean shufflesTargets;

  @Option(names = "--json", paramLabel = "FILE", description = "Write all figures as JSON.")
  private @Nullable Path json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page with tables and plots; it needs nothing else.")
  private @Nullable Path html;

  @Parameters(paramLabel = "FILE", description = "UTF-8 files of sentences; - is standard input.")
  private List<String> files = new ArrayList<>();

  BenchCommand(Streams streams) {
    this.streams = streams;
  }

  /** What {@code --strategies} takes. */
  private static final class StrategyNames implements Iterable<String> {
    private static final List<String> ALL =
        Arrays.stream(Strategy.values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();

    @Override
    public Iterator<String> iterator() {
      return ALL.iterator();
    }
  }

  @Override
  public Integer call() throws IOException, UnmeasurableException {
    BenchPlan plan = plan();
    List<Strategy> chosen = strategies();
    models.check();
    checkTargets();
    OutputFile.check(json);
    OutputFile.check(html);
    List<Sentence> sentences = sentences();
    BenchFigures figures = run(chosen, sentences, plan);
    write(figures);
    return figures.isLossless() ? ExitCode.DONE : ExitCode.FAILURE;
  }

  private void checkTargets() {
    boolean replays = target != null || recorded != null;
    require(target == null || recorded == null, "--target and --outputs-of exclude each other");
    require(!shufflesTargets || replays, "--shuffle-targets needs --target or --outputs-of");
    require(
        !replays || !models.haveOneGraph(),
        "--one-graph decides for itself; leave out --target and --outputs-of");
  }

  private List<Sentence> sentences() throws IOException, UnmeasurableException {
    List<Sentence> sentences =
        new SentenceList(streams)
            .read(Input.named(files), target == null ? null : new Input(target));
    if (recorded != null) {
      try (ModelBundle bundle = ModelBundle.open(recorded)) {
        sentences = Sentence.withOutputsOf(bundle, sentences);
      }
    }
    return shufflesTargets ? Sentence.withTargetsOfOthers(sentences) : sentences;
  }

  private BenchPlan plan() {
    List<Integer> workers =
        workerCounts == null
            ? upTo(Runtime.getRuntime().availableProcessors())
            : workerCounts.equals(List.of(0)) ? List.of() : workerCounts;
    try {
      return new BenchPlan(warmUpCount, roundCount, workers, batchSizes, startUpCount);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }

  private static List<Integer> upTo(int processorCount) {
    return IntStream.concat(
            IntStream.iterate(1, count -> count < processorCount, count -> 2 * count),
            IntStream.of(processorCount))
        .boxed()
        .toList();
  }

  private List<Strategy> strategies() {
    if (strategies == null) {
      return Arrays.stream(Strategy.values()).filter(each -> each != Strategy.NONE).toList();
    }
    List<Strategy> chosen = new ArrayList<>();
    for (String name : strategies) {
      require(
          StrategyNames.ALL.contains(name),
          "--strategies has '" + name + "', but knows " + String.join(", ", StrategyNames.ALL));
      chosen.add(Strategy.valueOf(name.toUpperCase(Locale.ROOT)));
    }
    return chosen;
  }

  private BenchFigures run(List<Strategy> chosen, List<Sentence> sentences, BenchPlan plan)
      throws IOException, UnmeasurableException {
    try (BenchModels open = models) {
      return Bench.run(open.open(chosen), sentences, plan, environment());
    }
  }

  private Environment environment() throws IOException {
    String arguments =
        String.join(" ", command.root().commandLine().getParseResult().originalArgs());
    String version = new Version().getVersion()[0].replaceFirst("^redraft ", "");
    return ThisMachine.environment(version, "redraft " + arguments);
  }

  private void write(BenchFigures figures) throws IOException {
    if (json != null) {
      Files.writeString(json, BenchJson.of(figures) + "\n");
    }
    if (html != null) {
      Files.writeString(html, BenchPage.of(figures));
    }
    PrintStream out = new PrintStream(streams.out(), false, StandardCharsets.UTF_8);
    BenchText.of(figures).lines().map(Printable::of).forEach(out::println);
    out.flush();
    streams.out().finish();
  }

  private void require(boolean holds, String problem) {
    if (!holds) {
      throw new ParameterException(command.commandLine(), problem);
    }
  }
}
