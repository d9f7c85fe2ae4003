package dev.redraft.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
  private static final String TEXT = "\uFEFFI see the the cat.\r\n\r\n  She go to school. \n";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private static Session bench(String text, String... options) {
    List<String> args = new ArrayList<>(List.of("bench", "--model"));
    args.add(TestData.path("tiny-t5-int8").toString());
    args.addAll(List.of("--start-ups=0"));
    args.addAll(List.of(options));
    return Session.on(text, args.toArray(String[]::new));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static void isRefused(int code, String part, Session session) {
    assertEquals(code, session.code(), session.err());
    assertTrue(session.err().startsWith("redraft: "), session.err());
    assertTrue(session.err().contains(part), session.err());
    assertFalse(session.err().contains("defect"), session.err());
    assertEquals("", session.out());
  }

  @Test
  void printsAndWritesFiguresButNoText() throws IOException {
    Path json = folder.resolve("b.json");
    Path html = folder.resolve("b.html");
    String int8 = TestData.path("tiny-t5-int8").toString();
    String fp32 = TestData.path("tiny-t5-fp32").toString();
    Session session =
        bench(TEXT, "--model", fp32, "--json", json.toString(), "--html", html.toString());
    assertEquals(ExitCode.DONE, session.code(), session.err());
    assertEquals("", session.err());
    assertTrue(session.out().contains("No output differs from its reference."), session.out());
    JsonNode report = new ObjectMapper().readTree(json.toFile());
    assertEquals(2, report.at("/setting/sentenceCount").asInt());
    assertEquals(int8, report.at("/models/0/folder").asText());
    assertEquals(fp32, report.at("/models/1/folder").asText());
    List<String> names = report.findValuesAsText("name");
    assertTrue(names.containsAll(List.of("greedy", "suffix", "aligned")), names.toString());
    assertFalse(names.contains("none"));
    assertTrue(report.at("/environment/command").asText().startsWith("redraft bench --model "));
    assertTrue(report.at("/environment/runtime").asText().startsWith("ONNX Runtime "));
    for (String form : List.of(session.out(), Files.readString(json), Files.readString(html))) {
      assertFalse(form.contains("school"), form);
    }
  }

  @Test
  void namesSkippedSentencesByFileAndLine() throws IOException {
    Path file = file("a.txt", "\nShe go.\n" + "word ".repeat(2000) + "\n");
    Session session = bench("", "--strategies", "suffix", file.toString());
    assertEquals(ExitCode.DONE, session.code(), session.err());
    assertTrue(session.out().contains("sentences: 1, skipped as too long: 1;"), session.out());
    assertTrue(session.out().contains("skipped: " + file + ":3"), session.out());
    assertFalse(session.out().contains("aligned"), session.out());
  }

  @Test
  void replaysTargets() throws IOException {
    Path target = file("target.txt", "I see the cat.\n\nShe goes to school.\n");
    for (String[] options : new String[][] {{}, {"--shuffle-targets"}}) {
      List<String> all = new ArrayList<>(List.of("--target", target.toString()));
      all.addAll(List.of(options));
      Session session = bench(TEXT, all.toArray(String[]::new));
      assertEquals(ExitCode.DONE, session.code(), session.err());
      assertTrue(session.out().contains("outputs are replayed targets"), session.out());
    }
  }

  @Test
  void runsOtherDraftRatiosAndSeveralThreadsBesideTheUsual() {
    Session session =
        bench(TEXT, "--strategies", "aligned", "--draft-ratios", "2.5,9", "--call-threads", "1,2");
    assertEquals(ExitCode.DONE, session.code(), session.err());
    for (String part :
        List.of("aligned at 2.5", "aligned at 9.0", "2 threads", "made for a ratio of 4.0\n")) {
      assertTrue(session.out().contains(part), session.out());
    }
    assertTrue(session.out().contains("No output differs from its reference."), session.out());
    Session greedy =
        bench(TEXT, "--strategies", "greedy", "--draft-ratios", "4,1e12", "--batch", "1,3");
    assertEquals(ExitCode.DONE, greedy.code(), greedy.err());
    for (String part : List.of("auto at 4.0", "1, 3 together", "No output differs")) {
      assertTrue(greedy.out().contains(part), greedy.out());
    }
    isRefused(ExitCode.USAGE, "--draft-ratios has -1.0", bench(TEXT, "--draft-ratios", "4,-1"));
    isRefused(ExitCode.USAGE, "--call-threads has 0", bench(TEXT, "--call-threads", "0"));
  }

  @Test
  void runsOneGraphBesideTheStrategies() {
    String graph = TestData.path("tiny-t5-onegraph").resolve("correct.onnx").toString();
    Session session = bench(TEXT, "--strategies", "suffix", "--one-graph", graph);
    assertEquals(ExitCode.DONE, session.code(), session.err());
    assertTrue(session.out().contains("\none graph "), session.out());
    assertTrue(session.out().contains("No output differs from its reference."), session.out());
    isRefused(ExitCode.USAGE, "--one-graph is given 1 times for 2 models", twoModels(graph));
    isRefused(
        ExitCode.USAGE,
        "--one-graph decides for itself",
        bench(TEXT, "--one-graph", graph, "--outputs-of", "any"));
    isRefused(
        ExitCode.USAGE,
        "--prefix does not reach into the graph",
        bench(TEXT, "--one-graph", graph, "--prefix", "gec: "));
    isRefused(ExitCode.FAILURE, "none.onnx", bench(TEXT, "--one-graph", "none.onnx"));
  }

  private static Session twoModels(String graph) {
    String fp32 = TestData.path("tiny-t5-fp32").toString();
    return bench(TEXT, "--model", fp32, "--one-graph", graph);
  }

  @Test
  void replaysOutputsOfAnotherModel() {
    String fp32 = TestData.path("tiny-t5-fp32").toString();
    Session session = bench(TEXT, "--outputs-of", fp32);
    assertEquals(ExitCode.DONE, session.code(), session.err());
    assertTrue(session.out().contains("outputs are replayed targets"), session.out());
    isRefused(ExitCode.FAILURE, "none", bench(TEXT, "--outputs-of", "none"));
    isRefused(
        ExitCode.USAGE,
        "--target and --outputs-of exclude each other",
        bench(TEXT, "--outputs-of", fp32, "--target", "any"));
  }

  @Test
  void putsAPrefixBeforeEverySentence() throws IOException {
    Path json = folder.resolve("b.json");
    String optimum = TestData.path("optimum-t5").toString();
    List<String> args = List.of("bench", "--model", optimum, "--start-ups=1", "--json", json + "");
    List<String> prefixed = new ArrayList<>(args);
    prefixed.addAll(List.of("--prefix", "see "));
    double[] rows = new double[2];
    for (List<String> each : List.of(args, prefixed)) {
      Session session = Session.on(TEXT, each.toArray(String[]::new));
      assertEquals(ExitCode.DONE, session.code(), session.err());
      JsonNode report = new ObjectMapper().readTree(json.toFile());
      assertEquals(1, report.at("/models/0/startUp/processCount").asInt());
      rows[each == args ? 0 : 1] = report.at("/contenders/0/calls").asDouble();
    }
    assertTrue(rows[0] > 0 && rows[0] != rows[1], "the prefix made no difference");
    isRefused(ExitCode.USAGE, "--prefix needs --model", Session.on(TEXT, "bench", "--prefix", "x"));
  }

  @Test
  void refusesWhatCannotBeMeasured() throws IOException {
    Path target = file("target.txt", "One.\nTwo.\n");
    isRefused(
        ExitCode.FAILURE,
        "target.txt: has 2 lines for 3 lines of sentences",
        bench(TEXT, "--target", target.toString()));
    isRefused(ExitCode.FAILURE, "there is no sentence; give one a line", bench("\n \n"));
    isRefused(
        ExitCode.FAILURE,
        "missing/b.json: cannot be written there",
        bench(TEXT, "--json", folder + "/missing/b.json"));
    isRefused(
        ExitCode.FAILURE, "cannot be written there", bench(TEXT, "--html", folder.toString()));
    isRefused(ExitCode.FAILURE, "missing.txt: no such file", bench("", "missing.txt"));
    isRefused(
        ExitCode.FAILURE,
        "targets of other sentences need at least 2",
        bench("A.\n\n", "--shuffle-targets", "--target", target.toString()));
  }

  @Test
  void refusesBadUsage() {
    isRefused(
        ExitCode.USAGE,
        "--strategies has 'best', but knows greedy",
        bench(TEXT, "--strategies", "suffix,best"));
    isRefused(ExitCode.USAGE, "--shuffle-targets needs --target", bench(TEXT, "--shuffle-targets"));
    isRefused(ExitCode.USAGE, "rounds is 0", bench(TEXT, "--rounds", "0"));
    isRefused(ExitCode.USAGE, "warm-up is -1", bench(TEXT, "--warm-up", "-1"));
    isRefused(ExitCode.USAGE, "workers has 0", bench(TEXT, "--workers", "1,0"));
    isRefused(ExitCode.USAGE, "batch has 0", bench(TEXT, "--batch", "0"));
  }

  @Test
  void saysWhatAJudgeCosts() throws IOException {
    Path file = file("lines.txt", TEXT);
    String judge = TestData.path("tiny-judge-int8").toString();
    Session session = Session.run("bench", "judge", "--judge", judge, file.toString());
    assertEquals(ExitCode.DONE, session.code(), session.err());
    assertTrue(session.out().contains("sentences, something is proposed for"), session.out());
    assertTrue(session.out().contains("what it adds"), session.out());
    isRefused(
        ExitCode.USAGE,
        "has no judge.json",
        Session.run("bench", "judge", "--judge", folder.toString(), file.toString()));
  }
}
