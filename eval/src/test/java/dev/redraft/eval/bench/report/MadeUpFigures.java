package dev.redraft.eval.bench.report;

import dev.redraft.eval.bench.figures.BenchFigures;
import dev.redraft.eval.bench.figures.BenchPlan;
import dev.redraft.eval.bench.figures.ClassFigures;
import dev.redraft.eval.bench.figures.ContenderFigures;
import dev.redraft.eval.bench.figures.ContenderFigures.EditCalls;
import dev.redraft.eval.bench.figures.ContenderFigures.Percentile;
import dev.redraft.eval.bench.figures.ContenderFigures.Point;
import dev.redraft.eval.bench.figures.ContenderFigures.Rate;
import dev.redraft.eval.bench.figures.CostModel;
import dev.redraft.eval.bench.figures.CostModel.Rows;
import dev.redraft.eval.bench.figures.Environment;
import dev.redraft.eval.bench.figures.InsideFigures;
import dev.redraft.eval.bench.figures.Latency;
import dev.redraft.eval.bench.figures.ModelFigures;
import dev.redraft.eval.bench.figures.Setting;
import dev.redraft.eval.bench.figures.SpeedUp;
import dev.redraft.eval.bench.figures.StartUpFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures that nobody measured, of a greedy reference and of a contender that can't be looked into.
 *
 * @param label of the only model
 * @param place of the sentence that is left out, and of the only one that differs
 * @param command the command line
 */
record MadeUpFigures(String label, String place, String command) {
  private static final SpeedUp SAME = new SpeedUp(1, 1, 1, 1);
  private static final SpeedUp FASTER = new SpeedUp(0.5, 2, 3.25, 1.75);
  private static final Latency TIMES = new Latency(10, 20, 25.5, 30, 31.25, 12.125);

  BenchFigures lossless() {
    return figures(List.of(reference(), graph(List.of(), null)));
  }

  BenchFigures differing() {
    return figures(List.of(reference(), graph(List.of(place), "0-5%")));
  }

  private BenchFigures figures(List<ContenderFigures> contenders) {
    Environment environment =
        new Environment(
            "A processor",
            2,
            "Linux 6 amd64",
            "A Java 17",
            List.of("-Xmx64m"),
            "ONNX Runtime 1",
            "0.1",
            "2026-11-25T10:00:00Z",
            0.25,
            command);
    Setting setting =
        new Setting(
            9,
            List.of(new Setting.Skip(place, label, 200, 128)),
            false,
            List.of("1-8", "9-16", "17-24"),
            List.of("0", "0-5%"),
            5,
            1,
            new BenchPlan(3, 1, List.of(1, 2), List.of(1, 8), 1));
    return new BenchFigures(environment, setting, List.of(model()), contenders);
  }

  private ModelFigures model() {
    return new ModelFigures(
        label,
        "tiny",
        "fp32",
        "/models/tiny",
        true,
        7.5,
        List.of(new ModelFigures.Encoder("9-16", 18, 4.5)),
        new CostModel(
            0.5,
            0.0625,
            0.25,
            0.015,
            List.of(new Rows(2, 40, 0.63, 0.625, -0.008), new Rows(4, 7, 0.75, 0.75, 0)),
            List.of(new Rows(12, 9, 1.5, 1.5, 0))),
        new StartUpFigures("auto", 3, 50, 200, 12.5, 262.5, 140.4, 9, null));
  }

  private ContenderFigures reference() {
    InsideFigures inside =
        new InsideFigures(
            new Latency(4, 5, 5, 5, 5, 4),
            new Latency(6, 15, 20, 25.75, 26, 8),
            new InsideFigures.Work(20.5, 10.25, 6.6563, 1.5, 0.75, 0.25, 3, 0),
            new InsideFigures.Breakdown(0.0625, 4, 5.5, 0.5));
    return contender("greedy", inside, List.of(), null);
  }

  private ContenderFigures graph(List<String> differences, @Nullable String stopsPayingAt) {
    return contender("one graph", null, differences, stopsPayingAt);
  }

  private ContenderFigures contender(
      String name,
      @Nullable InsideFigures inside,
      List<String> differences,
      @Nullable String stopsPayingAt) {
    boolean isReference = inside != null;
    SpeedUp speedUp = isReference ? SAME : FASTER;
    return new ContenderFigures(
        label,
        name,
        isReference,
        TIMES,
        10.25,
        inside,
        differences,
        speedUp,
        List.of(new ClassFigures("9-16", 9, 12, 10.25, 10, speedUp)),
        List.of(
            new ClassFigures("0", 3, 12, 1, 8, speedUp),
            new ClassFigures("0-5%", 6, 12, 15, 11, speedUp)),
        stopsPayingAt,
        List.of(
            new Rate(1, 1, 80), new Rate(1, 8, 96.25), new Rate(2, 1, 155.5), new Rate(2, 8, 180)),
        List.of(new Percentile(50, 10), new Percentile(100, 31.25)),
        List.of(new EditCalls(0, 3, 1), new EditCalls(1, 6, 15)),
        List.of(new Point(12, 10)));
  }
}
