package dev.redraft.eval.bench;

import dev.redraft.eval.bench.BenchReport.Breakdown;
import dev.redraft.eval.bench.BenchReport.ClassFigures;
import dev.redraft.eval.bench.BenchReport.ContenderFigures;
import dev.redraft.eval.bench.BenchReport.Inside;
import dev.redraft.eval.bench.BenchReport.Latency;
import dev.redraft.eval.bench.BenchReport.Rate;
import dev.redraft.eval.bench.BenchReport.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A report as text for a terminal. */
public final class BenchText {
  private static final int MOST_LABELS = 20;
  private static final int MOST_UNITS = 40;

  private final BenchReport report;
  private final StringBuilder text = new StringBuilder();

  private BenchText(BenchReport report) {
    this.report = report;
  }

  /** The whole report; its last line ends with a line feed. */
  public static String of(BenchReport report) {
    return new BenchText(report).render();
  }

  private String render() {
    setting();
    latencies();
    work();
    classes("By source tokens", Scale.LENGTH, ContenderFigures::byLength);
    classes("By share of changed tokens", Scale.CHANGED, ContenderFigures::byChange);
    stopsPaying();
    breakdown();
    report.models().forEach(model -> text.append(ModelText.of(model)));
    throughput();
    differences();
    return text.toString();
  }

  private void setting() {
    Setting setting = report.setting();
    Environment environment = report.environment();
    line(
        "sentences: %d, skipped as too long: %d; a contender has %d decodings for warming up, rounds: %d, one thread,"
            + " order shuffled anew for each sentence",
        setting.sentenceCount(),
        setting.skipped().size(),
        setting.plan().warmUpCount(),
        setting.plan().roundCount());
    if (setting.replaysTargets()) {
      line("outputs are replayed targets: real calls with real rows, but the targets' tokens");
    }
    line(
        "%s, %d cores, load %.2f; %s; %s; %s; Redraft %s; %s",
        environment.processor(),
        environment.coreCount(),
        environment.loadAverage(),
        environment.system(),
        environment.java(),
        environment.runtime(),
        environment.version(),
        environment.date());
    some("skipped", setting.skipped().stream().map(each -> each.sentence()).toList());
  }

  private void latencies() {
    heading(
        "Latency, ms a sentence, from tokens to tokens; differing: outputs unlike the reference's");
    TextTable table =
        new TextTable(
            "contender",
            "differing",
            "p50",
            "p90",
            "p95",
            "p99",
            "max",
            "mean",
            "encoder p50",
            "decoder p50",
            "p99");
    for (ContenderFigures each : report.contenders()) {
      Latency latency = each.latency();
      Inside inside = each.inside();
      table.add(
          List.of(
              title(each),
              Integer.toString(each.differences().size()),
              millis(latency.p50Millis()),
              millis(latency.p90Millis()),
              millis(latency.p95Millis()),
              millis(latency.p99Millis()),
              millis(latency.maxMillis()),
              millis(latency.meanMillis()),
              known(inside, of -> millis(of.encoder().p50Millis())),
              known(inside, of -> millis(of.decoder().p50Millis())),
              known(inside, of -> millis(of.decoder().p99Millis()))));
    }
    text.append(table);
  }

  private void work() {
    heading(
        "Decoder work a sentence; speed-up: the reference's time over the contender's, sentence by sentence");
    TextTable table =
        new TextTable(
            "contender",
            "calls",
            "rows",
            "wasted",
            "corrections",
            "near ties",
            "restarts",
            "speed-up p10",
            "p50",
            "p90",
            "of all time");
    for (ContenderFigures each : report.contenders()) {
      Inside inside = each.inside();
      table.add(
          List.of(
              title(each),
              two(each.calls()),
              known(inside, of -> two(of.work().rows())),
              known(inside, of -> two(of.work().wastedRows())),
              known(inside, of -> two(of.work().corrections())),
              known(inside, of -> Long.toString(of.work().nearTieCount())),
              known(inside, of -> Long.toString(of.work().restartCount())),
              two(each.speedUp().p10()),
              two(each.speedUp().p50()),
              two(each.speedUp().p90()),
              two(each.speedUp().total())));
    }
    text.append(table);
  }

