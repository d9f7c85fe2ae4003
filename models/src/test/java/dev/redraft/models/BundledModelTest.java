package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BundledModelTest {
  private static final long MAX_BYTES = 50_000_000;

  @TempDir private Path cache;

  @Test
  void isSmall() throws IOException {
    try (Stream<Path> files = Files.list(BundledModel.folder())) {
      assertTrue(files.mapToLong(BundledModelTest::size).sum() <= MAX_BYTES);
    }
  }

  @Test
  void severalProcessesMayUnpackAtOnce() throws IOException, InterruptedException {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      processes.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  UnpackMain.class.getName(),
                  cache.toString())
              .redirectErrorStream(true)
              .start());
    }
    List<String> outputs = new ArrayList<>();
    for (Process process : processes) {
      outputs.add(
          new String(
                  process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
              .strip());
      assertEquals(0, process.waitFor(), outputs.toString());
    }

    Path place = Path.of(outputs.get(0));
    assertEquals(List.of(place.toString(), place.toString(), place.toString()), outputs);
    try (ModelBundle bundle = ModelBundle.open(place)) {
      assertEquals(
          BundleDescription.read(BundledModel.folder()).model().name(), bundle.info().name());
    }
    assertFalse(Files.exists(cache.resolve("unpacking")));
  }

  @Test
  void unpacksAgainWhatIsIncomplete() throws IOException {
    Path place = BundledModel.unpacked(cache);
    Path weights = weights(place);
    Files.write(weights, new byte[10]);

    assertEquals(place, BundledModel.unpacked(cache));
    assertEquals(Files.size(BundledModel.folder().resolve("weights.bin")), Files.size(weights));
  }

  @Test
  void whereNothingCanBeKeptThereIsACopy() throws IOException {
    Path file = Files.createFile(cache.resolve("file"));
    Path place = BundledModel.unpackedAnywhere(file.resolve("redraft"));
    assertEquals(Files.size(BundledModel.folder().resolve("weights.bin")), size(weights(place)));
    assertEquals(
        BundledModel.unpacked(cache), BundledModel.unpackedAnywhere(cache), "kept where it can be");
  }

  @Test
  void aPackageSaysWhereItHasPutTheModel() throws IOException {
    Path place = BundledModel.unpacked(cache);
    System.setProperty("redraft.bundled", place.toString());
    try (ModelBundle bundle = ModelBundle.bundled()) {
      assertEquals(place, bundle.info().folder());
      Files.write(weights(place), new byte[10]);
      assertThrows(ModelFormatException.class, ModelBundle::bundled);
    } finally {
      System.clearProperty("redraft.bundled");
    }
  }

  private static Path weights(Path place) {
    return place.resolve("weights.bin");
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
