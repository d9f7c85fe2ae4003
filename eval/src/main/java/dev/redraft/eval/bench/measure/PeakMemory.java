package dev.redraft.eval.bench.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The most memory this process has had resident, native memory included; only Linux says. */
final class PeakMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String FIELD = "VmHWM:";
  private static final double KIBIBYTE = 1024;
  private static final double MEGA = 1e6;

  private PeakMemory() {}

  /** In megabytes, or null where the system does not say. */
  static @Nullable Double megabytes() {
    try {
      return Files.readAllLines(STATUS, StandardCharsets.UTF_8).stream()
          .filter(line -> line.startsWith(FIELD))
          .map(line -> line.substring(FIELD.length()).replace("kB", "").strip())
          .map(kibibytes -> Double.parseDouble(kibibytes) * KIBIBYTE / MEGA)
          .findFirst()
          .orElse(null);
    } catch (IOException | NumberFormatException e) {
      return null;
    }
  }
}