  private void classes(
      String title, Scale scale, Function<ContenderFigures, List<ClassFigures>> classesOf) {
    heading(title);
    TextTable table =
        new TextTable(
            "class",
            "contender",
            "sentences",
            "calls",
            "p50 ms",
            "speed-up p10",
            "p50",
            "p90",
            "of all time");
    for (String label : scale.labels()) {
      for (ContenderFigures contender : report.contenders()) {
        classesOf.apply(contender).stream()
            .filter(each -> each.label().equals(label))
            .forEach(each -> table.add(cells(contender, each)));
      }
    }
    text.append(table);
  }

  private List<String> cells(ContenderFigures contender, ClassFigures figures) {
    return List.of(
        figures.label(),
        title(contender),
        Integer.toString(figures.sentenceCount()),
        two(figures.calls()),
        millis(figures.p50Millis()),
        two(figures.speedUp().p10()),
        two(figures.speedUp().p50()),
        two(figures.speedUp().p90()),
        two(figures.speedUp().total()));
  }

  private void stopsPaying() {
    int fewest = report.setting().fewestToTell();
    for (ContenderFigures each : report.contenders()) {
      boolean tells = each.byChange().stream().anyMatch(it -> it.sentenceCount() >= fewest);
      if (!each.isReference() && tells) {
        line(
            "%s %s",
            title(each),
            each.stopsPayingAt() == null
                ? "pays in every class of " + fewest + " sentences or more"
                : "stops paying at " + each.stopsPayingAt() + " changed tokens");
      }
    }
  }

  private void breakdown() {
    heading("Where the time goes, mean ms a sentence; the tokenizer is not part of the latency");
    TextTable table =
        new TextTable(
            "contender",
            "tokenizer",
            "encoder",
            "decoder",
            "Java",
            "encoder %",
            "decoder %",
            "Java %");
    for (ContenderFigures each : report.contenders()) {
      if (each.inside() == null) {
        continue;
      }
      Breakdown parts = each.inside().breakdown();
      double all = parts.encoderMillis() + parts.decoderMillis() + parts.javaMillis();
      table.add(
          List.of(
              title(each),
              format("%.3f", parts.tokenizerMillis()),
              millis(parts.encoderMillis()),
              millis(parts.decoderMillis()),
              format("%.3f", parts.javaMillis()),
              format("%.1f", 100 * parts.encoderMillis() / all),
              format("%.1f", 100 * parts.decoderMillis() / all),
              format("%.1f", 100 * parts.javaMillis() / all)));
    }
    text.append(table);
  }

  private void throughput() {
    List<Integer> counts = report.setting().plan().workerCounts();
    if (counts.isEmpty()) {
      return;
    }
    heading("Sentences a second, text to tokens, by workers that share the model");
    List<String> heads = new ArrayList<>(List.of("contender"));
    counts.forEach(count -> heads.add(Integer.toString(count)));
    TextTable table = new TextTable(heads.toArray(String[]::new));
    for (ContenderFigures each : report.contenders()) {
      List<String> cells = new ArrayList<>(List.of(title(each)));
      for (Rate rate : each.throughput()) {
        cells.add(format("%.1f", rate.sentencesPerSecond()));
      }
      table.add(cells);
    }
    text.append(table);
  }

  private void differences() {
    text.append('\n');
    if (report.isLossless()) {
      line("No output differs from its reference.");
    }
    for (ContenderFigures each : report.contenders()) {
      some("FAILURE: " + title(each) + " differs from its reference", each.differences());
    }
  }

  private void some(String what, List<String> labels) {
    if (!labels.isEmpty()) {
      String shown = String.join(", ", labels.subList(0, Math.min(MOST_LABELS, labels.size())));
      int more = labels.size() - MOST_LABELS;
      line("%s: %s%s", what, shown, more > 0 ? " and " + more + " more" : "");
    }
  }

  private String title(ContenderFigures contender) {
    return report.models().size() == 1
        ? contender.name()
        : shortened(contender.model()) + " " + contender.name();
  }

  private static String shortened(String label) {
    return label.length() <= MOST_UNITS
        ? label
        : label.substring(0, MOST_UNITS / 2)
            + "..."
            + label.substring(label.length() - MOST_UNITS / 2);
  }

  private void heading(String title) {
    text.append('\n').append(title).append('\n');
  }

  private void line(String format, @Nullable Object... values) {
    text.append(format(format, values)).append('\n');
  }

  private static String known(@Nullable Inside inside, Function<Inside, String> figure) {
    return inside == null ? "-" : figure.apply(inside);
  }

  private static String millis(double millis) {
    return two(millis);
  }

  private static String two(double value) {
    return format("%.2f", value);
  }

  /** The same everywhere in the world. */
  static String format(String format, @Nullable Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
