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

  @Parameters(paramLabel = "FILE", description = "UTF-8 files to check; - is standard input.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}): lines for people, one JSON document, or a diff for"
              + " patch -p0. Offsets and columns count UTF-16 units.")
  private Format format;

  /** How edits are presented. */
  private enum Format {
    text,
    json,
    diff
  }

  CheckCommand(Streams streams, Failures failures) {
    this.streams = streams;
    this.failures = failures;
  }

  @Override
  public Integer call() throws IOException {
    List<Input> inputs = Input.named(files);
    int code = ExitCode.DONE;
    try (Proofreading proofreading =
        Proofreading.open(streams, options, inputs, !streams.outIsTerminal())) {
      EditReport report = report();
      for (Input input : inputs) {
        if (!check(input, proofreading, report)) {
          code = ExitCode.FAILURE;
        }
      }
      report.finish(options.wantsStatistics() ? proofreading.tally() : null);
      return code == ExitCode.DONE && proofreading.tally().hasEdits() ? ExitCode.CORRECTIONS : code;
    }
  }

  private EditReport report() throws IOException {
    return switch (format) {
      case text -> new TextReport(streams.out(), streams.colour());
      case json -> new JsonReport(streams.out());
      case diff -> new DiffReport(streams.out());
    };
  }

  /** Whether the input could be read to its end. */
  private boolean check(Input input, Proofreading proofreading, EditReport report)
      throws IOException {
    report.begin(input);
    try {
      proofreading.read(input, report::add);
    } catch (OutputException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      report.end(Failures.describe(e));
      failures.report(input, e);
      return false;
    }
    report.end(null);
    return true;
  }
}
