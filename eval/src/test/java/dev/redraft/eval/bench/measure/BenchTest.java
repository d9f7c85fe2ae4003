package dev.redraft.eval.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.decoder.Decoder;
import dev.redraft.decoder.GreedyDecoder;
import dev.redraft.decoder.TokenIds;
import dev.redraft.eval.bench.figures.BenchFigures;
import dev.redraft.eval.bench.figures.BenchPlan;
import dev.redraft.eval.bench.figures.ClassFigures;
import dev.redraft.eval.bench.figures.ContenderFigures;
import dev.redraft.eval.bench.figures.Environment;
import dev.redraft.eval.bench.figures.InsideFigures;
import dev.redraft.eval.bench.figures.Latency;
import dev.redraft.eval.bench.figures.ModelFigures;
import dev.redraft.eval.bench.figures.StartUpFigures;
import dev.redraft.models.ModelBundle;
import dev.redraft.models.OneGraph;
import dev.redraft.models.Strategy;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole run, on a tiny real model. */
@SuppressWarnings("NullAway.Init")
final class BenchTest {
  private static final BenchPlan QUICK = new BenchPlan(2, 2, List.of(1, 2), List.of(1, 3), 0);

  private static ModelBundle int8;
  private static ModelBundle fp32;
  private static BenchModel model;
  private static List<Sentence> sentences;

  @BeforeAll
  static void open() throws IOException {
    int8 = ModelBundle.open(TestData.path("tiny-t5-int8"));
    fp32 = ModelBundle.open(TestData.path("tiny-t5-fp32"));
    model = new BenchModel("tiny", int8, null);
    List<String> lines = Files.readAllLines(TestData.path("sentences.txt")).subList(0, 40);
    sentences =
        IntStream.range(0, lines.size())
            .mapToObj(i -> new Sentence("file:" + (i + 1), lines.get(i), null))
            .toList();
  }

  @AfterAll
  static void close() {
    int8.close();
    fp32.close();
  }

  private static Environment environment() {
    return ThisMachine.environment("1", "redraft bench");
  }

  private static BenchFigures run(List<Contender> contenders, List<Sentence> sentences)
      throws IOException, UnmeasurableException {
    return Bench.run(contenders, sentences, QUICK, environment());
  }

  @Test
  void everyStrategyEqualsGreedyInFewerCalls() throws Exception {
    List<Contender> contenders = new ArrayList<>();
    BenchModel.labelled(List.of(int8, fp32), null)
        .forEach(each -> contenders.addAll(Contender.of(each, List.of(Strategy.values()))));
    BenchFigures figures = run(contenders, sentences);

    assertTrue(figures.isLossless());
    assertEquals(2, figures.models().size());
    assertEquals(2 * Strategy.values().length, figures.contenders().size());
    for (ContenderFigures each : figures.contenders()) {
      ContenderFigures greedy =
          figures.contenders().stream()
              .filter(other -> other.model().equals(each.model()) && other.isReference())
              .findFirst()
              .orElseThrow();
      assertEquals("greedy", greedy.name());
      boolean drafts = !each.isReference() && !each.name().equals("none");
      assertEquals(drafts, each.calls() < greedy.calls(), each.name());
      assertEquals(
          inside(greedy).work().nearTieCount() > 0, inside(each).work().nearTieCount() > 0);
      checkFigures(each);
    }
    for (ModelFigures each : figures.models()) {
      assertNotNull(each.cost());
      assertNull(each.startUp());
      assertEquals(
          2L * sentences.size() * Strategy.values().length,
          each.encoder().stream().mapToLong(ModelFigures.Encoder::count).sum());
    }
  }

  private static InsideFigures inside(ContenderFigures figures) {
    return Objects.requireNonNull(figures.inside());
  }

