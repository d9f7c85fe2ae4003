package dev.redraft.eval.bench;

import dev.redraft.eval.bench.BenchReport.ClassFigures;
import dev.redraft.eval.bench.BenchReport.ContenderFigures;
import dev.redraft.eval.bench.BenchReport.ModelFigures;
import dev.redraft.eval.bench.BenchReport.Rate;
import dev.redraft.eval.bench.BenchReport.Setting;
import dev.redraft.eval.bench.BenchReport.Skip;
import dev.redraft.eval.bench.BenchReport.StartUpFigures;
import dev.redraft.models.ModelBundle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Measures contenders side by side on the same sentences, and compares every output with that of
 * the reference on the same model. Latencies come first ({@link Race}), then {@link Throughput},
 * then {@link StartUp}. One run at a time; time and memory grow with sentences, contenders and
 * rounds.
 */
public final class Bench {
  /** Plots show at most so many single sentences a contender. */
  private static final int MOST_POINTS = 300;

  private final List<Sentence> sentences;
  private final List<Skip> skipped = new ArrayList<>();
  private final List<ModelRun> runs = new ArrayList<>();
  private final List<Entrant> entrants = new ArrayList<>();
  private final BenchPlan plan;

  private Bench(List<Contender> contenders, List<Sentence> sentences, BenchPlan plan)
      throws UnmeasurableException {
    this.plan = plan;
    List<BenchModel> models = contenders.stream().map(Contender::model).distinct().toList();
    this.sentences =
        sentences.stream().filter(each -> models.stream().allMatch(m -> fits(m, each))).toList();
    if (this.sentences.isEmpty()) {
      throw new UnmeasurableException(
          sentences.isEmpty()
              ? "there is no sentence; give one a line"
              : "all " + sentences.size() + " sentences are longer than the model was made for");
    }
    Map<BenchModel, ModelRun> runOf = new LinkedHashMap<>();
    for (Contender contender : contenders) {
      ModelRun run = runOf.computeIfAbsent(contender.model(), this::prepare);
      Recording recording = new Recording(this.sentences.size(), plan.roundCount());
      entrants.add(new Entrant(contender, run, recording));
    }
    runs.addAll(runOf.values());
  }

  /**
   * Runs the whole plan.
   *
   * @param contenders at least one; the first of each model is its reference
   * @param sentences those longer than one of the models was made for are left out and reported
   * @param environment goes into the report
   * @throws UnmeasurableException if no sentence is left, or the process for the start-up fails
   * @throws IOException if that process cannot be started
   */
  public static BenchReport run(
      List<Contender> contenders, List<Sentence> sentences, BenchPlan plan, Environment environment)
      throws IOException, UnmeasurableException {
    return new Bench(contenders, sentences, plan).run(environment);
  }

  private boolean fits(BenchModel model, Sentence sentence) {
    ModelBundle bundle = model.bundle();
    int tokenCount = bundle.tokenizer().tokenize(sentence.text()).size();
    if (tokenCount <= bundle.info().maxSourceTokens()) {
      return true;
    }
    skipped.add(
        new Skip(sentence.label(), model.label(), tokenCount, bundle.info().maxSourceTokens()));
    return false;
  }

  private ModelRun prepare(BenchModel model) {
    List<Task> tasks =
        sentences.stream().map(sentence -> Task.of(model.bundle(), sentence)).toList();
    return new ModelRun(model, tasks);
  }

  private BenchReport run(Environment environment) throws IOException, UnmeasurableException {
    Race race = new Race(entrants, sentences.size());
    race.warmUp(plan.warmUpCount());
    for (int round = 0; round < plan.roundCount(); round++) {
      race.run(round);
    }
    List<List<Rate>> rates = new Throughput(entrants, sentences.size()).run(plan.workerCounts());
    List<ModelFigures> models = new ArrayList<>();
    for (ModelRun run : runs) {
      models.add(figures(run));
    }
    int stride = Math.max(1, (sentences.size() + MOST_POINTS - 1) / MOST_POINTS);
    List<ContenderFigures> figures = new ArrayList<>();
    for (int i = 0; i < entrants.size(); i++) {
      figures.add(figures(entrants.get(i), rates.get(i), stride));
    }
    boolean replays = sentences.stream().anyMatch(each -> each.target() != null);
    Setting setting =
        new Setting(
            sentences.size(),
            skipped,
            replays,
            Scale.LENGTH.labels(),
            Scale.CHANGED.labels(),
            Pairing.FEWEST_TO_TELL,
            stride,
            plan);
    return new BenchReport(environment, setting, models, figures);
  }

  private ModelFigures figures(ModelRun run) throws IOException, UnmeasurableException {
    ModelBundle bundle = run.model().bundle();
    return new ModelFigures(
        run.model().label(),
        bundle.info().name(),
        bundle.info().precision(),
        bundle.info().folder().toString(),
        bundle.info().isRowIndependent(),
        run.callTimes().encoder(),
        run.callTimes().cost(),
        startUp(run.model()));
  }

  private @Nullable StartUpFigures startUp(BenchModel model)
      throws IOException, UnmeasurableException {
    return plan.startUpCount() == 0
        ? null
        : StartUp.measure(
            model, sentences.stream().map(Sentence::text).toList(), plan.startUpCount());
  }

  private ContenderFigures figures(Entrant entrant, List<Rate> rates, int stride) {
    Entrant reference = reference(entrant);
    Recording recording = entrant.recording();
    Pairing pairing = new Pairing(reference.recording(), recording);
    List<ClassFigures> byChange = pairing.byChange();
    return new ContenderFigures(
        entrant.contender().model().label(),
        entrant.contender().name(),
        entrant.equals(reference),
        recording.latency(),
        recording.calls(),
        recording.inside(),
        recording.differing().stream().map(i -> sentences.get(i).label()).toList(),
        pairing.speedUp(),
        pairing.byLength(),
        byChange,
        Pairing.stopsPayingAt(byChange),
        rates,
        recording.percentiles(),
        recording.callsByEdits(),
        recording.sample(stride));
  }

  private Entrant reference(Entrant entrant) {
    return entrants.stream()
        .filter(each -> each.run().equals(entrant.run()))
        .findFirst()
        .orElseThrow();
  }
}
