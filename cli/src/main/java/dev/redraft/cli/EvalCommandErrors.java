package dev.redraft.cli;

import dev.redraft.eval.documents.DocumentRun;
import dev.redraft.eval.documents.DocumentSet;
import dev.redraft.eval.documents.MarkedReport;
import dev.redraft.eval.run.Report.SystemDescription;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code redraft eval errors}: which errors marked in documents are put right. */
@Command(
    name = "errors",
    description =
        "Counts which errors are put right in a folder of documents NAME.EXT with their corrected"
            + " texts, NAME.corrected.EXT, and what else is changed.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class EvalCommandErrors implements Callable<Integer> {
  private static final String FIGURES = " %7d %6d %6d %7.2f %7.2f %7.2f";
  private static final String TITLES = " %7s %6s %6s %7s %7s %7s";

  private final Streams streams;

  @Mixin private EvalCommandDocuments options;

  EvalCommandErrors(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    return options.run(streams, DocumentSet.readMarked(options.folder()), this::report);
  }

  private MarkedReport report(
      EvalCommandTable table, DocumentRun run, SystemDescription system, double confidence) {
    MarkedReport report = MarkedReport.of(run, system, confidence);
    titles(table, "%n%-20s", "kind");
    report.kinds().forEach(each -> row(table, "%-20s", Printable.of(each.kind()), each));
    row(table, "%-20s", "all", report.total());
    if (options.wantsSweep()) {
      titles(table, "%n%-14s", "min confidence");
      report.sweep().forEach(each -> row(table, "%-14s", each.minimumConfidence(), each.total()));
    }
    if (options.wantsList()) {
      table.changes(report.changes());
    }
    return report;
  }

  private static void titles(EvalCommandTable table, String first, String title) {
    table.line(first + TITLES, title, "errors", "right", "wrong", "P", "R", "F0.5");
  }

  private static void row(
      EvalCommandTable table, String first, Object title, MarkedReport.KindFigures each) {
    table.line(
        first + FIGURES,
        title,
        each.errors(),
        each.right(),
        each.wrong(),
        each.precision(),
        each.recall(),
        each.f05());
  }
}
