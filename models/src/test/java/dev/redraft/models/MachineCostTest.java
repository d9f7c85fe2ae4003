package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.decoder.CallCost;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MachineCostTest {
  private static final CallCost COST = new CallCost(1.25, 0.125);

  @TempDir private Path folder;

  private @Nullable String before;
  private int measurementCount = 0;

  @BeforeEach
  void measure() {
    before = System.clearProperty(MachineCost.PROPERTY);
  }

  @AfterEach
  void restore() {
    if (before != null) {
      System.setProperty(MachineCost.PROPERTY, before);
    } else {
      System.clearProperty(MachineCost.PROPERTY);
    }
  }

  private CallCost cost(Path cache, String model) {
    return MachineCost.of(
        cache,
        model,
        () -> {
          measurementCount++;
          return COST;
        });
  }

  @Test
  void isMeasuredOnceForEachModel() throws IOException {
    Path cache = folder.resolve("not/there");
    assertEquals(List.of(COST, COST), List.of(cost(cache, "one"), cost(cache, "one")));
    assertEquals(1, measurementCount);
    assertEquals(COST, cost(cache, "other"));
    assertEquals(2, measurementCount);
    assertEquals(2, files(cache).size());
  }

  @Test
  void isMeasuredAnewWhereTheFileSaysNonsense() throws IOException {
    cost(folder, "one");
    Path file = files(folder).get(0);
    int count = measurementCount;
    for (String nonsense :
        List.of("", "1", "one two", "1 0", "1 NaN", "NaN 1", "-1 -1", "1 -1", "1 Infinity")) {
      Files.writeString(file, nonsense);
      assertEquals(COST, cost(folder, "one"), nonsense);
      assertEquals(++count, measurementCount, nonsense);
      assertEquals(COST, cost(folder, "one"), "kept");
    }
    Files.write(file, new byte[] {(byte) 0xff, 0});
    assertEquals(COST, cost(folder, "one"));
  }

  @Test
  void isBounded() throws IOException {
    cost(folder, "one");
    Files.writeString(files(folder).get(0), "1000 1");
    assertEquals(20, cost(folder, "one").ratio(), 1e-9);
    assertEquals(2, MachineCost.bounded(-3, 0.5).ratio(), 1e-9);
    assertEquals(0.5, MachineCost.bounded(-3, 0.5).perRow());
    assertEquals(7, MachineCost.bounded(3.5, 0.5).ratio(), 1e-9);
  }

  @Test
  void isTypicalWhereNothingCanBeKeptOrNothingTellsTheModel() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertEquals(CallCost.TYPICAL, cost(file.resolve("cache"), "one"));
    assertEquals(
        CallCost.TYPICAL,
        MachineCost.of(
            folder,
            null,
            () -> {
              throw new AssertionError("nothing to measure");
            }));
    assertEquals(CallCost.TYPICAL, cost(Path.of("?", ".cache"), "one"));
    assertFalse(Files.exists(Path.of("?")));
    assertEquals(0, measurementCount);
    assertEquals(List.of(file), files(folder));
  }

  @Test
  void isMeasuredAndNotKeptWhereAFolderIsInTheWay() throws IOException {
    cost(folder, "one");
    Path file = files(folder).get(0);
    Files.delete(file);
    Files.createDirectories(file.resolve("full"));
    assertEquals(COST, cost(folder, "one"));
    assertEquals(List.of(file), files(folder), "nothing is left lying about");
  }

  @Test
  void aMeasurementThatFailsLeavesNothing() throws IOException {
    assertThrows(
        IllegalStateException.class,
        () ->
            MachineCost.of(
                folder,
                "one",
                () -> {
                  throw new IllegalStateException("closed");
                }));
    assertTrue(files(folder).isEmpty());
  }

  @Test
  void thePropertyDecides() throws IOException {
    System.setProperty(MachineCost.PROPERTY, "9.5");
    assertEquals(9.5, cost(folder, "one").ratio());
    assertEquals(0, measurementCount);
    assertTrue(files(folder).isEmpty());
    for (String bad : List.of("", "four", "-1", "NaN")) {
      System.setProperty(MachineCost.PROPERTY, bad);
      Exception refusal = assertThrows(IllegalArgumentException.class, () -> cost(folder, "one"));
      assertEquals(
          "redraft.call-cost is '" + bad + "', but must be a number of rows, 0 or more",
          refusal.getMessage());
    }
  }

  @Test
  void aBundleIsMeasuredWhenItIsOpenedFirst() throws IOException {
    System.setProperty("redraft.cache", folder.toString());
    try {
      double first = opened();
      assertTrue(first > 1.99 && first < 20.01, "ratio " + first);
      assertEquals(first, opened(), "the second time it is read");
      assertFalse(files(folder).isEmpty());
    } finally {
      System.clearProperty("redraft.cache");
    }
  }

  private static double opened() throws IOException {
    try (ModelBundle bundle = ModelBundle.open(TestData.path("tiny-t5-int8"))) {
      return bundle.info().callCost();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
