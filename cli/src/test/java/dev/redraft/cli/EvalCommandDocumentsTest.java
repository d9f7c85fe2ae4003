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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evaluations on documents as users start them, with the tiny model, which mends "teh". */
class EvalCommandDocumentsTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private final String model = TestData.path("tiny-t5-int8").toString();

  @BeforeEach
  void write() throws IOException {
    write("held-back.txt", "notes/b.txt\n");
    write("notes/a.txt", "We took teh bus to town.\n");
    write("notes/a.corrected.txt", "We took the bus to town.\n");
    write("notes/b.txt", "We took teh bus to town.\n");
    write("notes/b.corrected.txt", "We took a bus to town.\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Session run(String... more) {
    List<String> args = new ArrayList<>(List.of("eval"));
    args.addAll(List.of(more));
    args.addAll(List.of("--dir", folder.toString(), "--model", model));
    return Session.run(args.toArray(String[]::new));
  }

  private String done(String... more) {
    Session session = run(more);
    assertEquals("", session.err());
    assertEquals(ExitCode.DONE, session.code());
    return session.out();
  }

  private void refused(int code, String part, String... more) {
    Session session = run(more);
    assertEquals(code, session.code(), session.err());
    assertTrue(session.err().contains(part), session.err());
    assertFalse(session.err().contains("defect"), session.err());
    assertEquals("", session.out());
  }

  @Test
  void countsAndListsWhatIsChangedInCorrectDocuments() throws IOException {
    Path json = folder.resolve("clean.json");
    String out = done("clean", "--list", "--sweep", "--json", json.toString());
    assertTrue(out.contains("2 documents (all)"), out);
    assertTrue(out.contains("notes/a.txt:1:9: wrong ("), out);
    assertTrue(out.contains("[teh -> the] bus to town."), out);
    JsonNode report = new ObjectMapper().readTree(json.toFile());
    int wrong = report.at("/total/wrong").asInt();
    assertTrue(wrong >= 2, out);
    assertEquals(12, report.at("/total/words").asInt());
    assertEquals(1000.0 * wrong / 12, report.at("/total/perThousand").asDouble(), 1e-9);
    assertEquals(wrong, report.get("corrections").size());
    assertEquals("notes", report.at("/kinds/0/kind").asText());
    assertEquals(wrong, report.at("/sweep/0/wrong").asInt());
  }

  @Test
  void countsWhichErrorsArePutRight() throws IOException {
    Path json = folder.resolve("errors.json");
    String out = done("errors", "--list", "--sweep", "--json", json.toString());
    assertTrue(out.contains("notes/a.txt:1:9: right: We took [teh -> the] bus to town."), out);
    assertTrue(out.contains("notes/b.txt:1:9: wrong: We took [teh -> the] bus to town."), out);
    assertTrue(out.contains("notes/b.txt:1:9: missed: We took [teh -> a] bus to town."), out);
    JsonNode report = new ObjectMapper().readTree(json.toFile());
    assertEquals(2, report.at("/total/errors").asInt());
    assertEquals(1, report.at("/total/right").asInt());
    assertEquals(50, report.at("/total/recall").asDouble(), 1e-9);
  }

  @Test
  void countsOneHalfAlone() {
    assertTrue(done("errors", "--half", "open").contains("1 documents (open)"));
    assertTrue(done("errors", "--half", "held-back").contains("1 documents (held-back)"));
  }

  @Test
  void leavesOutWhatIsNotConfidentEnough() {
    String out = done("clean", "--min-confidence", "1");
    assertTrue(out.contains("minimum confidence 1.0"), out);
    assertTrue(out.lines().anyMatch(line -> line.matches("all +2 +12 +0 +0\\.00")), out);
  }

  @Test
  void refusesWhatCannotBeCounted() throws IOException {
    refused(ExitCode.USAGE, "--half is 'third', but must be", "clean", "--half", "third");
    String unwritable = "cannot be written there; name a file in a folder that exists";
    refused(ExitCode.FAILURE, unwritable, "clean", "--json", "no/where/a.json");
    Files.delete(folder.resolve("notes/b.corrected.txt"));
    refused(ExitCode.FAILURE, "b.txt: there is no corrected text beside it", "errors");
  }
}
