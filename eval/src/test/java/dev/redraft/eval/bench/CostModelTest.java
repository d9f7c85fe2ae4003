package dev.redraft.eval.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.eval.bench.CostModel.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CostModelTest {
  private static List<Sample> line(double perCall, double perRow) {
    List<Sample> samples = new ArrayList<>();
    for (int rows = 2; rows <= 40; rows++) {
      samples.add(new Sample(rows, rows == 2 ? 1000 : 10, perCall + perRow * rows));
    }
    return samples;
  }

  @Test
  void findsTheLineThatTheMediansLieOn() {
    CostModel cost = CostModel.fit(line(0.6, 0.1));
    assertEquals(0.6, cost.callMillis(), 1e-6);
    assertEquals(0.1, cost.rowMillis(), 1e-6);
    assertEquals(0, cost.meanError(), 1e-6);
    assertEquals(39, cost.rows().size());
  }

  @Test
  void isNotLedAstrayByRareRowCounts() {
    List<Sample> samples = line(0.6, 0.1);
    for (int rows = 41; rows < 51; rows++) {
      samples.add(new Sample(rows, 1, 100));
    }
    CostModel cost = CostModel.fit(samples);
    assertEquals(0.6, cost.callMillis(), 0.06);
    assertEquals(0.1, cost.rowMillis(), 0.01);
    assertTrue(cost.meanError() > 0.3);
    CostModel.Rows worst = cost.rows().get(cost.rows().size() - 1);
    assertEquals(worst.fittedMillis() / 100 - 1, worst.error(), 1e-6);
  }

  @Test
  void needsTwoRowCounts() {
    List<Sample> one = List.of(new Sample(2, 100, 0.5));
    assertThrows(IllegalArgumentException.class, () -> CostModel.fit(one));
  }
}
