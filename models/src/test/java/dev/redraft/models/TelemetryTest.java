package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ONNX Runtime does by itself, in processes of their own. */
final class TelemetryTest {
  /** Telemetry that is on overflows the stack over a command line of some 4,000 characters. */
  private static final int LONG_LINE = 50_000;

  @TempDir private Path home;

  /** Opens a model, and says whether it found it. */
  static final class Opening {
    private Opening() {}

    public static void main(String... arguments) throws IOException {
      try (ModelBundle bundle = ModelBundle.open(Path.of(arguments[0]))) {
        System.out.print(bundle.info().name());
      }
    }
  }

  private String open(String padding, Map<String, String> environment) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Opening.class.getName(),
                TestData.path("tiny-t5-int8").toString(),
                padding));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
    builder.environment().remove("ORT_DISABLE_TELEMETRY");
    builder.environment().put("HOME", home.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void leavesNoDeviceIdBehind() throws Exception {
    assertEquals("tiny-t5", open("", Map.of()));
    assertEquals(List.of(), left());
  }

  @Test
  void survivesLongCommandLines() throws Exception {
    assertEquals("tiny-t5", open("x".repeat(LONG_LINE), Map.of()));
  }

  @Test
  void leavesAloneWhatSomebodyDecided() throws Exception {
    open("", Map.of("ORT_DISABLE_TELEMETRY", "1"));
    assertEquals(List.of(), left());
  }
}
