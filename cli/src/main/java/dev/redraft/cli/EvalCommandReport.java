package dev.redraft.cli;

import dev.redraft.eval.run.Report;
import dev.redraft.eval.run.Report.ComparedFigure;
import dev.redraft.eval.run.Report.Comparison;
import dev.redraft.eval.run.Report.Figure;
import dev.redraft.eval.run.Report.RunDescription;
import dev.redraft.eval.run.Report.SweepPoint;
import dev.redraft.eval.run.Report.SystemDescription;
import dev.redraft.eval.run.Report.TypeFigure;
import dev.redraft.eval.run.Report.TypePrecision;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** An evaluation's report as text: what was measured, and a table for each kind of result. */
final class EvalCommandReport {
  private final PrintStream out;

  EvalCommandReport(PrintStream out) {
    this.out = out;
  }

  void print(Report report) {
    system(report.system());
    line(
        "%s: %d sentences, %s; %s",
        Printable.of(report.set().file()),
        report.set().sentences(),
        counted(report.set().references(), report.set().referenceKind()),
        report.set().scoring());
    line(
        "%d of %d sentences changed, %s",
        report.counts().changedSentences(),
        report.counts().sentences(),
        counted(report.counts().changes(), "change"));
    figures(report.figures());
    types(report.types());
    sweep(report.sweep());
    if (report.comparison() != null) {
      comparison(report.comparison());
    }
  }

  private void system(SystemDescription system) {
    String name = Printable.of(system.name());
    RunDescription run = system.run();
    if (run == null) {
      line("%s", name);
      return;
    }
    line(
        "%s (%s), strategy %s, minimum confidence %s, at most %s, %s, dialect %s; %s, the first"
            + " %.1f s with %s; %s passed through",
        name,
        run.precision(),
        run.strategy(),
        run.minimumConfidence(),
        counted(run.mostWords(), "word"),
        run.safeguards() ? "safeguards" : "no safeguards",
        run.dialect(),
        counted(run.rounds(), "round"),
        run.seconds(),
        counted(run.threads(), "thread"),
        counted(run.skipped(), "part"));
  }

  private void figures(List<Figure> figures) {
    line("%n%-8s %7s   95%% interval", "score", "value");
    for (Figure each : figures) {
      line("%-8s %7.2f   %.2f to %.2f", each.name(), each.percent(), each.low(), each.high());
    }
  }

  private void types(List<TypeFigure> types) {
    if (types.isEmpty()) {
      return;
    }
    boolean precise = types.stream().anyMatch(each -> each.precision() != null);
    String header = precise ? "proposed       P       R    F0.5" : "      R";
    line("%n%-16s %6s %6s %s", "type", "gold", "found", header);
    types.forEach(this::type);
  }

  private void type(TypeFigure each) {
    String counts =
        String.format(
            Locale.ROOT, "%-16s %6d %6d ", Printable.of(each.type()), each.gold(), each.found());
    TypePrecision precision = each.precision();
    if (precision == null) {
      line("%s%7.2f", counts, each.recall());
    } else {
      line(
          "%s%8d %7.2f %7.2f %7.2f",
          counts, precision.proposed(), precision.percent(), each.recall(), precision.f05());
    }
  }

  private void sweep(List<SweepPoint> points) {
    if (points.isEmpty()) {
      return;
    }
    StringBuilder header = new StringBuilder();
    points.get(0).percents().keySet().forEach(name -> header.append(" %7s".formatted(name)));
    line("%n%-9s %-14s %8s %8s%s", "level", "min confidence", "changed", "changes", header);
    for (SweepPoint each : points) {
      StringBuilder figures = new StringBuilder();
      each.percents()
          .values()
          .forEach(percent -> figures.append(String.format(Locale.ROOT, " %7.2f", percent)));
      line(
          "%-9s %-14s %8d %8d%s",
          each.level() == null ? "" : each.level(),
          each.minimumConfidence(),
          each.changedSentences(),
          each.changes(),
          figures);
    }
  }

  private void comparison(Comparison comparison) {
    line("%nagainst %s, paired bootstrap", Printable.of(comparison.against()));
    line("%-8s %7s %10s %8s   95%% interval", "score", "other", "difference", "p");
    for (ComparedFigure each : comparison.figures()) {
      line(
          "%-8s %7.2f %+10.2f %8.4f   %+.2f to %+.2f",
          each.name(), each.other(), each.difference(), each.pValue(), each.low(), each.high());
    }
  }

  private static String counted(int count, String one) {
    return count + " " + one + (count == 1 ? "" : "s");
  }

  private void line(String format, Object... values) {
    out.print(String.format(Locale.ROOT, format, values));
    out.print('\n');
  }
}
