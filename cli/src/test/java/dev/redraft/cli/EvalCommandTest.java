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
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evaluations as users start them, on made-up sets, with the tiny model. */
class EvalCommandTest {
  private static final String M2 =
      """
      S We took teh bus to `` town '' .
      A 2 3|||R:SPELL|||the|||REQUIRED|||-NONE-|||0

      S I do n't like the the dog ( he said ) , is n't it ?
      A 5 6|||U:DET||||||REQUIRED|||-NONE-|||0

      S Fine .
      A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

      """;
  private static final List<String> SOURCES =
      List.of(
          "We took teh bus to `` town '' .",
          "I do n't like the the dog ( he said ) , is n't it ?",
          "Fine .");
  private static final List<String> CORRECTED =
      List.of(
          "We took the bus to `` town '' .",
          "I do n't like the dog ( he said ) , is n't it ?",
          "Fine .");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private String m2 = "";
  private String hypotheses = "";
  private final String model = TestData.path("tiny-t5-int8").toString();

  @BeforeEach
  void write() throws IOException {
    m2 = Files.writeString(folder.resolve("set.m2"), M2).toString();
    hypotheses = Files.write(folder.resolve("hyp.txt"), CORRECTED).toString();
    Files.write(folder.resolve("set.src"), SOURCES);
    for (int i = 0; i < 4; i++) {
      Files.write(folder.resolve("set.ref" + i), i < 3 ? SOURCES : CORRECTED);
    }
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static Session done(String... args) {
    Session session = Session.run(args);
    assertEquals("", session.err());
    assertEquals(ExitCode.DONE, session.code());
    return session;
  }

  private static void refused(int code, String part, String... args) {
    Session session = Session.run(args);
    assertEquals(code, session.code(), session.err());
    assertTrue(session.err().contains(part), session.err());
    assertFalse(session.err().contains("defect"), session.err());
    assertEquals("", session.out());
  }

  @Test
  void scoresFinishedHypotheses() {
    String out = done("eval", "conll14", "--m2", m2, "--hyp", hypotheses).out();
    assertTrue(out.contains("3 sentences, 1 annotator;"), out);
    assertTrue(out.contains("2 of 3 sentences changed, 2 changes"), out);
    for (String row : new String[] {"P         100.00", "R         100.00", "F0.5      100.00"}) {
      assertTrue(out.contains(row), out);
    }
    assertTrue(
        out.contains("R:SPELL               1      1        1  100.00  100.00  100.00"), out);
  }

  @Test
  void runsAModelAndWritesWhatItDid() throws IOException {
    String out =
        done(
                "eval",
                "conll14",
                "--m2",
                m2,
                "--model",
                model,
                "--threads",
                "2",
                "--sweep",
                "--out",
                path("out.txt"),
                "--m2-out",
                path("out.m2"),
                "--errant-out",
                path("errant"),
                "--natural-out",
                path("natural.txt"),
                "--rounds",
                "2",
                "--json",
                path("report.json"),
                "--against",
                hypotheses)
            .out();
    assertTrue(
        out.contains(
            "strategy auto, minimum confidence 0.0, at most 3 words, safeguards, dialect any; 2 rounds,"),
        out);
    assertEquals(
        List.of(
            "We took teh bus to \"town\".",
            "I don't like the the dog (he said), isn't it?",
            "Fine."),
        Files.readAllLines(folder.resolve("natural.txt")));
    List<String> written = Files.readAllLines(folder.resolve("out.txt"));
    assertTrue(written.get(0).contains("the bus"), written.get(0));
    assertEquals(SOURCES, Files.readAllLines(folder.resolve("errant.orig")));
    assertEquals(written, Files.readAllLines(folder.resolve("errant.cor")));
    // The model's own corrections are perfect where they are the annotator's.
    String own = done("eval", "conll14", "--m2", path("out.m2"), "--hyp", path("out.txt")).out();
    assertTrue(own.contains("F0.5      100.00"), own);
    JsonNode json = new ObjectMapper().readTree(folder.resolve("report.json").toFile());
    assertEquals("int8-per-row", json.at("/system/run/precision").asText());
    assertTextHasFigures(out, json.get("figures"));
    assertTrue(json.get("sweep").size() > 5);
    assertEquals(hypotheses, json.at("/comparison/against").asText());
    String again =
        done("eval", "conll14", "--m2", m2, "--hyp", path("out.txt"), "--json", path("b.json"))
            .out();
    assertTextHasFigures(again, json.get("figures"));
  }

  private static void assertTextHasFigures(String text, JsonNode figures) {
    for (JsonNode figure : figures) {
      String row =
          String.format(
              Locale.ROOT,
              "%-8s %7.2f   %.2f to %.2f%n",
              figure.get("name").asText(),
              figure.get("percent").asDouble(),
              figure.get("low").asDouble(),
              figure.get("high").asDouble());
      assertTrue(text.contains(row), () -> row + text);
    }
  }

  @Test
  void textNoCorrectionIsSureEnoughForComesBackIdentical() throws IOException {
    done(
        "eval",
        "jfleg",
        "--dir",
        folder.toString(),
        "--model",
        model,
        "--min-confidence",
        "1",
        "--out",
        path("out.txt"));
    assertEquals(SOURCES, Files.readAllLines(folder.resolve("out.txt")));
  }

  @Test
  void scoresFoldersAndParallelFilesAlike() throws IOException {
    String jfleg = done("eval", "jfleg", "--dir", folder.toString(), "--hyp", hypotheses).out();
    assertTrue(jfleg.contains("3 sentences, 4 references;"), jfleg);
    assertTrue(jfleg.contains("exact     100.00"), jfleg);
    Stream<String> args =
        Stream.of("eval", "parallel", "--src", path("set.src"), "--hyp", hypotheses);
    for (int i = 0; i < 4; i++) {
      args = Stream.concat(args, Stream.of("--ref", path("set.ref" + i)));
    }
    String parallel = done(args.toArray(String[]::new)).out();
    assertEquals(table(jfleg), table(parallel));
    Files.copy(folder.resolve("set.ref0"), folder.resolve("other.ref0"));
    refused(ExitCode.FAILURE, "name one", "eval", "jfleg", "--dir", folder.toString());
    assertEquals(
        jfleg,
        done("eval", "jfleg", "--dir", folder.toString(), "--name", "set", "--hyp", hypotheses)
            .out());
  }

  private static String table(String report) {
    return report.substring(report.indexOf("score"));
  }

  @Test
  void typesOfOtherSchemesHaveNoPrecision() throws IOException {
    Path file = Files.writeString(folder.resolve("other.m2"), M2.replace("U:DET", "ArtOrDet"));
    String out = done("eval", "conll14", "--m2", file.toString(), "--hyp", hypotheses).out();
    assertTrue(out.contains("ArtOrDet              1      1  100.00\n"), out);
    assertFalse(out.contains("proposed"), out);
  }

  @Test
  void comparesKindsWithErrants() throws IOException {
    String out = done("eval", "kinds", "--m2", m2).out();
    assertTrue(out.contains("all                  2       2       2     100.0%  100.0%\n"), out);
    String odd = done("eval", "kinds", "--m2", m2, "--sentences", "odd").out();
    assertTrue(odd.contains("U:DET                1       1       1     100.0%  100.0%\n"), odd);
    assertFalse(odd.contains("SPELL"), odd);
    refused(ExitCode.FAILURE, "conll14st", "eval", "kinds", "--m2", path("missing"));
    refused(ExitCode.USAGE, "--sentences", "eval", "kinds", "--m2", m2, "--sentences", "some");
  }

  @Test
  void scoresWhatOthersWroteAsPeopleDo() throws IOException {
    Files.write(
        folder.resolve("natural"),
        List.of(
            "We took the bus to \"town\".", "I don't like the dog (he said), isn't it?", "Fine."));
    String natural = done("eval", "conll14", "--m2", m2, "--natural-hyp", path("natural")).out();
    assertEquals(
        table(done("eval", "conll14", "--m2", m2, "--hyp", hypotheses).out()), table(natural));
  }

  @Test
  void saysWhereMissingSetsAreToBeHad() throws IOException {
    refused(ExitCode.FAILURE, "conll14st", "eval", "conll14", "--m2", path("missing"));
    refused(ExitCode.FAILURE, "keisks/jfleg", "eval", "jfleg", "--dir", path("missing"));
    refused(
        ExitCode.FAILURE,
        "keisks/jfleg",
        "eval",
        "jfleg",
        "--dir",
        folder.toString(),
        "--name",
        "missing");
    refused(
        ExitCode.FAILURE,
        "no such file",
        "eval",
        "parallel",
        "--src",
        path("missing"),
        "--ref",
        path("missing"));
    Files.writeString(folder.resolve("bad.m2"), "S a\nA 0 9|||X|||b|||REQUIRED|||-NONE-|||0\n");
    refused(ExitCode.FAILURE, "bad.m2:2: span 0 9", "eval", "conll14", "--m2", path("bad.m2"));
    Files.writeString(folder.resolve("empty"), "");
    refused(
        ExitCode.FAILURE,
        "no sentence",
        "eval",
        "parallel",
        "--src",
        path("empty"),
        "--ref",
        path("empty"));
    refused(
        ExitCode.FAILURE,
        "0 lines for 3 sentences",
        "eval",
        "conll14",
        "--m2",
        m2,
        "--hyp",
        path("empty"));
  }

  @Test
  void writesWhatIsProposedAndWhetherItIsRight() throws IOException {
    Files.writeString(folder.resolve("one"), "She is here.\n");
    Files.writeString(folder.resolve("wrong"), "We took teh bus to town.\nShe is here.\n");
    Files.writeString(folder.resolve("right"), "We took the bus to town.\nShe is here.\n");
    String out =
        done(
                "eval",
                "proposals",
                "--model",
                model,
                "--judge",
                "off",
                "--src",
                path("wrong"),
                "--ref",
                path("right"))
            .out();
    JsonNode first = new ObjectMapper().readTree(out.lines().findFirst().orElseThrow());
    assertEquals("teh", first.get("original").asText());
    assertEquals("the", first.get("replacement").asText());
    assertEquals(0, first.get("line").asInt());
    assertTrue(first.get("isRight").asBoolean(), out);
    assertTrue(first.get("features").has("type.spelling"), out);
    refused(
        ExitCode.USAGE,
        "one has 1 lines, but",
        "eval",
        "proposals",
        "--model",
        model,
        "--src",
        path("one"),
        "--ref",
        path("right"));
  }

  @Test
  void refusesBadUsage() {
    refused(ExitCode.USAGE, "is missing: conll14, jfleg, parallel, kinds", "eval");
    refused(ExitCode.USAGE, "--m2", "eval", "conll14");
    refused(
        ExitCode.USAGE,
        "--sweep needs a model",
        "eval",
        "conll14",
        "--m2",
        m2,
        "--sweep",
        "--hyp",
        hypotheses);
    refused(
        ExitCode.USAGE,
        "--rounds needs a model",
        "eval",
        "conll14",
        "--m2",
        m2,
        "--rounds",
        "3",
        "--hyp",
        hypotheses);
    refused(
        ExitCode.USAGE,
        "--rounds is 0, but must be 1 or more",
        "eval",
        "conll14",
        "--m2",
        m2,
        "--rounds",
        "0");
    refused(
        ExitCode.USAGE,
        "exclude each other",
        "eval",
        "conll14",
        "--m2",
        m2,
        "--natural-hyp",
        m2,
        "--hyp",
        hypotheses);
    String unwritable = "cannot be written there; name a file in a folder that exists";
    for (String option : List.of("--json", "--errant-out")) {
      refused(
          ExitCode.FAILURE, unwritable, "eval", "conll14", "--m2", m2, option, path("missing/x"));
    }
    refused(ExitCode.FAILURE, unwritable, "eval", "conll14", "--m2", m2, "--out", path("."));
    refused(ExitCode.USAGE, "from 0 to 1", "eval", "conll14", "--m2", m2, "--min-confidence", "2");
  }
}
