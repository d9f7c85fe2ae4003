package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.models.StrategyComparison.Outcome;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StrategyComparisonTest {
  @Test
  void findsNoDifferenceAndFewerCalls() throws IOException {
    List<String> sentences = Files.readAllLines(TestData.path("sentences.txt"));
    try (ModelBundle bundle = ModelBundle.open(TestData.path("tiny-t5-int8"))) {
      List<Outcome> outcomes = StrategyComparison.run(bundle, sentences, true);

      assertEquals(
          List.of(Strategy.GREEDY, Strategy.SUFFIX, Strategy.ALIGNED),
          outcomes.stream().map(Outcome::strategy).toList());
      Outcome greedy = outcomes.get(0);
      for (Outcome outcome : outcomes.subList(1, 3)) {
        assertEquals(0, outcome.differingCount());
        assertEquals(sentences.size(), outcome.statistics().sentenceCount());
        assertTrue(outcome.statistics().callCount() < greedy.statistics().callCount());
        assertTrue(
            outcome.latencies().quantileMillis(0.5) <= outcome.latencies().quantileMillis(0.95));
      }
    }
  }
}
