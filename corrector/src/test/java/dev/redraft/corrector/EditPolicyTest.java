package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redraft.models.Calibration;
import dev.redraft.models.DecisionTree;
import dev.redraft.models.Judge;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What only doubts where confidence knows what the doubt is worth, and forbids elsewhere. */
final class EditPolicyTest {
  private static final ProposedEdit DOUBTED =
      Proposals.of("They live in a lonely village.", "They live in a remote village.");
  private static final ProposedEdit PLAIN =
      Proposals.of("They lives in a lonely village.", "They live in a lonely village.");
  private static final ProposedEdit CONTRARY =
      Proposals.of("They were careful there.", "They were careless there.");
  private static final ProposedEdit FORBIDDEN =
      Proposals.of("They live at 12 High Street.", "They live at 13 High Street.");

  @Test
  void aDoubtForbidsWhereNobodyKnowsWhatItIsWorth() {
    EditPolicy policy = new EditPolicy(CorrectorOptions.DEFAULT, Set.of("likelierWord"));
    assertEquals(false, policy.allows(DOUBTED));
    assertEquals(true, policy.allows(PLAIN));
  }

  @Test
  void itIsToldWhereItIsWeighed() {
    EditPolicy policy = new EditPolicy(CorrectorOptions.DEFAULT, Set.of("sense"));
    assertEquals(true, policy.allows(DOUBTED));
    assertEquals(List.of("sense"), policy.doubts(DOUBTED));
    assertEquals(List.of(), policy.doubts(PLAIN));
    assertEquals(false, policy.allows(FORBIDDEN));
    assertEquals(false, policy.allows(CONTRARY));
  }

  @Test
  void withoutSafeguardsNothingForbids() {
    CorrectorOptions none = CorrectorOptions.DEFAULT.withSafeguards(false);
    EditPolicy plain = new EditPolicy(none, Set.of());
    assertEquals(true, plain.allows(DOUBTED));
    assertEquals(List.of(), plain.doubts(DOUBTED));
    EditPolicy weighing = new EditPolicy(none, Set.of("sense"));
    assertEquals(true, weighing.allows(DOUBTED));
    assertEquals(List.of("sense"), weighing.doubts(DOUBTED));
  }

  @Test
  void confidenceWeighsWhatItAsksFor() {
    Calibration fitted = fitted(null);
    assertEquals(Set.of("sense"), weighed(fitted, CorrectorOptions.DEFAULT));
    assertEquals(Set.of(), weighed(null, CorrectorOptions.DEFAULT));
    assertEquals(Set.of(), weighed(fitted, CorrectorOptions.DEFAULT.withCalibration(false)));
    assertEquals(
        EditPolicy.DOUBTING.keySet(),
        weighed(fitted, CorrectorOptions.DEFAULT.withCalibration(false).withDoubted(true)));
  }

  @Test
  void withAJudgeBothFitsMustKnowTheDoubt() throws IOException {
    Calibration without = new Calibration(0, Map.of("judge.gain", 1.0), Map.of());
    try (Judge judge = Judge.open(TestData.path("tiny-judge-int8"))) {
      assertEquals(
          Set.of(),
          EditConfidence.of(fitted(without), judge, CorrectorOptions.DEFAULT).weighedDoubts());
      assertEquals(
          Set.of("sense"),
          EditConfidence.of(fitted(fitted(null)), judge, CorrectorOptions.DEFAULT).weighedDoubts());
    }
  }

  private static Calibration fitted(@Nullable Calibration withJudge) {
    return new Calibration(
        0,
        Map.of("doubt.nothing", 1.0),
        List.of(DecisionTree.of("doubt.sense 0 1 -1")),
        Map.of(),
        withJudge);
  }

  private static Set<String> weighed(@Nullable Calibration measured, CorrectorOptions options) {
    return EditConfidence.of(measured, options).weighedDoubts();
  }
}
