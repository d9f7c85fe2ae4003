package dev.redraft.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ProtocolOutputTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  /** What the program prints goes to standard error, whoever prints it. */
  @Test
  void nothingButTheProtocolIsOnStandardOutput() throws IOException, InterruptedException {
    Path err = folder.resolve("err");
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                NoisyProtocol.class.getName())
            .redirectError(err.toFile())
            .start();
    String out = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(program.waitFor(60, TimeUnit.SECONDS));
    assertEquals(NoisyProtocol.MESSAGE + "!", out);
    assertEquals(
        List.of("noise of Java", "noise of a stream", "noise of C"), Files.readAllLines(err));
  }
}
