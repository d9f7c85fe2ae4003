package dev.redraft.cli;

import dev.redraft.eval.run.KindAgreement;
import dev.redraft.eval.score.AnnotatedSentence;
import dev.redraft.eval.score.EditCounts;
import dev.redraft.eval.score.M2Reader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code redraft eval kinds}: how far the kinds of edits are ERRANT's. */
@Command(
    name = "kinds",
    description =
        "Compares the kinds that Redraft gives to the edits of an M2 file with the types that"
            + " ERRANT gave them.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class EvalCommandKinds implements Callable<Integer> {
  private final Streams streams;

  @Option(
      names = "--m2",
      paramLabel = "FILE",
      required = true,
      description = "Sentences and edits, with ERRANT's types.")
  private Path file;

  @Option(
      names = "--sentences",
      paramLabel = "WHICH",
      defaultValue = "all",
      description =
          "Which sentences count, numbered from 0: ${COMPLETION-CANDIDATES} (default:"
              + " ${DEFAULT-VALUE}). The rules were written on the even ones of CoNLL-2013 and"
              + " JFLEG dev.")
  private Half half;

  /** Which sentences count. */
  enum Half {
    all,
    odd,
    even;

    /** Whether a sentence counts, by its index from zero. */
    boolean has(int index) {
      return this == all || (index % 2 == 1) == (this == odd);
    }
  }

  EvalCommandKinds(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    List<AnnotatedSentence> sentences = M2Reader.read(file);
    PrintStream out = new PrintStream(streams.out(), false, StandardCharsets.UTF_8);
    print(KindAgreement.of(sentences, half::has), out);
    out.flush();
    streams.out().finish();
    return ExitCode.DONE;
  }

  private void print(KindAgreement agreement, PrintStream out) {
    line(
        out,
        "%-14s %7s %7s %7s %10s %7s",
        "kind",
        "ERRANT",
        "ours",
        "same",
        "of ERRANT",
        "of ours");
    agreement.byKind().entrySet().stream()
        .sorted(Comparator.comparingInt(each -> -each.getValue().gold()))
        .forEach(each -> row(out, each));
    row(out, Map.entry("all", agreement.total()));
  }

  private static void row(PrintStream out, Map.Entry<String, EditCounts> kind) {
    EditCounts counts = kind.getValue();
    line(
        out,
        "%-14s %7d %7d %7d %9.1f%% %6.1f%%",
        kind.getKey(),
        counts.gold(),
        counts.proposed(),
        counts.correct(),
        100 * counts.recall(),
        100 * counts.precision());
  }

  private static void line(PrintStream out, String format, Object... values) {
    out.print(String.format(Locale.ROOT, format, values));
    out.print('\n');
  }
}
