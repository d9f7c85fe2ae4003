package dev.redraft.eval.run;

import dev.redraft.eval.run.EvaluationSet.Scores;
import dev.redraft.eval.score.Bootstrap;
import dev.redraft.eval.score.EditCounts;
import dev.redraft.eval.score.Interval;
import dev.redraft.eval.score.PairedDifference;
import dev.redraft.eval.score.ResampledScore;
import dev.redraft.eval.score.TypeTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scores one system's hypotheses, and whatever else was asked for. Not thread-safe. */
public final class Evaluation {
  /** The minimum confidences of a sweep. */
  private static final double[] CONFIDENCES = {
    0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99, 0.999
  };

  private static final double PERCENT = 100;
  private static final Bootstrap BOOTSTRAP = new Bootstrap(1000, 1);

  private final EvaluationSet set;
  private final Report.SystemDescription system;
  private final Hypotheses hypotheses;
  private final Scores scores;
  private final List<Report.SweepPoint> sweep = new ArrayList<>();
  private Report.@Nullable Comparison comparison;

  /** Scores hypotheses for the set's sources. */
  public Evaluation(EvaluationSet set, Report.SystemDescription system, Hypotheses hypotheses) {
    this.set = set;
    this.system = system;
    this.hypotheses = hypotheses;
    scores = set.score(hypotheses.sentences());
  }

  /** Scores a run at the minimum confidence of each level, by the levels' names. */
  public void levels(CorrectionRun run, Map<String, Double> minimumConfidences) {
    minimumConfidences.forEach((level, confidence) -> add(run, level, confidence));
  }

  /** Scores a run at one minimum confidence after the other. */
  public void sweep(CorrectionRun run) {
    for (double confidence : CONFIDENCES) {
      add(run, null, confidence);
    }
  }

  private void add(CorrectionRun run, @Nullable String level, double confidence) {
    Hypotheses confident = new Hypotheses(set.sources(), run.changes(confidence, set.tokenizer()));
    Map<String, Double> percents = new LinkedHashMap<>();
    set.score(confident.sentences())
        .figures()
        .forEach((name, score) -> percents.put(name, PERCENT * score.value()));
    sweep.add(
        new Report.SweepPoint(
            level, confidence, confident.changedCount(), confident.changeCount(), percents));
  }

  /**
   * Compares with another system's hypotheses for the same sources.
   *
   * @param name what the other is called
   */
  public void compare(String name, Hypotheses others) {
    Map<String, ResampledScore> otherFigures = set.score(others.sentences()).figures();
    List<Report.ComparedFigure> figures = new ArrayList<>();
    otherFigures.forEach(
        (figure, other) -> {
          ResampledScore own = scores.figures().get(figure);
          if (own != null) {
            figures.add(compared(figure, own, other));
          }
        });
    comparison = new Report.Comparison(name, figures);
  }

  private static Report.ComparedFigure compared(
      String name, ResampledScore own, ResampledScore other) {
    PairedDifference paired = BOOTSTRAP.compare(own, other);
    return new Report.ComparedFigure(
        name,
        PERCENT * other.value(),
        PERCENT * paired.difference(),
        PERCENT * paired.interval().low(),
        PERCENT * paired.interval().high(),
        paired.pValue());
  }

  /** All that was found. */
  public Report report() {
    List<Report.Figure> figures = new ArrayList<>();
    scores.figures().forEach((name, score) -> figures.add(figure(name, score)));
    Report.Counts counts =
        new Report.Counts(
            hypotheses.sources().size(), hypotheses.changedCount(), hypotheses.changeCount());
    return new Report(set.description(), system, counts, figures, types(), sweep, comparison);
  }

  private static Report.Figure figure(String name, ResampledScore score) {
    Interval interval = BOOTSTRAP.interval(score);
    return new Report.Figure(
        name, PERCENT * score.value(), PERCENT * interval.low(), PERCENT * interval.high());
  }

  private List<Report.TypeFigure> types() {
    TypeTable table = scores.types().get();
    return table.byType().entrySet().stream()
        .map(type -> figure(type.getKey(), type.getValue(), table.hasProposals()))
        .sorted(Comparator.comparingInt(Report.TypeFigure::gold).reversed())
        .toList();
  }

  private static Report.TypeFigure figure(String type, EditCounts counts, boolean hasProposals) {
    Report.TypePrecision precision =
        hasProposals
            ? new Report.TypePrecision(
                counts.proposed(), PERCENT * counts.precision(), PERCENT * counts.f05())
            : null;
    return new Report.TypeFigure(
        type, counts.gold(), counts.correct(), PERCENT * counts.recall(), precision);
  }
}
