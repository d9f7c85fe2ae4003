package dev.redraft.eval.bench.report;

import static dev.redraft.eval.bench.report.Lines.count;
import static dev.redraft.eval.bench.report.Lines.format;
import static dev.redraft.eval.bench.report.Lines.heading;
import static dev.redraft.eval.bench.report.Lines.three;
import static dev.redraft.eval.bench.report.Lines.two;

import dev.redraft.eval.bench.figures.ContenderFigures;
import dev.redraft.eval.bench.figures.ContenderFigures.Rate;
import dev.redraft.eval.bench.figures.InsideFigures;
import dev.redraft.eval.bench.figures.InsideFigures.Breakdown;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tables of a line a contender, each with its heading. */
record ContenderTables(List<ContenderFigures> contenders, Titles titles) {
  String latencies() {
    return heading(
            "Latency, ms a sentence, from tokens to tokens; differing: outputs unlike the reference's")
        + titled()
            .column("differing", each -> count(each.differences().size()))
            .column("p50", each -> two(each.latency().p50Millis()))
            .column("p90", each -> two(each.latency().p90Millis()))
            .column("p95", each -> two(each.latency().p95Millis()))
            .column("p99", each -> two(each.latency().p99Millis()))
            .column("max", each -> two(each.latency().maxMillis()))
            .column("mean", each -> two(each.latency().meanMillis()))
            .column("encoder p50", known(inside -> two(inside.encoder().p50Millis())))
            .column("decoder p50", known(inside -> two(inside.decoder().p50Millis())))
            .column("p99", known(inside -> two(inside.decoder().p99Millis())))
            .of(contenders);
  }

  String work() {
    return heading(
            "Decoder work a sentence; cost by the model's calls and rows, below; corrections foreseen took no call,"
                + " those unforeseen and wrongly foreseen one each; speed-up: the reference's time over the"
                + " contender's, sentence by sentence")
        + titled()
            .column("calls", each -> two(each.calls()))
            .column("rows", known(inside -> two(inside.work().rows())))
            .column("wasted", known(inside -> two(inside.work().wastedRows())))
            .column("cost ms", known(inside -> cost(inside.work().costMillis())))
            .column("foreseen", known(inside -> two(inside.work().foreseen())))
            .column("unforeseen", known(inside -> two(inside.work().unforeseen())))
            .column("wrongly", known(inside -> two(inside.work().wrongForesight())))
            .column("near ties", known(inside -> count(inside.work().nearTieCount())))
            .column("restarts", known(inside -> count(inside.work().restartCount())))
            .column("speed-up p10", each -> two(each.speedUp().p10()))
            .column("p50", each -> two(each.speedUp().p50()))
            .column("p90", each -> two(each.speedUp().p90()))
            .column("of all time", each -> two(each.speedUp().total()))
            .of(contenders);
  }

  /** Leaves out those that cannot be looked into. */
  String breakdown() {
    return heading(
            "Where the time goes, mean ms a sentence; the tokenizer is not part of the latency")
        + titled()
            .column("tokenizer", part(parts -> three(parts.tokenizerMillis())))
            .column("encoder", part(parts -> two(parts.encoderMillis())))
            .column("decoder", part(parts -> two(parts.decoderMillis())))
            .column("Java", part(parts -> three(parts.javaMillis())))
            .column("encoder %", part(parts -> percent(parts, Breakdown::encoderMillis)))
            .column("decoder %", part(parts -> percent(parts, Breakdown::decoderMillis)))
            .column("Java %", part(parts -> percent(parts, Breakdown::javaMillis)))
            .of(contenders.stream().filter(each -> each.inside() != null).toList());
  }

  /** Nothing where throughput was not measured. */
  String throughput() {
    List<Rate> ways = contenders.get(0).throughput();
    if (ways.isEmpty()) {
      return "";
    }
    TextTable<ContenderFigures> table = titled();
    for (int i = 0; i < ways.size(); i++) {
      int place = i;
      Rate way = ways.get(i);
      table.column(
          way.batchSize() == 1
              ? count(way.workerCount())
              : format("%d, %d together", way.workerCount(), way.batchSize()),
          each -> format("%.1f", each.throughput().get(place).sentencesPerSecond()));
    }
    return heading("Sentences a second, text to tokens, by workers that share the model")
        + table.of(contenders);
  }

  private TextTable<ContenderFigures> titled() {
    return new TextTable<ContenderFigures>().column("contender", titles::of);
  }

  private static Function<ContenderFigures, String> known(Function<InsideFigures, String> figure) {
    return each -> Stream.ofNullable(each.inside()).map(figure).findFirst().orElse("-");
  }

  private static String cost(@Nullable Double millis) {
    return millis == null ? "-" : two(millis);
  }

  private static Function<ContenderFigures, String> part(Function<Breakdown, String> figure) {
    return known(inside -> figure.apply(inside.breakdown()));
  }

  private static String percent(Breakdown parts, ToDoubleFunction<Breakdown> part) {
    double all = parts.encoderMillis() + parts.decoderMillis() + parts.javaMillis();
    return format("%.1f", 100 * part.applyAsDouble(parts) / all);
  }
}
