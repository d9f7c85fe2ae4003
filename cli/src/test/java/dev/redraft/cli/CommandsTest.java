package dev.redraft.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redraft.testdata.TestData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands as users give them, with the bundled model. */
class CommandsTest {
  private static final String WRONG =
      "\uFEFFI like \uD83D\uDE00 cats.\r\n\r\nWe always walked the the dog.\r\n";
  private static final String RIGHT =
      "\uFEFFI like \uD83D\uDE00 cats.\r\n\r\nWe always walked the dog.\r\n";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void correctsStandardInput() {
    Session session = Session.on(WRONG, "correct");
    assertEquals("", session.err());
    assertEquals(RIGHT, session.out());
    assertEquals(ExitCode.DONE, session.code());
    assertEquals(RIGHT, Session.on(WRONG, "correct", "--greedy", "--threads", "1", "-").out());
    assertEquals(RIGHT, Session.on(WRONG, "correct", "--strategy=suffix", "--no-exact").out());
    assertEquals(WRONG, Session.on(WRONG, "correct", "--min-confidence", "1").out());
    assertEquals(WRONG, Session.on(WRONG, "correct", "--max-words", "0").out());
  }

  @Test
  void printsStatistics() {
    String err = Session.on(WRONG, "correct", "--stats").err();
    assertTrue(err.contains("calls per sentence"), err);
    assertTrue(err.contains("near ties"), err);
  }

