package dev.redraft.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.redraft.corrector.Corrector;
import dev.redraft.eval.documents.Document;
import dev.redraft.eval.documents.DocumentRun;
import dev.redraft.eval.documents.DocumentSet;
import dev.redraft.eval.documents.Half;
import dev.redraft.eval.run.Report.SystemDescription;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that {@code eval clean} and {@code eval errors} have in common, and their run. */
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class EvalCommandDocuments extends ModelOptions {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Option(
      names = "--dir",
      paramLabel = "FOLDER",
      required = true,
      description = "Holds a folder for each kind of document.")
  private Path folder;

  @Option(
      names = "--half",
      paramLabel = "WHICH",
      defaultValue = "all",
      completionCandidates = HalfNames.class,
      description =
          "Which documents count: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})."
              + " held-back.txt in the folder lists those on which nothing is fitted.")
  private String half;

  @Option(names = "--list", description = "Show every change, too.")
  private boolean list;

  @Option(
      names = "--sweep",
      description = "Show the totals at one minimum confidence after the other, too.")
  private boolean sweep;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the report as JSON, with the sweep and every change.")
  private @Nullable Path json;

  /** What {@code --half} takes. */
  private static final class HalfNames implements Iterable<String> {
    private static final List<String> ALL = List.of("all", "open", "held-back");

    @Override
    public Iterator<String> iterator() {
      return ALL.iterator();
    }
  }

  /** Makes a report of a run at a minimum confidence, and prints it. */
  @FunctionalInterface
  interface Reporter {
    Object report(
        EvalCommandTable table, DocumentRun run, SystemDescription system, double confidence);
  }

  Path folder() {
    require(Files.isDirectory(folder), "--dir: there is no folder " + folder);
    return folder;
  }

  boolean wantsSweep() {
    return sweep;
  }

  boolean wantsList() {
    return list;
  }

  /** Corrects the documents that count, and has what came of it reported; returns the exit code. */
  int run(Streams streams, List<Document> documents, Reporter reporter) throws IOException {
    options();
    List<Document> counted = DocumentSet.half(documents, half());
    OutputFile.check(json);
    boolean shows = wantsProgress() && streams.errIsTerminal();
    // All edits are wanted, and those that are not confident enough left out only afterwards.
    try (Corrector corrector = open(0);
        Progress progress =
            new Progress(shows ? streams.err() : null, Progress.Unit.DOCUMENT, counted.size())) {
      DocumentRun run = DocumentRun.of(corrector, counted, progress::update);
      double confidence = minimumConfidence(corrector);
      SystemDescription system =
          new SystemDescription(
              corrector.model().name(), described(corrector, 1, run.seconds(), run.skippedCount()));
      PrintStream out = new PrintStream(streams.out(), false, StandardCharsets.UTF_8);
      EvalCommandTable table = new EvalCommandTable(out);
      title(table, run, system, confidence);
      Object report = reporter.report(table, run, system, confidence);
      if (json != null) {
        JSON.writeValue(json.toFile(), report);
      }
      out.flush();
      streams.out().finish();
    }
    return ExitCode.DONE;
  }

  private Half half() {
    require(
        HalfNames.ALL.contains(half),
        "--half is '" + half + "', but must be " + String.join(" or ", HalfNames.ALL));
    return Half.valueOf(half.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private void title(
      EvalCommandTable table, DocumentRun run, SystemDescription system, double confidence) {
    table.line(
        "%s, minimum confidence %s; %d documents (%s) in %.1f s; parts passed through: %d",
        Printable.of(system.name()),
        confidence,
        run.documents().size(),
        half,
        run.seconds(),
        run.skippedCount());
  }
}
