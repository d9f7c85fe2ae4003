package dev.redraft.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedraftJobTest {
  private static final String SENTENCE = "She go to school.";

  @TempDir Path folder;

  @Test
  void readsTextAndWritesJsonLines() throws IOException {
    Path in = Files.writeString(folder.resolve("in.txt"), SENTENCE + "\nHe reads.\n");
    assertEquals(0, run("correct", in, "--out-format", "JSON", "--set", "level=eager"));
    List<String> lines = written();
    assertEquals(2, lines.size());
    assertTrue(lines.get(0).contains("\"corrected\":\"She goes to school.\""), lines.get(0));
  }

  /** A corrector is opened for each number of workers, so a new one tells that there are two. */
  @Test
  void correctsSideBySideWhereATaskHasCores() throws IOException {
    Path in = folder.resolve("in.txt");
    Files.write(in, Texts.sentences(10));
    String[] options = {"--out-format", "JSON", "--overwrite", "--set", "dialect=gb"};
    assertEquals(0, run("correct", in, options));
    List<String> alone = written();
    int before = ExecutorCorrectors.count();
    System.setProperty("spark.task.cpus", "2");
    try {
      assertEquals(0, run("correct", in, options));
    } finally {
      System.clearProperty("spark.task.cpus");
    }
    assertEquals(before + 1, ExecutorCorrectors.count());
    assertEquals(alone, written());
  }

  @Test
  void readsWhatItWroteAndSumsItUpByKind() throws IOException {
    Path in =
        Files.writeString(
            folder.resolve("in.csv"), "who,text\nann,\"" + SENTENCE + "\"\nbob,He reads.\n");
    assertEquals(
        0, run("correct", in, "--in-format", "CSV", "--column", "text", "--set", "level=eager"));
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertEquals(0, RedraftJob.run("kinds", folder.resolve("out").toString(), "--by", "who"));
    } finally {
      System.setOut(before);
    }
    String table = printed.toString(StandardCharsets.UTF_8);
    assertTrue(table.startsWith("{\"who\":\"ann\",\"kind\":\"R:VERB:SVA\",\"count\":1,"), table);
    assertEquals(1, table.lines().count());
  }

  @Test
  void readsJsonLines() throws IOException {
    Path in =
        Files.writeString(
            folder.resolve("in.json"), "{\"id\":1,\"text\":\"" + SENTENCE + "\"}\n{\"id\":2}\n");
    String[] options = {"--in-format", "JSON", "--column", "text", "--out-format", "JSON"};
    assertEquals(0, run("correct", in, options));
    assertTrue(
        written().stream().anyMatch(line -> line.contains("\"error\":\"the text is null\"")));
  }

  @Test
  void refusesWrongUsageBeforeAnythingIsRead() {
    Path none = folder.resolve("none");
    assertEquals(2, run("correct", none, "--out-format", "CSV"));
    assertEquals(2, run("correct", none, "--set", "levle=eager"));
    assertEquals(2, run("correct", none, "--partitions", "0"));
  }

  @Test
  void failsWhereThereIsNothingToRead() {
    assertNotEquals(0, run("correct", folder.resolve("none")));
  }

  private int run(String command, Path in, String... options) {
    return RedraftJob.run(
        Stream.concat(
                Stream.of(command, in.toString(), folder.resolve("out").toString()),
                Stream.of(options))
            .toArray(String[]::new));
  }

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      return files
          .filter(each -> each.toString().endsWith(".json"))
          .sorted()
          .flatMap(RedraftJobTest::lines)
          .toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
