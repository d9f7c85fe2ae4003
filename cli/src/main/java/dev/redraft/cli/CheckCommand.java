package dev.redraft.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code redraft check}: what would be corrected. */
@Command(
    name = "check",
    description = "Lists corrections without making them. Ends with 3 if there are any.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class CheckCommand implements Callable<Integer> {
  private final Streams streams;
  private final Failures failures;

  @Mixin private EngineOptions options;

  @Parameters(
      paramLabel = "FILE",
      description =
          "UTF-8 files to check; - is standard input. A folder stands for the files of text below,"
              + " but for hidden ones and those that git ignores.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}): lines for people, one JSON document, a diff for"
              + " patch -p0, one document of SARIF 2.1.0, or annotations of GitHub's workflows."
              + " Offsets and columns count UTF-16 units.")
  private Format format;

  @Option(
      names = "--unknown-words",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description =
          "Report words, too, that are in no list and that nothing is proposed for: misspelled beyond"
              + " recognition, or terms for .redraft/words.txt (default). They do not change how the"
              + " command ends; in lower case only, for the others are names.")
  private boolean unknownWords;

  private int code = ExitCode.DONE;

  /** How edits are presented. */
  private enum Format {
    text,
    json,
    diff,
    sarif,
    github
  }

  CheckCommand(Streams streams, Failures failures) {
    this.streams = streams;
    this.failures = failures;
  }

  @Override
  public Integer call() throws IOException {
    code = ExitCode.DONE;
    Selection selection = new Selection(options, true, false);
    selection.find(files, streams.in(), (input, problem) -> code = failures.report(input, problem));
    try (Proofreading proofreading =
        Proofreading.begin(streams, options, selection.inputs(), !streams.outIsTerminal())) {
      proofreading.prepare(selection.jobs());
      if (unknownWords) {
        proofreading.nameUnknownWords();
      }
      EditReport report = report();
      for (LeftOut file : selection.leftOut()) {
        report.leftOut(file);
      }
      for (Job job : selection.jobs()) {
        check(job, proofreading, report);
      }
      report.finish(options.wantsStatistics() ? proofreading.tally() : null);
      LeftOut.summary(selection.leftOut()).forEach(failures::note);
      return code == ExitCode.DONE && proofreading.tally().hasEdits() ? ExitCode.CORRECTIONS : code;
    }
  }

  private EditReport report() throws IOException {
    return switch (format) {
      case text -> new TextReport(streams.out(), streams.colour());
      case json -> new JsonReport(streams.out());
      case diff -> new DiffReport(streams.out());
      case sarif -> new SarifReport(streams.out());
      case github -> new GithubReport(streams.out());
    };
  }

  private void check(Job job, Proofreading proofreading, EditReport report) throws IOException {
    report.begin(job.input());
    try {
      proofreading.read(job, report::add);
    } catch (OutputException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      report.end(Failures.describe(e));
      code = failures.report(job.input(), e);
      return;
    }
    report.end(null);
  }
}
