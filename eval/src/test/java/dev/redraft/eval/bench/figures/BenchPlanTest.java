package dev.redraft.eval.bench.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class BenchPlanTest {
  private static final List<Integer> ONE = List.of(1);

  @Test
  void whatIsNamedTwiceCountsOnce() {
    BenchPlan plan = new BenchPlan(0, 1, List.of(2, 1, 2), List.of(8, 8), 0);
    assertEquals(List.of(2, 1), plan.workerCounts());
    assertEquals(List.of(8), plan.batchSizes());
  }

  @Test
  void plansAreChecked() {
    for (Runnable bad :
        List.<Runnable>of(
            () -> new BenchPlan(-1, 1, List.of(), ONE, 0),
            () -> new BenchPlan(0, 0, List.of(), ONE, 0),
            () -> new BenchPlan(0, 1, List.of(0), ONE, 0),
            () -> new BenchPlan(0, 1, List.of(), List.of(1, 0), 0),
            () -> new BenchPlan(0, 1, List.of(), List.of(1025), 0),
            () -> new BenchPlan(0, 1, List.of(), ONE, -1))) {
      assertThrows(IllegalArgumentException.class, bad::run);
    }
  }
}
