package dev.redraft.corrector.confidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.redraft.corrector.Edit;
import dev.redraft.corrector.Margins;
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
    assertEquals(Math.max(-3, gain / 5), features.getOrDefault("judge.by.word", 0.0), ROUNDING / 5);
    assertFalse(features.containsKey("judge.all"), "nothing else gains");
  }

  @Test
  void ofSeveralEditsEachIsJudgedWithTheOthers() {
    double with = difference("She goes to the school.", "She go to the school.");
    double all = difference("She goes to the school.", "She go to teh school.");
    Map<String, Double> features = of(List.of(GOES, THE)).get(0);
    assertEquals(with / 8, features.getOrDefault("judge.gain", 0.0), ROUNDING / 8);
    double rest = Math.max(-3, Math.min(3, (all - with) / Math.sqrt(5)));
    assertEquals(rest, features.getOrDefault("judge.all", 0.0), ROUNDING);
  }

  @Test
  void aWordThatMovesIsLeftWhereItWas() {
    String text = "She school to teh go.";
    Edit taken = new Edit(3, 10, "", 0.9);
    Edit put = new Edit(20, 20, " school", 0.9);
    List<Map<String, Double>> features =
        JudgeFeatures.of(judge, text, 0, List.of(taken, put)).orElseThrow();
    double gain = difference("She to teh go school.", text);
    assertEquals(bounded(gain) / 8, features.get(0).getOrDefault("judge.gain", 0.0), ROUNDING / 8);
    assertEquals(features.get(0), features.get(1));

    Edit other = new Edit(14, 17, "the", 0.9);
    List<Map<String, Double>> three =
        JudgeFeatures.of(judge, text, 0, List.of(taken, other, put)).orElseThrow();
    double with = difference("She to the go school.", "She school to the go.");
    assertEquals(bounded(with) / 8, three.get(2).getOrDefault("judge.gain", 0.0), ROUNDING / 8);
  }

  @Test
  void aSecondChoiceIsPutInByItselfAndLeftOutForTheOthers() {
    Edit second =
        new Edit(
            21, 27, "schools", 0.3, List.of(), Edit.Origin.SECOND_CHOICE, Margins.NONE, List.of());
    List<Map<String, Double>> features = of(List.of(GOES, THE, second));
    assertEquals(of(List.of(GOES, THE)).get(0), features.get(0));
    assertEquals(of(List.of(GOES, THE)).get(1), features.get(1));
    double gain = difference("She goes to the schools.", "She goes to the school.");
    assertEquals(
        bounded(gain) / 8, features.get(2).getOrDefault("second.judge.gain", 0.0), ROUNDING / 8);

    Map<String, Double> alone = of(List.of(second)).get(0);
    double aloneGain = difference("She go to teh schools.", "She go to teh school.");
    assertEquals(
        bounded(aloneGain) / 8, alone.getOrDefault("second.judge.gain", 0.0), ROUNDING / 8);
    assertFalse(alone.containsKey("second.judge.all"), "nothing else gains");
  }

  @Test
  void nothingIsSaidOfASentenceThatIsTooLong() {
    assertEquals(
        Optional.empty(), JudgeFeatures.of(judge, SENTENCE + " 9".repeat(300), 6, List.of(GOES)));
    assertEquals(List.of(), of(List.of()));
  }

  private static double bounded(double gain) {
    return Math.max(-24, Math.min(24, gain));
  }

  private static List<Map<String, Double>> of(List<Edit> edits) {
    return JudgeFeatures.of(judge, SENTENCE, 6, edits).orElseThrow();
  }

  private static double difference(String one, String other) {
    return judge.differences(one, List.of(other), JudgeFeatures.HORIZON).orElseThrow().get(0);
  }
}
