package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DecisionTreeTest {
  private static final String LINE = "margin 0.5 -1 pair.,>; 0 2.25 3";

  @Test
  void asksOneFeatureAfterTheOther() {
    DecisionTree tree = DecisionTree.of(LINE);
    assertEquals(-1, tree.value(Map.of("margin", 0.5, "pair.,>;", 1.0)), "up to the threshold");
    assertEquals(3, tree.value(Map.of("margin", 0.51, "pair.,>;", 1.0)));
    assertEquals(2.25, tree.value(Map.of("margin", 9.0)), "a feature that is not there is 0");
    assertEquals(0.125, DecisionTree.of("0.125").value(Map.of()));
    assertEquals(LINE, tree.toString());
    assertEquals(tree, DecisionTree.of(LINE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "margin", "margin 0.5", "margin 0.5 1", "margin x 1 2", "1 2", "1x", "a 1  2"})
  void refusesWhatIsNoTreeAndNamesIt(String line) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> DecisionTree.of(line));
    assertTrue(String.valueOf(refusal.getMessage()).endsWith(line), refusal::getMessage);
  }

  @Test
  void weightsAndTreesAddUp() {
    Calibration calibration =
        new Calibration(
            -1,
            Map.of("margin", 2.0),
            List.of(DecisionTree.of(LINE), DecisionTree.of("0.25")),
            Map.of(),
            null);
    assertEquals(Set.of("margin"), new Calibration(0, Map.of("margin", 2.0), Map.of()).features());
    assertEquals(1 / (1 + Math.exp(-3.5)), calibration.probability(Map.of("margin", 1.0)), 1e-12);
  }
}
