package dev.redraft.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathPatternsTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private PathPatterns patterns(String... patterns) {
    return PathPatterns.of(folder, List.of(patterns));
  }

  @Test
  void saysYesNoOrNothing() {
    PathPatterns patterns = patterns("*.md", "!keep.md");
    assertEquals(true, patterns.check(folder.resolve("docs/a.md"), false));
    assertEquals(false, patterns.check(folder.resolve("keep.md"), false));
    assertNull(patterns.check(folder.resolve("a.txt"), false));
  }

  @Test
  void saysNothingOfWhatIsElsewhere() {
    PathPatterns patterns = patterns("*");
    assertNull(patterns.check(folder, true));
    assertNull(patterns.check(folder.resolveSibling("other/a.md"), false));
  }

  @Test
  void aPatternOfAFolderIsNoFiles() {
    PathPatterns patterns = patterns("build/");
    assertEquals(true, patterns.check(folder.resolve("build"), true));
    assertNull(patterns.check(folder.resolve("build"), false));
  }

  @Test
  void whatIsInAnIgnoredFolderIsIgnoredWhateverElseIsSaid() {
    PathPatterns patterns = patterns("docs/", "!docs/b.txt");
    assertTrue(patterns.cover(folder.resolve("docs/b.txt")));
    assertTrue(patterns.cover(folder.resolve("docs/deep/c.txt")));
    assertFalse(patterns.cover(folder.resolve("src/docs.txt")));
  }

  @Test
  void aPatternWithASlashIsOfTheFolderItself() {
    PathPatterns patterns = patterns("/a.txt");
    assertTrue(patterns.cover(folder.resolve("a.txt")));
    assertFalse(patterns.cover(folder.resolve("docs/a.txt")));
  }

  @Test
  void refusesWhatMakesNoSense() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> patterns("*.md", "[x"));
    assertEquals("the pattern '[x', which makes no sense", e.getMessage());
    assertFalse(patterns("# a comment", "").cover(folder.resolve("a.txt")));
  }

  @Test
  void readsAFileAsGitDoes() throws IOException {
    Path file = Files.writeString(folder.resolve(".gitignore"), "# mine\n*.log\n\n!kept.log\n");
    PathPatterns patterns = PathPatterns.read(folder, file);
    assertTrue(patterns.cover(folder.resolve("logs/a.log")));
    assertFalse(patterns.cover(folder.resolve("kept.log")));
  }
}
