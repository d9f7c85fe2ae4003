package dev.redraft.eval.bench;

import dev.redraft.models.ModelBundle;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Where and when something was measured.
 *
 * @param processor as the system calls it; only Linux says more than the architecture
 * @param coreCount processors Java may use
 * @param javaOptions options the virtual machine was started with
 * @param runtime what runs the graphs
 * @param version of Redraft
 * @param date when the measurement began, with the offset from UTC
 * @param loadAverage of the machine over the last minute when the measurement began; negative where
 *     the system does not say
 * @param command the command line
 */
public record Environment(
    String processor,
    int coreCount,
    String system,
    String java,
    List<String> javaOptions,
    String runtime,
    String version,
    String date,
    double loadAverage,
    String command) {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  /**
   * This process's.
   *
   * @param version of Redraft
   * @param command the command line
   */
  public static Environment current(String version, String command) {
    return new Environment(
        processorName(),
        Runtime.getRuntime().availableProcessors(),
        property("os.name") + " " + property("os.version") + " " + property("os.arch"),
        property("java.vm.name") + " " + property("java.vm.version"),
        ManagementFactory.getRuntimeMXBean().getInputArguments(),
        ModelBundle.runtime(),
        version,
        OffsetDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS).toString(),
        Rounded.to6(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()),
        command);
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }

  private static String processorName() {
    try {
      return Files.readAllLines(PROCESSORS, StandardCharsets.UTF_8).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(property("os.arch"));
    } catch (IOException e) {
      return property("os.arch");
    }
  }
}
