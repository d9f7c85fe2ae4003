package dev.redraft.eval.bench.report;

import static dev.redraft.eval.bench.report.Lines.line;

import dev.redraft.eval.bench.figures.BenchFigures;
import dev.redraft.eval.bench.figures.Environment;
import dev.redraft.eval.bench.figures.Setting;
import java.util.List;
import java.util.stream.Collectors;

/** Figures as text for a terminal. */
public final class BenchText {
  private static final int MOST_LABELS = 20;

  private BenchText() {}

  /** All figures; the last line ends with a line feed. */
  public static String of(BenchFigures figures) {
    Titles titles = Titles.in(figures);
    ContenderTables contenders = new ContenderTables(figures.contenders(), titles);
    ClassTables classes = new ClassTables(figures.contenders(), figures.setting(), titles);
    return String.join(
        "",
        setting(figures.setting()),
        environment(figures.environment()),
        some("skipped", figures.setting().skipped().stream().map(Setting.Skip::sentence).toList()),
        contenders.latencies(),
        contenders.work(),
        classes.byLength(),
        classes.byChange(),
        classes.stopsPaying(),
        contenders.breakdown(),
        figures.models().stream().map(ModelText::of).collect(Collectors.joining()),
        contenders.throughput(),
        differences(figures, titles));
  }

  private static String setting(Setting setting) {
    String head =
        line(
            "sentences: %d, skipped as too long: %d; a contender has %d decodings for warming up, rounds: %d, one at a time,"
                + " order shuffled anew for each sentence",
            setting.sentenceCount(),
            setting.skipped().size(),
            setting.plan().warmUpCount(),
            setting.plan().roundCount());
    return setting.replaysTargets()
        ? head
            + line(
                "outputs are replayed targets: real calls with real rows, but the targets' tokens")
        : head;
  }

  private static String environment(Environment environment) {
    return line(
        "%s, %d cores, load %.2f; %s; %s; %s; Redraft %s; %s",
        environment.processor(),
        environment.coreCount(),
        environment.loadAverage(),
        environment.system(),
        environment.java(),
        environment.runtime(),
        environment.version(),
        environment.date());
  }

  private static String differences(BenchFigures figures, Titles titles) {
    String failures =
        figures.contenders().stream()
            .map(
                each ->
                    some(
                        "FAILURE: " + titles.of(each) + " differs from its reference",
                        each.differences()))
            .collect(Collectors.joining());
    return "\n" + (failures.isEmpty() ? line("No output differs from its reference.") : failures);
  }

  /** Nothing for no labels. */
  static String some(String what, List<String> labels) {
    if (labels.isEmpty()) {
      return "";
    }
    String shown = String.join(", ", labels.subList(0, Math.min(MOST_LABELS, labels.size())));
    int more = labels.size() - MOST_LABELS;
    return line("%s: %s%s", what, shown, more > 0 ? " and " + more + " more" : "");
  }
}