  private static void checkFigures(ContenderFigures figures) {
    Latency latency = figures.latency();
    assertTrue(latency.p50Millis() > 0);
    assertTrue(latency.p50Millis() <= latency.p90Millis());
    assertTrue(latency.p90Millis() <= latency.p95Millis());
    assertTrue(latency.p95Millis() <= latency.p99Millis());
    assertTrue(latency.p99Millis() <= latency.maxMillis());
    double parts =
        inside(figures).breakdown().encoderMillis() + inside(figures).breakdown().decoderMillis();
    assertTrue(parts < latency.meanMillis());
    assertEquals(
        latency.meanMillis(),
        parts + inside(figures).breakdown().javaMillis(),
        latency.meanMillis() / 100);
    for (List<ClassFigures> classes : List.of(figures.byLength(), figures.byChange())) {
      assertEquals(sentences.size(), classes.stream().mapToInt(ClassFigures::sentenceCount).sum());
    }
    assertEquals(
        List.of("1, 1", "1, 3", "2, 1", "2, 3"),
        figures.throughput().stream()
            .map(each -> each.workerCount() + ", " + each.batchSize())
            .toList());
    assertTrue(figures.throughput().stream().allMatch(each -> each.sentencesPerSecond() > 0));
    assertEquals(sentences.size(), figures.sample().size());
    assertEquals(100, figures.percentiles().get(figures.percentiles().size() - 1).percent());
  }

  @Test
  void aSingleGraphRunsBesideTheStrategiesAndIsNotLookedInto() throws Exception {
    Path file = TestData.path("tiny-t5-onegraph").resolve("correct.onnx");
    List<Contender> contenders = new ArrayList<>(Contender.of(model, List.of(Strategy.SUFFIX)));
    BenchFigures figures;
    try (OneGraph graph = OneGraph.open(file)) {
      contenders.add(Contender.oneGraph(model, graph));
      figures = run(contenders, sentences);
    }
    assertTrue(figures.isLossless());
    ContenderFigures suffix = figures.contenders().get(1);
    ContenderFigures graph = figures.contenders().get(2);
    assertEquals("one graph", graph.name());
    assertNull(graph.inside());
    assertEquals(suffix.calls(), graph.calls());
    assertEquals(suffix.callsByEdits(), graph.callsByEdits());
    assertTrue(graph.latency().p50Millis() > 0);
    assertEquals(4, graph.throughput().size());
  }

  @Test
  void aSingleGraphOfAnotherModelIsFoundOut() throws Exception {
    Path file = TestData.path("tiny-t5-onegraph").resolve("correct.onnx");
    BenchModel other = new BenchModel("replayed", int8, null);
    Decoder silent =
        (answering, source, cancelled) ->
            new GreedyDecoder()
                .decode(new ReplayedModel(answering, TokenIds.of()), source, cancelled);
    try (OneGraph graph = OneGraph.open(file)) {
      List<Contender> contenders =
          List.of(Contender.of(other, "silent", silent), Contender.oneGraph(other, graph));
      BenchFigures figures = run(contenders, sentences.subList(0, 2));
      assertEquals(List.of("file:1", "file:2"), figures.contenders().get(1).differences());
    }
  }

  @Test
  void replaysOutputsOfAnotherModel() throws Exception {
    List<Sentence> recorded = Sentence.withOutputsOf(int8, sentences);
    List<Contender> own = Contender.of(model, List.of(Strategy.SUFFIX));
    BenchFigures real = run(own, sentences);
    BenchModel other = new BenchModel("other", fp32, null);
    BenchFigures replayed = run(Contender.of(other, List.of(Strategy.SUFFIX)), recorded);
    assertTrue(replayed.isLossless());
    for (int i = 0; i < own.size(); i++) {
      assertEquals(real.contenders().get(i).calls(), replayed.contenders().get(i).calls(), 0.2);
      assertEquals(
          real.contenders().get(i).callsByEdits().size(),
          replayed.contenders().get(i).callsByEdits().size());
    }
  }