  @Test
  void correctsSeveralFilesAlthoughOneIsMissing() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), WRONG);
    Session session = Session.run("correct", file.toString(), "missing.txt", file.toString());
    assertEquals(RIGHT + RIGHT, session.out());
    assertEquals("redraft: missing.txt: no such file; check the name\n", session.err());
    assertEquals(ExitCode.FAILURE, session.code());
  }

  @Test
  void correctsInPlaceAndKeepsABackup() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), WRONG);
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("a.txt"));
    assertEquals(ExitCode.DONE, Session.run("correct", "--in-place", link.toString()).code());
    assertEquals(RIGHT, Files.readString(file));
    assertEquals(WRONG, Files.readString(folder.resolve("a.txt.bak")));
    assertTrue(Files.isSymbolicLink(link));
    Files.writeString(file, WRONG);
    Session refused = Session.run("correct", "--in-place", file.toString());
    assertEquals(ExitCode.FAILURE, refused.code());
    assertTrue(refused.err().contains("a.txt.bak exists already"), refused.err());
    assertEquals(WRONG, Files.readString(file));
    assertEquals(
        ExitCode.DONE, Session.run("correct", "--in-place", "--force", file.toString()).code());
    assertEquals(RIGHT, Files.readString(file));
    try (var files = Files.list(folder)) {
      assertEquals(3, files.count());
    }
  }

  @Test
  void leavesFileWithoutCorrectionsUntouched() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "This is fine.");
    var before = Files.getLastModifiedTime(file);
    assertEquals(ExitCode.DONE, Session.run("correct", "--in-place", file.toString()).code());
    assertEquals(before, Files.getLastModifiedTime(file));
    assertFalse(Files.exists(folder.resolve("a.txt.bak")));
  }

  @Test
  void leavesFileThatIsNotUtf8Untouched() throws IOException {
    byte[] bad = "I see the the cat.\n\n caf\u00e9.".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("a.txt"), bad);
    Session session = Session.run("correct", "--in-place", file.toString());
    assertEquals(ExitCode.FAILURE, session.code());
    assertTrue(session.err().contains("a.txt: not UTF-8 at byte 24;"), session.err());
    assertArrayEquals(bad, Files.readAllBytes(file));
  }

  @Test
  void listsCorrectionsAsText() {
    Session session = Session.on(WRONG, "check");
    assertEquals(ExitCode.CORRECTIONS, session.code());
    assertTrue(session.out().startsWith("-:3:"), session.out());
    assertEquals(ExitCode.DONE, Session.on("This is fine.", "check").code());
  }

  @Test
  void listsCorrectionsAsJson() throws IOException {
    Session session = Session.on(WRONG, "check", "--format", "json", "--stats", "-", "missing.txt");
    assertEquals(ExitCode.FAILURE, session.code());
    JsonNode json = new ObjectMapper().readTree(session.out());
    JsonNode edit = json.at("/files/0/edits/0");
    assertEquals(
        edit.get("original").asText(),
        WRONG.substring(edit.get("start").asInt(), edit.get("end").asInt()));
    assertEquals(3, edit.get("line").asInt());
    assertEquals(0, json.at("/files/0/skipped").size());
    assertEquals("no such file; check the name", json.at("/files/1/error").asText());
    assertTrue(json.at("/statistics/callsPerSentence").isNumber());
  }

  @Test
  void describesAnExportOfOptimumAndCorrectsWithIt() throws IOException {
    String model = TestData.path("optimum-bart").toString();
    Session described = Session.run("models", model);
    assertEquals(ExitCode.DONE, described.code(), described.err());
    assertTrue(
        described.out().contains("encoder_model.onnx, decoder_model.onnx; without a cache"),
        described.out());
    Path text = Files.writeString(folder.resolve("text.txt"), "He go to teh school.");
    Session corrected =
        Session.run("correct", "--stats", "--model", model, "--prefix", "gec:", text.toString());
    assertEquals(ExitCode.DONE, corrected.code(), corrected.err());
    assertTrue(corrected.err().contains("rows computed again"), corrected.err());
  }

  @Test
  void prefixWithoutModelIsMisuse() {
    for (String command : List.of("correct", "check")) {
      Session session = Session.run(command, "--prefix", "gec:", "text.txt");
      assertEquals(ExitCode.USAGE, session.code(), session.err());
      assertTrue(session.err().contains("--prefix needs --model"), session.err());
    }
  }

  @Test
  void describesModelsAndRefusesOtherFolders() throws IOException {
    Session bundled = Session.run("models");
    assertEquals(ExitCode.DONE, bundled.code(), bundled.err());
    assertTrue(bundled.out().contains("int8"), bundled.out());
    Session refused = Session.run("models", folder.toString());
    assertEquals(ExitCode.FAILURE, refused.code());
    assertTrue(refused.err().startsWith("redraft: " + folder), refused.err());
    assertEquals(1, refused.err().lines().count());
  }

  @Test
  void installsAJudgeAndSaysWhichThereIs() {
    Path place = folder.resolve("judge");
    String tiny = TestData.path("tiny-judge-int8").toString();
    Session installed = Session.run("judge", "--from", tiny, "--to", place.toString());
    assertEquals(ExitCode.DONE, installed.code(), installed.err());
    assertTrue(installed.out().contains("tiny-judge"), installed.out());
    assertTrue(installed.out().contains(place.toString()), installed.out());
    Session refused =
        Session.run("judge", "--from", folder.resolve("no.whl").toString(), "--to", tiny);
    assertEquals(ExitCode.FAILURE, refused.code());
    assertTrue(refused.err().contains("no.whl: no such file"), refused.err());
    assertEquals(ExitCode.USAGE, Session.run("judge", "--to", tiny).code());
    assertEquals(
        ExitCode.USAGE, Session.run("judge", "--from", tiny, "--precision", "int2").code());
  }

  @Test
  void correctsWithoutAJudgeThatIsRefusedAndSaysSo() {
    Session session = Session.on(WRONG, "correct", "--judge", folder.toString());
    assertEquals(RIGHT, session.out());
    assertEquals(ExitCode.DONE, session.code());
    assertTrue(
        session.err().startsWith("redraft: corrections are not judged: " + folder), session.err());
    assertEquals(1, session.err().lines().count());
    assertEquals("", Session.on(WRONG, "correct", "--judge", "off").err());
  }

  @Test
  void completionIsAScript() throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("completion"), Session.run("completion").out());
    assertEquals(
        0, new ProcessBuilder("bash", "-n", script.toString()).inheritIO().start().waitFor());
  }

  @Test
  void refusesBadUsage() {
    for (String[] args :
        new String[][] {
          {},
          {"nonsense"},
          {"correct", "--threads", "0"},
          {"correct", "--min-confidence", "1.5"},
          {"correct", "--max-words", "-1"},
          {"check", "--strategy", "best"},
          {"check", "--format", "xml"},
          {"check", "--rounds", "0"},
          {"correct", "--in-place"},
          {"correct", "--greedy", "--strategy", "none"},
          {"check", "--protect", "nothing"},
          {"lsp", "--listen", "70000"},
          {"lsp", "--listen", "0", "--stdio"}
        }) {
      Session session = Session.run(args);
      assertEquals(ExitCode.USAGE, session.code(), String.join(" ", args));
      assertTrue(session.err().startsWith("redraft: "), session.err());
      assertEquals("", session.out());
    }
    assertTrue(
        Session.run("correct", "--threads", "0")
            .err()
            .contains("--threads is 0, but must be from 1"));
  }

  @Test
  void saysThatResultsCannotBeWritten() {
    assertEquals("standard output", failing("No space left on device").substring(9, 24));
    assertEquals("", failing("Broken pipe"));
  }

  private static String failing(String reason) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(reason);
          }
        };
    var err = new ByteArrayOutputStream();
    var in = new ByteArrayInputStream("This is fine.".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        ExitCode.FAILURE,
        Redraft.run(in, full, new PrintStream(err, true, StandardCharsets.UTF_8), "correct"));
    assertEquals(
        ExitCode.FAILURE,
        Redraft.run(
            in,
            full,
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            "--help"));
    return err.toString(StandardCharsets.UTF_8);
  }
}
