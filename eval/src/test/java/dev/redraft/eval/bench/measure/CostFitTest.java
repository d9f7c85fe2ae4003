package dev.redraft.eval.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.eval.bench.figures.CostModel;
import dev.redraft.eval.bench.measure.CostFit.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CostFitTest {
  private static final List<Sample> FIRST =
      List.of(new Sample(2, 9, 1.2), new Sample(10, 9, 2), new Sample(20, 1, 50));

  private static List<Sample> line(double perCall, double perRow) {
    List<Sample> samples = new ArrayList<>();
    for (int rows = 2; rows <= 40; rows++) {
      samples.add(new Sample(rows, rows == 2 ? 1000 : 10, perCall + perRow * rows));
    }
    return samples;
  }

  @Test
  void findsTheLineThatTheMediansLieOn() {
    CostModel cost = CostFit.of(line(0.6, 0.1), FIRST.subList(0, 2));
    assertEquals(0.6, cost.callMillis(), 1e-6);
    assertEquals(0.1, cost.rowMillis(), 1e-6);
    assertEquals(0, cost.meanError(), 1e-6);
    assertEquals(0.4, cost.firstMillis(), 1e-6);
    assertEquals(39, cost.later().size());
    assertEquals(2, cost.first().size());
  }

  @Test
  void isNotLedAstrayByRareRowCounts() {
    List<Sample> samples = line(0.6, 0.1);
    for (int rows = 41; rows < 51; rows++) {
      samples.add(new Sample(rows, 1, 100));
    }
    CostModel cost = CostFit.of(samples, FIRST);
    assertEquals(0.6, cost.callMillis(), 0.06);
    assertEquals(0.1, cost.rowMillis(), 0.01);
    assertEquals(0.4, cost.firstMillis(), 0.06);
    assertTrue(cost.meanError() > 0.3);
    CostModel.Rows worst = cost.later().get(cost.later().size() - 1);
    assertEquals(worst.fittedMillis() / 100 - 1, worst.error(), 1e-6);
  }

  @Test
  void needsTwoRowCounts() {
    List<Sample> one = List.of(new Sample(2, 100, 0.5));
    assertThrows(IllegalArgumentException.class, () -> CostFit.of(one, FIRST));
    assertThrows(IllegalArgumentException.class, () -> CostFit.of(line(1, 1), List.of()));
  }
}
