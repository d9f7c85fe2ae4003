package dev.redraft.cli;

import dev.redraft.corrector.Corrector;
import dev.redraft.models.ModelInfo;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code redraft models}: what model bundles are. */
@Command(
    name = "models",
    description =
        "Describes the model that comes with redraft, or those in folders, or says why one is refused.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class ModelsCommand implements Callable<Integer> {
  private static final double MEGA = 1e6;

  private final Streams streams;
  private final Failures failures;

  @Parameters(
      paramLabel = "FOLDER",
      description = "Models to open and test: bundles, or exports of Optimum.")
  private List<Path> folders = new ArrayList<>();

  ModelsCommand(Streams streams, Failures failures) {
    this.streams = streams;
    this.failures = failures;
  }

  @Override
  public Integer call() throws IOException {
    if (folders.isEmpty()) {
      try (Corrector corrector = Corrector.bundled()) {
        describe(corrector.model());
      }
      return ExitCode.DONE;
    }
    int code = ExitCode.DONE;
    for (Path folder : folders) {
      try (Corrector corrector = Corrector.open(folder)) {
        describe(corrector.model());
      } catch (OutputException e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        code = failures.report(e);
      }
    }
    return code;
  }

  private void describe(ModelInfo model) throws IOException {
    PrintStream out = new PrintStream(streams.out(), false, StandardCharsets.UTF_8);
    line(out, "name", model.name());
    line(out, "precision", model.precision());
    line(out, "longest source", model.maxSourceTokens() + " tokens");
    line(out, "layout", model.layout());
    line(out, "folder", model.folder().toString());
    line(out, "size", String.format(Locale.ROOT, "%.1f MB", byteCount(model.folder()) / MEGA));
    line(out, "near ties", nearTies(model));
    line(
        out,
        "a call costs",
        String.format(Locale.ROOT, "as much as %.1f rows here", model.callCost()));
    for (String remark : model.remarks()) {
      line(out, "note", remark);
    }
    out.println();
    streams.out().finish();
  }

  private static String nearTies(ModelInfo model) {
    if (model.isRowIndependent()) {
      return "none to see to: rows are independent on this processor";
    }
    return model.mixesRows()
        ? "everywhere: rows of a call change each other by more than rounding"
        : String.format(
            Locale.ROOT,
            "re-decided at margins below %.4g: rows depend on each other on this processor",
            model.nearTieThreshold());
  }

  private static void line(PrintStream out, String name, String value) {
    out.println(String.format(Locale.ROOT, "%-15s %s", name, Printable.of(value)));
  }

  private static long byteCount(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      long byteCount = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byteCount += Files.size(file);
      }
      return byteCount;
    }
  }
}