  @Test
  void reportsOutputsThatDiffer() throws Exception {
    Decoder lying =
        (answering, source, cancelled) ->
            new GreedyDecoder()
                .decode(new ReplayedModel(answering, TokenIds.of(7, 7, 7)), source, cancelled);
    List<Contender> contenders = new ArrayList<>(Contender.of(model, List.of()));
    contenders.add(Contender.of(model, "lying", lying));
    BenchFigures figures = run(contenders, sentences.subList(0, 3));

    assertFalse(figures.isLossless());
    assertEquals(List.of(), figures.contenders().get(0).differences());
    assertEquals(List.of("file:1", "file:2", "file:3"), figures.contenders().get(1).differences());
  }

  @Test
  void leavesOutAndReportsWhatIsTooLong() throws Exception {
    Sentence tooLong = new Sentence("file:99", "a b ".repeat(int8.info().maxSourceTokens()), null);
    List<Contender> contenders = Contender.of(model, List.of(Strategy.SUFFIX));
    BenchFigures figures = run(contenders, List.of(sentences.get(0), tooLong));
    assertEquals(1, figures.setting().sentenceCount());
    assertEquals("file:99", figures.setting().skipped().get(0).sentence());
    assertEquals(int8.info().maxSourceTokens(), figures.setting().skipped().get(0).limit());
    Exception refusal =
        assertThrows(UnmeasurableException.class, () -> run(contenders, List.of(tooLong)));
    assertEquals("all 1 sentences are longer than the model was made for", refusal.getMessage());
    assertThrows(UnmeasurableException.class, () -> run(contenders, List.of()));
  }

  @Test
  void replaysTargetsOfTheSameAndOfOtherSentences() throws Exception {
    List<Sentence> copies =
        sentences.stream()
            .map(each -> new Sentence(each.label(), each.text(), each.text()))
            .toList();
    List<Contender> contenders = Contender.of(model, List.of(Strategy.SUFFIX, Strategy.ALIGNED));
    BenchFigures same = run(contenders, copies);
    assertTrue(same.isLossless());
    assertTrue(same.setting().replaysTargets());
    for (ContenderFigures each : same.contenders()) {
      assertEquals(List.of("0"), each.byChange().stream().map(ClassFigures::label).toList());
      assertEquals(0, inside(each).work().nearTieCount());
    }
    assertEquals(1, same.contenders().get(1).calls());

    BenchFigures others = run(contenders, Sentence.withTargetsOfOthers(copies));
    assertTrue(others.isLossless());
    assertFalse(
        others.contenders().get(1).byChange().stream().anyMatch(each -> each.label().equals("0")));
    assertTrue(others.contenders().get(1).calls() > 5);
    assertThrows(
        UnmeasurableException.class, () -> Sentence.withTargetsOfOthers(copies.subList(0, 1)));
  }

  @Test
  void turnsComeInChangingOrder() throws Exception {
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    List<Contender> contenders = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      Decoder logging =
          (answering, source, cancelled) -> {
            order.add(name);
            return new GreedyDecoder().decode(answering, source, cancelled);
          };
      contenders.add(Contender.of(model, name, logging));
    }
    Bench.run(contenders, sentences, new BenchPlan(0, 1, List.of(), List.of(1), 0), environment());
    assertEquals(3 * sentences.size(), order.size());
    for (String name : List.of("a", "b", "c")) {
      long first =
          IntStream.range(0, sentences.size())
              .filter(turn -> order.get(3 * turn).equals(name))
              .count();
      assertTrue(first > sentences.size() / 6, name + " is first " + first + " times");
    }
  }

  @Test
  void startsFreshProcesses() throws Exception {
    BenchFigures figures =
        Bench.run(
            Contender.of(model, List.of(Strategy.ALIGNED)),
            sentences,
            new BenchPlan(0, 1, List.of(), List.of(1), 1),
            environment());
    StartUpFigures startUp = figures.models().get(0).startUp();
    assertNotNull(startUp);
    assertTrue(startUp.runtimeMillis() > 0 && startUp.openMillis() > 0);
    assertTrue(startUp.totalMillis() > startUp.runtimeMillis() + startUp.openMillis());
    boolean isKnown = Files.exists(Path.of("/proc/self/status"));
    assertEquals(isKnown, startUp.peakMegabytes() != null);
  }
}
