package dev.redraft.cli;

import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.corrector.Dialect;
import dev.redraft.corrector.JudgeChoice;
import dev.redraft.corrector.Level;
import dev.redraft.corrector.Protection;
import dev.redraft.eval.run.Report.RunDescription;
import dev.redraft.models.ModelBundle;
import dev.redraft.models.Strategy;
import dev.redraft.settings.Config;
import dev.redraft.settings.ProtectionNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that corrects. */
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
class ModelOptions {
  private static final CorrectorOptions DEFAULT = CorrectorOptions.DEFAULT;
  private static final int MOST_THREADS = 1024;
  private static final int MOST_TOGETHER = 256;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--model",
      paramLabel = "FOLDER",
      description =
          "The model to correct with: a bundle or an export of Optimum (default: the one that comes"
              + " with redraft).")
  private @Nullable Path model;

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      description =
          "Task prefix that goes before every sentence, such as 'grammar: ', in place of the"
              + " model's own; needs --model.")
  private @Nullable String prefix;

  @ArgGroup private Decoding decoding = new Decoding();

  @Option(
      names = "--exact",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description =
          "Decide near ties as greedy decoding does; costs time only where rounding matters, and"
              + " all of what drafts gain where rows of a call change each other, as with dynamic"
              + " INT8 (default).")
  private boolean exact;

  @Option(
      names = {"--threads", "--workers"},
      paramLabel = "N",
      description =
          "Texts to correct side by side (default: the number of processors). With 1, each passage"
              + " is written before the next is read.")
  private @Nullable Integer threads;

  @Option(
      names = "--call-threads",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Threads that work on one sentence at a time (default: ${DEFAULT-VALUE}). With more, a"
              + " single short text comes sooner for more processor time, and long ones come"
              + " later.")
  private int callThreads;

  @Option(
      names = "--batch",
      paramLabel = "N",
      description =
          "Sentences of long texts that are decoded together by each thread, which takes less time"
              + " and changes nothing else (default: 8; 1 with --threads 1).")
  private @Nullable Integer batch;

  @Option(
      names = "--level",
      paramLabel = "NAME",
      completionCandidates = LevelNames.class,
      description = "How sure corrections must be: ${COMPLETION-CANDIDATES} (default: balanced).")
  private @Nullable String level;

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      description =
          "Leave out corrections less confident than this, from 0 to 1, in place of a level.")
  private @Nullable Double minimumConfidence;

  @Option(
      names = "--judge",
      paramLabel = "auto|off|FOLDER",
      description =
          "The language model that is asked for a second opinion: the one that redraft judge has"
              + " installed, none, or the one in a folder (default: auto).")
  private @Nullable String judge;

  @Option(
      names = "--max-words",
      paramLabel = "N",
      description =
          "Leave out corrections that add or drop more than N words (default: 3): the model has"
              + " lost its place there, unless it was made for rewriting.")
  private @Nullable Integer mostWords;

  @Option(
      names = "--protect",
      paramLabel = "KIND",
      split = ",",
      completionCandidates = ProtectionNames.class,
      description =
          "What no correction may touch: ${COMPLETION-CANDIDATES} (default: all but name).")
  private @Nullable List<String> protections;

  @Option(
      names = "--dialect",
      paramLabel = "NAME",
      completionCandidates = DialectNames.class,
      description =
          "The variety of English that no correction leads away from: ${COMPLETION-CANDIDATES}"
              + " (default: any, which is both).")
  private @Nullable String dialect;

  @Option(
      names = "--safeguards",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description =
          "Leave out corrections of names, numbers, signs and terms, of what is no sentence, and of"
              + " the sense (default). A model that was made for something else than corrections"
              + " needs --no-safeguards.")
  private boolean safeguards;

  @Option(names = "--no-progress", description = "Show no progress on the terminal.")
  private boolean noProgress;

  /** How to decode: greedily, or with a draft. */
  private static final class Decoding {
    @Option(
        names = "--strategy",
        paramLabel = "NAME",
        completionCandidates = StrategyNames.class,
        description =
            "Where drafts come from: ${COMPLETION-CANDIDATES} (default: auto). Changes only the"
                + " time.")
    private @Nullable String strategy;

    @Option(
        names = "--greedy",
        description = "Decode greedily, token by token: slower, the same result.")
    private boolean greedy;
  }

  /** What {@code --strategy} takes. */
  private static final class StrategyNames implements Iterable<String> {
    // Greedy decoding has an option of its own.
    private static final List<String> ALL =
        names(Arrays.stream(Strategy.values()).filter(each -> each != Strategy.GREEDY));

    @Override
    public Iterator<String> iterator() {
      return ALL.iterator();
    }
  }

  /** What {@code --level} takes. */
  private static final class LevelNames implements Iterable<String> {
    private static final List<String> ALL = names(Arrays.stream(Level.values()));

    @Override
    public Iterator<String> iterator() {
      return ALL.iterator();
    }
  }

  /** What {@code --dialect} takes. */
  private static final class DialectNames implements Iterable<String> {
    private static final List<String> ALL = names(Arrays.stream(Dialect.values()));

    @Override
    public Iterator<String> iterator() {
      return ALL.iterator();
    }
  }

  /**
   * Opens the model.
   *
   * @throws ParameterException if an option has a bad value; nothing has been opened then
   */
  Corrector open() throws IOException {
    return open(options());
  }

  /** Opens the model for corrections of at least the given confidence, whatever was asked for. */
  Corrector open(double confidence) throws IOException {
    return open(options().withMinimumConfidence(confidence));
  }

  /** What was asked for on the command line. */
  final CorrectorOptions options() {
    return options(Config.NONE);
  }

  /** What was asked for: on the command line, else in the configuration. */
  final CorrectorOptions options(Config config) {
    CorrectorOptions told = confidence(config.over(DEFAULT));
    told = judge == null ? told : told.withJudge(JudgeChoice.of(judge, Path.of("")));
    return told.withStrategy(strategy())
        .withExact(exact)
        .withMostWords(mostWords(told))
        .withProtections(protections(told))
        .withSafeguards(safeguards)
        .withDialect(dialect(told))
        .withWorkers(threadCount())
        .withCallThreads(callThreadCount())
        .withBatch(batchSize());
  }

  /** Opens the model with options made before. */
  final Corrector open(CorrectorOptions options) throws IOException {
    require(prefix == null || model != null, "--prefix needs --model");
    TemporaryFolder.check();
    Corrector corrector =
        model == null
            ? Corrector.bundled(options)
            : Corrector.open(
                ModelBundle.open(model, prefix, options.resources().callThreads()), options);
    corrector
        .judgeRefusal()
        .ifPresent(
            reason ->
                command
                    .commandLine()
                    .getErr()
                    .println("redraft: corrections are not judged: " + Printable.of(reason)));
    return corrector;
  }

  /** What is left out for want of confidence with this corrector: corrections below. */
  final double minimumConfidence(Corrector corrector) {
    CorrectorOptions.Confidence confidence = confidence(DEFAULT).confidence();
    Double least = confidence.least();
    return least == null ? corrector.minimumConfidence(confidence.level()) : least;
  }

  /** How a corrector that these options opened was run. */
  final RunDescription described(
      Corrector corrector, int rounds, double seconds, int skippedCount) {
    CorrectorOptions measured = options();
    return new RunDescription(
        corrector.model().precision(),
        measured.strategy().name().toLowerCase(Locale.ROOT),
        minimumConfidence(corrector),
        measured.mostWords(),
        measured.safeguards(),
        measured.dialect().name().toLowerCase(Locale.ROOT),
        threadCount(),
        rounds,
        seconds,
        skippedCount);
  }

  /** Options with the level or minimum confidence that was asked for on the command line. */
  final CorrectorOptions confidence(CorrectorOptions configured) {
    require(
        level == null || minimumConfidence == null,
        "--level and --min-confidence exclude each other");
    if (level != null) {
      return configured.withLevel(
          Level.valueOf(known("--level", level, LevelNames.ALL).toUpperCase(Locale.ROOT)));
    }
    if (minimumConfidence == null) {
      return configured;
    }
    require(
        minimumConfidence >= 0 && minimumConfidence <= 1,
        "--min-confidence is " + minimumConfidence + ", but must be from 0 to 1");
    return configured.withMinimumConfidence(minimumConfidence);
  }

  private int mostWords(CorrectorOptions configured) {
    int value = mostWords == null ? configured.mostWords() : mostWords;
    require(value >= 0, "--max-words is " + value + ", but must be 0 or more");
    return value;
  }

  private Dialect dialect(CorrectorOptions configured) {
    return dialect == null
        ? configured.dialect()
        : Dialect.valueOf(known("--dialect", dialect, DialectNames.ALL).toUpperCase(Locale.ROOT));
  }

  /** How many texts are corrected side by side. */
  int threadCount() {
    int count = threads == null ? DEFAULT.resources().workers() : threads;
    require(
        count >= 1 && count <= MOST_THREADS,
        "--threads is " + count + ", but must be from 1 to " + MOST_THREADS);
    return count;
  }

  private int callThreadCount() {
    require(
        callThreads >= 1 && callThreads <= MOST_THREADS,
        "--call-threads is " + callThreads + ", but must be from 1 to " + MOST_THREADS);
    return callThreads;
  }

  /** How many sentences are decoded together. */
  private int batchSize() {
    boolean readsNothingAhead = threads != null && threads == 1;
    int automatic = readsNothingAhead ? 1 : DEFAULT.resources().batch();
    int size = batch == null ? automatic : batch;
    require(
        size >= 1 && size <= MOST_TOGETHER,
        "--batch is " + size + ", but must be from 1 to " + MOST_TOGETHER);
    return size;
  }

  /** How to decode. */
  Strategy strategy() {
    if (decoding.greedy) {
      return Strategy.GREEDY;
    }
    String name = decoding.strategy == null ? "auto" : decoding.strategy;
    return Strategy.valueOf(known("--strategy", name, StrategyNames.ALL).toUpperCase(Locale.ROOT));
  }

  private Set<Protection> protections(CorrectorOptions configured) {
    if (protections == null) {
      return configured.protections();
    }
    try {
      return ProtectionNames.parse(protections);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--protect is " + e.getMessage(), e);
    }
  }

  /** How constants are written on the command line. */
  private static List<String> names(Stream<? extends Enum<?>> constants) {
    return constants.map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
  }

  private String known(String option, String value, List<String> allowed) {
    require(
        allowed.contains(value),
        option + " is '" + value + "', but must be " + String.join(" or ", allowed));
    return value;
  }

  /** Whether an option was given. */
  final boolean isGiven(String option) {
    return command.commandLine().getParseResult().hasMatchedOption(option);
  }

  /**
   * Refuses the command line.
   *
   * @throws ParameterException unless {@code holds}
   */
  final void require(boolean holds, String problem) {
    if (!holds) {
      throw new ParameterException(command.commandLine(), problem);
    }
  }

  boolean wantsProgress() {
    return !noProgress;
  }
}
