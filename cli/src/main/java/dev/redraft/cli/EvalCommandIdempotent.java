package dev.redraft.cli;

import dev.redraft.corrector.CorrectionRequest;
import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.Rounds;
import dev.redraft.settings.TextFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code redraft eval idempotent}: in how many texts a corrected text is corrected again. */
@Command(
    name = "idempotent",
    description =
        "Corrects texts, and what came of them: counts those that change the second time, too.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class EvalCommandIdempotent implements Callable<Integer> {
  private final Streams streams;

  @Mixin private ModelOptions options;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Texts, one a file.")
  private List<Path> files;

  @Option(names = "--lines", description = "Each line that is not blank is a text.")
  private boolean lines;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "How often correct corrects a text at most (default: ${DEFAULT-VALUE}, as there).")
  private int rounds = Rounds.DEFAULT;

  @Option(names = "--show", description = "Show the texts that change again, as they were in turn.")
  private boolean shows;

  EvalCommandIdempotent(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    options.require(rounds >= 1, "--rounds is " + rounds + ", but must be 1 or more");
    List<String> texts = texts();
    PrintStream out = new PrintStream(streams.out(), false, StandardCharsets.UTF_8);
    boolean showsProgress = options.wantsProgress() && streams.errIsTerminal();
    int changed = 0;
    int changedAgain = 0;
    try (Corrector corrector = options.open();
        Progress progress =
            new Progress(
                showsProgress ? streams.err() : null, Progress.Unit.SENTENCE, texts.size())) {
      Rounds correcting = new Rounds(corrector, rounds);
      for (int i = 0; i < texts.size(); i++) {
        String text = texts.get(i);
        String once = correcting.correct(CorrectionRequest.of(text)).text();
        String twice = correcting.correct(CorrectionRequest.of(once)).text();
        changed += once.equals(text) ? 0 : 1;
        if (!twice.equals(once)) {
          changedAgain++;
          show(out, text, once, twice);
        }
        progress.update(i + 1);
      }
    }
    out.printf(
        Locale.ROOT,
        "%d texts, %d changed, %d changed again: %.2f%% stay as they were corrected%n",
        texts.size(),
        changed,
        changedAgain,
        texts.isEmpty() ? 100.0 : 100.0 * (texts.size() - changedAgain) / texts.size());
    out.flush();
    return ExitCode.DONE;
  }

  private List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      String text = TextFile.read(file);
      if (lines) {
        text.lines().filter(line -> !line.isBlank()).forEach(texts::add);
      } else {
        texts.add(text);
      }
    }
    return texts;
  }

  private void show(PrintStream out, String... stages) {
    if (shows) {
      for (String stage : stages) {
        out.println("  " + Printable.of(stage));
      }
      out.println();
    }
  }
}
