package dev.redraft.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ManualTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void hasAPageForEveryCommand() throws Exception {
    Manual.main(folder.toString());
    String page = Files.readString(folder.resolve("redraft-correct.adoc"));
    assertTrue(page.contains("--in-place"), page);
    assertTrue(Files.exists(folder.resolve("redraft-eval-clean.adoc")));
    assertTrue(Files.readString(folder.resolve("redraft.adoc")).contains("redraft-serve"));
  }

  @Test
  void completionsAreShellsOwn() throws Exception {
    Manual.main(folder.toString());
    Path script = folder.resolve("redraft.bash");
    Process bash = new ProcessBuilder("bash", "-n", script.toString()).start();
    assertEquals(0, bash.waitFor());
    assertTrue(Files.readString(script).contains("--in-place"));
    assertTrue(Files.readString(folder.resolve("_redraft")).startsWith("#compdef redraft\n"));
  }
}
