package dev.redraft.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports for other programs, and that all of them say what was skipped. */
class ReportsTest {
  private static final String WRONG = "All is fine.\n\nWe always walked the the dog.\n";
  private static final String TOO_LONG = "\n" + "x-".repeat(3_000) + "\n";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in =
        ReportsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      JsonNode schema = new ObjectMapper().readTree(in);
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
    }
  }

  @Test
  void sarifFitsItsSchema() throws IOException {
    Path file = write("a b%.txt", WRONG + TOO_LONG);
    Path latin = Files.write(folder.resolve("latin.txt"), new byte[] {(byte) 0xE9});
    write("data.json", "{}");
    Session session =
        Session.run(
            "check",
            "--format=sarif",
            "--stats",
            file.toString(),
            latin.toString(),
            folder.toString());
    assertEquals(ExitCode.FAILURE, session.code(), session.err());
    JsonNode sarif = new ObjectMapper().readTree(session.out());
    assertEquals(List.of(), List.copyOf(schema().validate(sarif)));
    JsonNode result = sarif.at("/runs/0/results/0");
    JsonNode region = result.at("/locations/0/physicalLocation/region");
    assertEquals(3, region.get("startLine").asInt());
    assertTrue(
        result
            .at("/locations/0/physicalLocation/artifactLocation/uri")
            .asText()
            .endsWith("/a%20b%25.txt"));
    int offset = region.get("charOffset").asInt();
    String fixed =
        WRONG.substring(0, offset)
            + result.at("/fixes/0/artifactChanges/0/replacements/0/insertedContent/text").asText()
            + WRONG.substring(offset + region.get("charLength").asInt());
    assertEquals(WRONG.replace("the the", "the"), fixed);
    assertEquals(
        result.get("ruleId").asText(), sarif.at("/runs/0/tool/driver/rules/0/id").asText());
    assertTrue(session.out().contains("skipped: too long"), session.out());
    assertTrue(session.out().contains("not UTF-8"), session.out());
    assertTrue(session.out().contains("--data takes it"), session.out());
    assertEquals(false, sarif.at("/runs/0/invocations/0/executionSuccessful").asBoolean());
  }

  @Test
  void relativeNamesAreReferences() {
    assertEquals("docs/a%20b%C3%A9.md", SarifReport.uri("docs/a b\u00e9.md"));
    assertEquals("a:b%25.md", SarifReport.uri("a:b%.md"));
    assertTrue(SarifReport.uri("/tmp/x").startsWith("file:///tmp/x"));
  }

  @Test
  void githubGetsAnnotations() throws IOException {
    Path file = write("a,b.txt", WRONG);
    Session session = Session.run("check", "--format=github", file.toString());
    assertEquals(ExitCode.CORRECTIONS, session.code(), session.err());
    String start = "::warning file=" + folder + "/a%2Cb.txt,line=3,endLine=3,col=";
    assertTrue(session.out().startsWith(start), session.out());
    assertTrue(session.out().contains(",title=U%3ADET::"), session.out());
    assertEquals(1, session.out().lines().count());
    assertEquals("50%25%0D%0A a:b,c", GithubReport.data("50%\r\n a:b,c"));
    assertEquals("a%3Ab%2Cc%25", GithubReport.property("a:b,c%"));
  }

  @Test
  void whatWasSkippedIsSaidEverywhere() throws IOException {
    Path file = write("a.txt", WRONG + TOO_LONG);
    for (String format : List.of("text", "json", "diff", "sarif", "github")) {
      Session session = Session.run("check", "--format", format, file.toString());
      assertEquals(ExitCode.CORRECTIONS, session.code(), session.err());
      assertEquals("redraft: " + file + ":5: skipped: too long\n", session.err());
      String said =
          format.equals("json") ? "\"line\":5,\"reason\":\"too_long\"" : "skipped: too long";
      assertTrue(session.out().contains(said), session.out());
    }
    Session corrected = Session.run("correct", file.toString());
    assertEquals("redraft: " + file + ":5: skipped: too long\n", corrected.err());
    assertEquals(WRONG.replace("the the", "the") + TOO_LONG, corrected.out());
  }

  @Test
  void wordsThatNobodyKnowsAreReportedAndAreNoCorrections() throws IOException {
    Path file = write("a.txt", "All is fine.\n\nShe put the xqzlorp on the table again.\n");
    String said = "\"xqzlorp\" is in no list of words";
    Map<String, String> reports =
        Map.of(
            "text",
            file + ":3:13: SPELL: " + said + "\n    She put the xqzlorp on the table again.\n",
            "json",
            "\"unknownWords\":[{\"start\":26,\"end\":33,\"line\":3,\"column\":13,"
                + "\"original\":\"xqzlorp\",\"kind\":\"SPELL\"}]",
            "sarif",
            "\"ruleId\":\"SPELL\",\"level\":\"note\"",
            "github",
            "col=13,endColumn=19,title=SPELL::" + said);
    reports.forEach(
        (format, expected) -> {
          Session session = Session.run("check", "--format", format, file.toString());
          assertEquals(ExitCode.DONE, session.code(), session.err());
          assertTrue(session.out().contains(expected), session.out());
        });
    assertEquals("", Session.run("check", "--no-unknown-words", file.toString()).out());
    assertEquals("", Session.run("check", "--format=diff", file.toString()).out());
    Path words = write("words.txt", "xqzlorp\n");
    assertEquals("", Session.run("check", "--dictionary=" + words, file.toString()).out());
    assertEquals(Files.readString(file), Session.run("correct", file.toString()).out());
    JsonNode sarif =
        new ObjectMapper().readTree(Session.run("check", "--format=sarif", file.toString()).out());
    assertEquals(List.of(), List.copyOf(schema().validate(sarif)));
  }

  @Test
  void notesDoNotKeepADiffFromBeingApplied() throws Exception {
    write("a.txt", WRONG + TOO_LONG);
    write("b.txt", WRONG);
    Git.run(folder, "init", "-q");
    Session session =
        Session.run(
            "check", "--format=diff", folder + "/a.txt", folder + "/b.txt", "--min-confidence=0");
    String diff = session.out().replace(folder + "/", "");
    Path patch = write("x.patch", diff);
    Git.run(folder, "apply", "-p0", patch.toString());
    assertEquals(WRONG.replace("the the", "the"), Files.readString(folder.resolve("b.txt")));
    assertTrue(
        Files.readString(folder.resolve("a.txt"))
            .startsWith("All is fine.\n\nWe always walked the dog."));
  }

  @Test
  void correctedTextsStayAsTheyAre() throws IOException {
    Path texts =
        write(
            "texts.txt",
            "As an analysts, you might use the register to identify contacts for data require for"
                + " your analyses.\nAssess ability to administer drug at home.\nAll is fine.\n");
    Session session = Session.run("eval", "idempotent", "--lines", "--show", texts.toString());
    assertEquals(ExitCode.DONE, session.code(), session.err());
    assertTrue(
        session.out().contains("3 texts, ") && session.out().contains(" 0 changed again: 100.00%"),
        session.out());
  }
}
