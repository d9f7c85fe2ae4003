package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.models.JavaExample;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's Java example, compiled and run as it stands there. */
final class ReadmeTest {
  @TempDir private Path folder;

  @Test
  void exampleCompilesAndCorrects() throws IOException, InterruptedException {
    String output =
        JavaExample.in(Path.of("..", "README.md"), "ReadmeTest")
            .run(
                "import dev.redraft.corrector.*; import java.util.*;",
                Path.of("").toAbsolutePath(),
                folder);

    assertTrue(output.startsWith("We always walked the dog."), output);
    assertTrue(output.contains("-> ''"), output);
  }
}
