package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Java processes of their own. */
public final class Processes {
  private Processes() {}

  /**
   * Runs a main class that must succeed; what it prints.
   *
   * @param optionsMainAndArguments Java's options, the class, and what it is given
   */
  public static String run(Path workFolder, String classPath, String... optionsMainAndArguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classPath));
    command.addAll(List.of(optionsMainAndArguments));
    Process process =
        new ProcessBuilder(command)
            .directory(workFolder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }
}
