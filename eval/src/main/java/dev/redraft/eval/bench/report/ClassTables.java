package dev.redraft.eval.bench.report;

import static dev.redraft.eval.bench.report.Lines.count;
import static dev.redraft.eval.bench.report.Lines.heading;
import static dev.redraft.eval.bench.report.Lines.line;
import static dev.redraft.eval.bench.report.Lines.two;

import dev.redraft.eval.bench.figures.ClassFigures;
import dev.redraft.eval.bench.figures.ContenderFigures;
import dev.redraft.eval.bench.figures.Setting;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tables by classes of sentences, each with its heading: in each class a line a contender. */
record ClassTables(List<ContenderFigures> contenders, Setting setting, Titles titles) {
  private record Row(ContenderFigures contender, ClassFigures figures) {}

  String byLength() {
    return heading("By source tokens") + table(setting.lengthClasses(), ContenderFigures::byLength);
  }

  String byChange() {
    return heading("By share of changed tokens")
        + table(setting.changeClasses(), ContenderFigures::byChange);
  }

  private String table(
      List<String> labels, Function<ContenderFigures, List<ClassFigures>> classesOf) {
    List<Row> rows = labels.stream().flatMap(label -> rows(label, classesOf).stream()).toList();
    return new TextTable<Row>()
        .column("class", row -> row.figures().label())
        .column("contender", row -> titles.of(row.contender()))
        .column("sentences", row -> count(row.figures().sentenceCount()))
        .column("calls", row -> two(row.figures().calls()))
        .column("p50 ms", row -> two(row.figures().p50Millis()))
        .column("speed-up p10", row -> two(row.figures().speedUp().p10()))
        .column("p50", row -> two(row.figures().speedUp().p50()))
        .column("p90", row -> two(row.figures().speedUp().p90()))
        .column("of all time", row -> two(row.figures().speedUp().total()))
        .of(rows);
  }

  private List<Row> rows(String label, Function<ContenderFigures, List<ClassFigures>> classesOf) {
    return contenders.stream()
        .flatMap(
            contender ->
                classesOf.apply(contender).stream()
                    .filter(each -> each.label().equals(label))
                    .map(each -> new Row(contender, each)))
        .toList();
  }

  /** A line for each but the references, unless the classes are too small to tell. */
  String stopsPaying() {
    int fewest = setting.fewestToTell();
    return contenders.stream()
        .filter(each -> !each.isReference())
        .filter(each -> each.byChange().stream().anyMatch(it -> it.sentenceCount() >= fewest))
        .map(each -> line("%s %s", titles.of(each), pays(each)))
        .collect(Collectors.joining());
  }

  private String pays(ContenderFigures contender) {
    return contender.stopsPayingAt() == null
        ? "pays in every class of " + setting.fewestToTell() + " sentences or more"
        : "stops paying at " + contender.stopsPayingAt() + " changed tokens";
  }
}
