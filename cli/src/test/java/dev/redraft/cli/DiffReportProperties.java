package dev.redraft.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redraft.corrector.Correction;
import dev.redraft.corrector.Edit;
import dev.redraft.decoder.DecodingStatistics;
import dev.redraft.tokenizer.LineIndex;
import dev.redraft.tokenizer.Passage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What {@code patch} makes of diffs. */
class DiffReportProperties {
  private static final List<String> PIECES =
      List.of("a", "b ", "c\n", "\n", "d\r\n", "e\n", "f\n", "g\n", "h\n");

  // Starts a process each time, so that it is tried less often than other properties.
  @Property(tries = 150)
  void patchMakesTheCorrectedText(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int size, @ForAll boolean cutsOften)
      throws Exception {
    Random random = new Random(seed);
    List<Correction> corrections = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    for (int i = 0; i < 1 + size / 20; i++) {
      Correction correction = correction(random, 1 + size);
      corrections.add(correction);
      before.append(correction.original());
      after.append(correction.text());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DiffReport report = new DiffReport(out, cutsOften ? 10 : 1 << 20);
    report.begin(new Input("text with spaces.txt"));
    for (Correction correction : corrections) {
      report.add(passage(correction.original()), correction);
    }
    report.end(null);
    assertEquals(after.toString(), patched(before.toString(), out.toByteArray()), out::toString);
  }

  private static Passage passage(String text) {
    return new Passage(text, 0, LineIndex.of(text), List.of(), false);
  }

  private static Correction correction(Random random, int pieceCount) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieceCount; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    String original = text.toString();
    List<Edit> edits = new ArrayList<>();
    StringBuilder corrected = new StringBuilder();
    int done = 0;
    for (int start = random.nextInt(12);
        start < original.length();
        start = done + 1 + random.nextInt(40)) {
      int end = Math.min(original.length(), start + random.nextInt(4));
      String replacement = List.of("", "X", "Y\n", "X\nY").get(random.nextInt(4));
      edits.add(new Edit(start, end, replacement, 1));
      corrected.append(original, done, start).append(replacement);
      done = end;
    }
    corrected.append(original, done, original.length());
    return new Correction(
        original, corrected.toString(), List.of(), edits, List.of(), DecodingStatistics.NONE);
  }

  private static String patched(String text, byte[] diff) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("redraft-diff");
    Path file = folder.resolve("text with spaces.txt");
    Files.writeString(file, text);
    Files.write(folder.resolve("diff"), diff);
    Process process =
        new ProcessBuilder("patch", "-p0", "-s", "-F0", "--no-backup-if-mismatch", "-i", "diff")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    // patch removes a file that becomes empty.
    String result = Files.exists(file) ? Files.readString(file) : "";
    return code == 0 ? result : "patch failed: " + said;
  }
}
