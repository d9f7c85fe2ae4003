package dev.redraft.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes in: a message or the unchanged text, and nothing lost. */
class BadInputTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private static void comesBack(String text) {
    Session session = Session.on(text, "correct");
    assertTrue(session.err().lines().allMatch(line -> line.contains(": skipped: ")), session.err());
    assertEquals(text, session.out());
    assertEquals(ExitCode.DONE, session.code());
  }

  private static void isRefused(String part, String... args) {
    Session session = Session.run(args);
    assertEquals(ExitCode.FAILURE, session.code());
    assertTrue(session.err().contains(part), session.err());
    assertEquals(1, session.err().lines().count(), session.err());
    assertFalse(session.err().contains("defect"), session.err());
    assertEquals("", session.out());
  }

  @Test
  void emptyInput() {
    comesBack("");
  }

  @Test
  void nothingButBlanksMarksAndNul() {
    comesBack("\uFEFF");
    comesBack("\r\n \t\n\n");
    comesBack("\u0000");
  }

  @Test
  void wordOfHundredThousandLettersComesBackAndIsSaidToBeSkipped() {
    String word = "a".repeat(100_000);
    Session session = Session.on(word, "correct");
    assertEquals("redraft: standard input:1: skipped: too long\n", session.err());
    assertEquals(word, session.out());
    assertEquals(ExitCode.DONE, session.code());
  }

  @Test
  void lineOfAMegabyte() {
    String line = "It is good. ".repeat(100) + "x".repeat((1 << 20) - 1_200);
    Session session = Session.on(line, "correct", "--stats");
    assertEquals(ExitCode.DONE, session.code(), session.err());
    assertEquals(line, session.out());
  }

  @Test
  void missingAndUnreadableFiles() {
    isRefused("missing.txt: no such file", "correct", "missing.txt");
    isRefused("is a folder; name the files in it", "correct", folder.toString());
    isRefused("no file name", "correct", "a\u0000b");
  }

  @Test
  void notUtf8() throws IOException {
    Path file =
        Files.write(folder.resolve("latin.txt"), new byte[] {'c', 'a', 'f', (byte) 0xE9, '.'});
    isRefused("latin.txt: not UTF-8 at byte 3;", "correct", file.toString());
    isRefused("latin.txt: not UTF-8 at byte 3;", "check", file.toString());
  }

  @Test
  void foldersThatAreNoBundle() throws IOException {
    isRefused("redraft.json", "correct", "--model", folder.toString());
    isRefused("is no folder", "correct", "--model", folder.resolve("missing").toString());
    Path bundle = copyOfTinyBundle();
    Path decoder = bundle.resolve("decoder.onnx");
    byte[] graph = Files.readAllBytes(decoder);
    Files.write(decoder, Arrays.copyOf(graph, graph.length / 2));
    isRefused("decoder.onnx: has", "correct", "--model", bundle.toString());
    Files.write(decoder, graph);
    Path description = bundle.resolve("redraft.json");
    String json = Files.readString(description);
    Files.writeString(
        description, json.replaceFirst("\"vocabularySize\": *\\d+", "\"vocabularySize\": 17"));
    isRefused(bundle.toString(), "models", bundle.toString());
  }

  private Path copyOfTinyBundle() throws IOException {
    Path bundle = Files.createDirectory(folder.resolve("bundle"));
    try (var files = Files.list(TestData.path("tiny-t5-int8"))) {
      for (Path file : files.toList()) {
        Files.copy(file, bundle.resolve(String.valueOf(file.getFileName())));
      }
    }
    return bundle;
  }
}
