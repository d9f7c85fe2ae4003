package dev.redraft.corrector.confidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.redraft.corrector.Edit;
import dev.redraft.models.Judge;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
final class JudgeFeaturesTest {
  private static final String TEXT = "Well. She go  to teh school.";
  private static final String SENTENCE = TEXT.substring(6);
  private static final Edit GOES = new Edit(10, 12, "goes", 0.9);
  private static final Edit THE = new Edit(17, 20, "the", 0.9);

  private static final double ROUNDING = 0.25;

  private static Judge judge;

  @BeforeAll
  static void open() throws IOException {
    judge = Judge.open(TestData.path("tiny-judge-int8"));
  }

  @AfterAll
  static void close() {
    judge.close();
  }

  @Test
  void aSingleEditGainsWhatTheTextsDifferBy() {
    double gain = difference("She goes to teh school.", "She go to teh school.");
    Map<String, Double> features = of(List.of(GOES)).get(0);
    assertEquals(gain / 8, features.getOrDefault("judge.gain", 0.0), ROUNDING / 8);
    assertEquals(gain / 5, features.getOrDefault("judge.by.word", 0.0), ROUNDING / 5);
    assertFalse(features.containsKey("judge.alone"), "nothing else to be without");
  }

  @Test
  void ofSeveralEditsEachIsJudgedWithTheOthersAndAlone() {
    double with = difference("She goes to the school.", "She go to the school.");
    double alone = difference("She goes to teh school.", "She go to teh school.");
    double all = difference("She goes to the school.", "She go to teh school.");
    Map<String, Double> features = of(List.of(GOES, THE)).get(0);
    assertEquals(with / 8, features.getOrDefault("judge.gain", 0.0), ROUNDING / 8);
    assertEquals((alone - with) / 8, features.getOrDefault("judge.alone", 0.0), ROUNDING / 4);
    double rest = Math.max(-3, Math.min(3, (all - with) / Math.sqrt(5)));
    assertEquals(rest, features.getOrDefault("judge.all", 0.0), ROUNDING);
  }

  @Test
  void nothingIsSaidOfASentenceThatIsTooLong() {
    assertEquals(
        Optional.empty(), JudgeFeatures.of(judge, SENTENCE + " 9".repeat(300), 6, List.of(GOES)));
    assertEquals(List.of(), of(List.of()));
  }

  private static List<Map<String, Double>> of(List<Edit> edits) {
    return JudgeFeatures.of(judge, SENTENCE, 6, edits).orElseThrow();
  }

  private static double difference(String one, String other) {
    return judge.differences(one, List.of(other)).orElseThrow().get(0);
  }
}
