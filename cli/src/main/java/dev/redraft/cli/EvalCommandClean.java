package dev.redraft.cli;

import dev.redraft.eval.documents.CleanReport;
import dev.redraft.eval.documents.DocumentRun;
import dev.redraft.eval.documents.DocumentSet;
import dev.redraft.eval.run.Report.SystemDescription;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code redraft eval clean}: wrong corrections in correct documents. */
@Command(
    name = "clean",
    description =
        "Counts what is changed in a folder of correct documents, where every correction is wrong.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class EvalCommandClean implements Callable<Integer> {
  private final Streams streams;

  @Mixin private EvalCommandDocuments options;

  EvalCommandClean(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    return options.run(streams, DocumentSet.read(options.folder()), this::report);
  }

  private CleanReport report(
      EvalCommandTable table, DocumentRun run, SystemDescription system, double confidence) {
    CleanReport report = CleanReport.of(run, system, confidence);
    table.line("%n%-20s %9s %7s %6s %11s", "kind", "documents", "words", "wrong", "per 1,000");
    report.kinds().forEach(each -> row(table, each));
    row(table, report.total());
    if (options.wantsSweep()) {
      table.line("%n%-14s %6s %11s", "min confidence", "wrong", "per 1,000");
      report
          .sweep()
          .forEach(
              each ->
                  table.line(
                      "%-14s %6d %11.2f",
                      each.minimumConfidence(), each.wrong(), each.perThousand()));
    }
    if (options.wantsList()) {
      table.changes(report.corrections());
    }
    return report;
  }

  private static void row(EvalCommandTable table, CleanReport.KindFigures each) {
    table.line(
        "%-20s %9d %7d %6d %11.2f",
        Printable.of(each.kind()),
        each.documents(),
        each.words(),
        each.wrong(),
        each.perThousand());
  }
}
