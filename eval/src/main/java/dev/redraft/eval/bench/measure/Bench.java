package dev.redraft.eval.bench.measure;

import dev.redraft.eval.bench.figures.BenchFigures;
import dev.redraft.eval.bench.figures.BenchPlan;
import dev.redraft.eval.bench.figures.ClassFigures;
import dev.redraft.eval.bench.figures.ContenderFigures;
import dev.redraft.eval.bench.figures.ContenderFigures.Rate;
import dev.redraft.eval.bench.figures.Environment;
import dev.redraft.eval.bench.figures.ModelFigures;
import dev.redraft.eval.bench.figures.Setting;
import dev.redraft.eval.bench.figures.StartUpFigures;
import dev.redraft.models.ModelBundle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
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

  private final Admission admission;
  private final List<Entrant> entrants;
  private final BenchPlan plan;

  private Bench(Admission admission, List<Entrant> entrants, BenchPlan plan) {
    this.admission = admission;
    this.entrants = entrants;
    this.plan = plan;
  }

  /**
   * Runs the whole plan.
   *
   * @param contenders at least one; the first of each model is its reference
   * @param sentences those longer than one of the models was made for are left out and named
   * @param environment stands among the figures
   * @throws UnmeasurableException if no sentence is left, or the process for the start-up fails
   * @throws IOException if that process cannot be started
   */
  public static BenchFigures run(
      List<Contender> contenders, List<Sentence> sentences, BenchPlan plan, Environment environment)
      throws IOException, UnmeasurableException {
    List<BenchModel> models = contenders.stream().map(Contender::model).distinct().toList();
    Admission admission = Admission.of(models, sentences);
    List<Entrant> entrants = entrants(contenders, admission.sentences(), plan.roundCount());
    return new Bench(admission, entrants, plan).run(environment);
  }

  private static List<Entrant> entrants(
      List<Contender> contenders, List<Sentence> sentences, int roundCount) {
    Map<BenchModel, ModelRun> runs = new HashMap<>();
    List<Entrant> entrants = new ArrayList<>();
    for (Contender contender : contenders) {
      ModelRun run =
          runs.computeIfAbsent(contender.model(), model -> ModelRun.of(model, sentences));
      entrants.add(new Entrant(contender, run, new Recording(sentences.size(), roundCount)));
    }
    return entrants;
  }

  private BenchFigures run(Environment environment) throws IOException, UnmeasurableException {
    int sentenceCount = admission.sentences().size();
    Race race = new Race(entrants, sentenceCount);
    race.warmUp(plan.warmUpCount());
    for (int round = 0; round < plan.roundCount(); round++) {
      race.run(round);
    }
    List<List<Rate>> rates =
        new Throughput(entrants, sentenceCount, plan.roundCount())
            .run(plan.workerCounts(), plan.batchSizes());
    List<ModelFigures> models = new ArrayList<>();
    for (ModelRun run : entrants.stream().map(Entrant::run).distinct().toList()) {
      models.add(figures(run));
    }
    List<ContenderFigures> contenders = new ArrayList<>();
    for (int i = 0; i < entrants.size(); i++) {
      contenders.add(figures(entrants.get(i), rates.get(i)));
    }
    return new BenchFigures(environment, setting(), models, contenders);
  }

  private Setting setting() {
    List<Sentence> sentences = admission.sentences();
    return new Setting(
        sentences.size(),
        admission.skipped(),
        sentences.stream().anyMatch(each -> each.target() != null),
        Scale.LENGTH.labels(),
        Scale.CHANGED.labels(),
        Pairing.FEWEST_TO_TELL,
        stride(),
        plan);
  }

  private int stride() {
    return Math.max(1, (admission.sentences().size() + MOST_POINTS - 1) / MOST_POINTS);
  }

  private ModelFigures figures(ModelRun run) throws IOException, UnmeasurableException {
    ModelBundle bundle = run.model().bundle();
    return new ModelFigures(
        run.model().label(),
        bundle.info().name(),
        bundle.info().precision(),
        bundle.info().folder().toString(),
        bundle.info().isRowIndependent(),
        Rounded.to6(bundle.info().callCost()),
        run.callTimes().encoder(),
        run.callTimes().cost(),
        startUp(run.model()));
  }

  private @Nullable StartUpFigures startUp(BenchModel model)
      throws IOException, UnmeasurableException {
    List<String> texts = admission.sentences().stream().map(Sentence::text).toList();
    return plan.startUpCount() == 0 ? null : StartUp.measure(model, texts, plan.startUpCount());
  }

  private ContenderFigures figures(Entrant entrant, List<Rate> rates) {
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
        recording.inside(entrant.run().callTimes().cost()),
        recording.differing().stream().map(i -> admission.sentences().get(i).label()).toList(),
        pairing.speedUp(),
        pairing.byLength(),
        byChange,
        Pairing.stopsPayingAt(byChange),
        rates,
        recording.percentiles(),
        recording.callsByEdits(),
        recording.sample(stride()));
  }

  private Entrant reference(Entrant entrant) {
    return entrants.stream()
        .filter(each -> each.run().equals(entrant.run()))
        .findFirst()
        .orElseThrow();
  }
}
