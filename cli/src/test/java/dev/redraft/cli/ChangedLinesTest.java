package dev.redraft.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only changed lines are corrected where that is asked for. */
class ChangedLinesTest {
  private static final String WRONG = "We always walked the the dog.\n\n";
  private static final String RIGHT = "We always walked the dog.\n\n";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private static Map<String, LineRanges> read(String diff) throws IOException {
    return DiffLines.read(
        new ByteArrayInputStream(diff.getBytes(StandardCharsets.UTF_8)), "standard input");
  }

  @Test
  void readsHunksWithAndWithoutContext() throws IOException {
    LineRanges lines =
        read("""
                diff --git a/x.md b/x.md
                index 1..2 100644
                --- a/x.md
                +++ b/x.md
                @@ -1,3 +1,4 @@ some function
                 one
                +two

                -three
                +--- three
                @@ -9 +10 @@
                -+++ nine
                +++ nine
                \\ No newline at end of file
                @@ -20,2 +20,0 @@
                -gone
                -gone
                """)
            .getOrDefault("b/x.md", LineRanges.NONE);
    for (long line = 1; line <= 25; line++) {
      assertEquals(line == 2 || line == 4 || line == 10, lines.meet(line, line), "line " + line);
    }
    assertTrue(lines.meet(3, 9));
    assertFalse(lines.meet(5, 9));
  }

  @Test
  void readsNamesAsGitQuotesThem() throws IOException {
    String names =
        "+++ \"b/caf\\303\\251 \\\"a\\\"\\tb.md\"\n+++ b/with space.md\t\n+++ old.md\t2026-01-01\n";
    assertEquals(
        java.util.Set.of("b/caf\u00e9 \"a\"\tb.md", "b/with space.md", "old.md"),
        read(names).keySet());
  }

  @Test
  void refusesWhatIsNoDiff() throws IOException {
    for (String text :
        new String[] {
          "Some text.\n",
          "+++ b/a\n@@ -1 +1 @@\n-a\n",
          "+++ b/a\n@@ -x +1 @@\n",
          "@@ -1 +1 @@\n",
          "+++ b/a\n@@ -1 +1 @@\n?\n",
          "+++ b/a\n@@@ -1 -1 +1 @@@\n"
        }) {
      assertThrows(MalformedDiffException.class, () -> read(text), text);
    }
    assertTrue(read("").isEmpty());
    Session session = Session.on("no diff", "check", "--diff-only=-", folder.toString());
    assertEquals(ExitCode.FAILURE, session.code());
    assertTrue(session.err().contains("standard input:1: "), session.err());
  }

  @Test
  void correctsWhatChangedSinceARevision() throws Exception {
    Git.run(folder, "init", "-q");
    Path file = Files.writeString(folder.resolve("a.md"), WRONG + "Fine.\n\n" + WRONG);
    Git.run(folder, "add", ".");
    Git.run(folder, "commit", "-qm", "first");
    Files.writeString(file, WRONG + "Fine.\n\n" + WRONG + WRONG);
    Path fresh = Files.writeString(folder.resolve("new.md"), WRONG);
    Session session = Session.run("correct", "--in-place", "--diff-only=HEAD", folder.toString());
    assertEquals(ExitCode.DONE, session.code(), session.err());
    assertTrue(session.err().contains("2 corrections in 2 of 2 files"), session.err());
    assertEquals(WRONG + "Fine.\n\n" + WRONG + RIGHT, Files.readString(file));
    assertEquals(RIGHT, Files.readString(fresh));
    Session unknown = Session.run("check", "--diff-only=nowhere", file.toString());
    assertEquals(ExitCode.FAILURE, unknown.code());
    assertTrue(unknown.err().contains("git diff failed: fatal: "), unknown.err());
    for (String bad : new String[] {"--diff-only=--output=x", "--diff-only="}) {
      assertEquals(ExitCode.USAGE, Session.run("check", bad, file.toString()).code(), bad);
    }
    assertEquals(ExitCode.USAGE, Session.run("correct", "--diff-only=HEAD", "-").code());
  }

  @Test
  void reportsLinesOfADiffOnStandardInput() throws Exception {
    Git.run(folder, "init", "-q");
    Path file = Files.writeString(folder.resolve("a.md"), WRONG + WRONG);
    String diff = "--- a/a.md\n+++ " + file + "\n@@ -2,0 +3 @@\n+" + WRONG.strip() + "\n";
    Session session = Session.on(diff, "check", "--diff-only=-", folder.toString());
    assertEquals(ExitCode.CORRECTIONS, session.code(), session.err());
    assertTrue(session.out().contains("a.md:3:"), session.out());
    assertFalse(session.out().contains("a.md:1:"), session.out());
  }
}
