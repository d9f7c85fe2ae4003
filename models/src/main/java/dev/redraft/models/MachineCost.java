package dev.redraft.models;

import dev.redraft.decoder.CallCost;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a model's decoder calls cost on the machine at hand: measured when it is opened there the
 * first time, and kept in a file of the cache folder, one for each processor and model. Drafts are
 * as long as it makes pay, so calls and rows hang on it, and outputs never.
 *
 * <p>Nothing hangs on the file: one that is missing or says nonsense is made anew, and where none
 * can be made, nothing is measured and {@link CallCost#TYPICAL} holds.
 */
final class MachineCost {
  /**
   * The cost of a call in rows, such as {@code 4}, in place of what is measured: calls and rows are
   * then the same on every machine. Nothing is measured, read or written.
   */
  static final String PROPERTY = "redraft.call-cost";

  /** No machine was seen outside these. */
  private static final double LEAST_RATIO = 2;

  private static final double HIGHEST_RATIO = 20;

  private static final String ARCHITECTURE = System.getProperty("os.arch", "unknown");
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private MachineCost() {}

  /**
   * The property's, else the kept one, else one that is measured now and kept.
   *
   * @param cache the folder to keep it in; nothing is kept in one that is not absolute
   * @param model what tells the model from others; null where nothing does, and nothing is measured
   * @throws IllegalArgumentException if the property is no ratio
   */
  static CallCost of(Path cache, @Nullable String model, Supplier<CallCost> measurement) {
    String chosen = System.getProperty(PROPERTY);
    if (chosen != null) {
      return chosen(chosen);
    }
    if (model == null || !cache.isAbsolute()) {
      return CallCost.TYPICAL; // who has no home is told to have one called ?
    }
    Path file = cache.resolve(fileName(model));
    CallCost kept = kept(file);
    return kept != null ? kept : measuredAndKept(file, measurement);
  }

  /**
   * A cost with a ratio that machines have.
   *
   * @param perCall may be anything
   * @param perRow more than zero
   */
  static CallCost bounded(double perCall, double perRow) {
    double ratio = Math.max(LEAST_RATIO, Math.min(HIGHEST_RATIO, perCall / perRow));
    return new CallCost(ratio * perRow, perRow);
  }

  private static CallCost chosen(String ratio) {
    try {
      return new CallCost(Double.parseDouble(ratio), 1);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          PROPERTY + " is '" + ratio + "', but must be a number of rows, 0 or more", e);
    }
  }

  private static @Nullable CallCost kept(Path file) {
    try {
      String[] figures = Files.readString(file).strip().split(" ", -1);
      return bounded(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]));
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private static CallCost measuredAndKept(Path file, Supplier<CallCost> measurement) {
    Path folder = file.toAbsolutePath().getParent();
    CallCost cost = CallCost.TYPICAL;
    try {
      Files.createDirectories(folder);
      Path incoming = Files.createTempFile(folder, "call-cost", null);
      try {
        cost = measurement.get();
        Files.writeString(incoming, cost.perCall() + " " + cost.perRow() + "\n");
        Files.move(incoming, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(incoming);
      }
    } catch (IOException e) {
      // Where nothing can be kept, every start would have to measure.
    }
    return cost;
  }

  /** Another processor, runtime or model has another file. */
  private static String fileName(String model) {
    String key = String.join("\n", processor(), ModelBundle.runtime(), model);
    try {
      InputStream bytes = new ByteArrayInputStream(key.getBytes(StandardCharsets.UTF_8));
      return "call-cost-" + BundleFiles.sha256(bytes).substring(0, 16);
    } catch (IOException e) {
      throw new AssertionError("an array can be read", e);
    }
  }

  /** What the system calls the processor; only Linux says more than the architecture. */
  private static String processor() {
    try (BufferedReader lines = Files.newBufferedReader(PROCESSORS)) {
      String line = lines.readLine();
      while (line != null && !line.startsWith("model name")) {
        line = lines.readLine();
      }
      return line == null ? ARCHITECTURE : line;
    } catch (IOException e) {
      return ARCHITECTURE;
    }
  }
}
