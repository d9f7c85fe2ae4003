package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redraft.models.Calibration;
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
  private static final ProposedEdit FORBIDDEN =
      Proposals.of("They live at 12 High Street.", "They live at 13 High Street.");

  @Test
  void aDoubtForbidsWhereNobodyKnowsWhatItIsWorth() {
    EditPolicy policy = new EditPolicy(CorrectorOptions.DEFAULT, Set.of("derivation"));
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
  }

  @Test
  void withoutSafeguardsNothingIsDoubted() {
    CorrectorOptions none = CorrectorOptions.DEFAULT.withSafeguards(false);
    for (Set<String> weighed : List.of(Set.<String>of(), EditPolicy.doubting().keySet())) {
      EditPolicy policy = new EditPolicy(none, weighed);
      assertEquals(true, policy.allows(DOUBTED));
      assertEquals(List.of(), policy.doubts(DOUBTED));
    }
  }

  @Test
  void theBundleSaysWhatItsConfidenceWasFittedWith() {
    Calibration fitted = new Calibration(0, Map.of(), List.of(), Map.of(), Set.of("sense"), null);
    assertEquals(Set.of("sense"), weighed(fitted, CorrectorOptions.DEFAULT));
    assertEquals(Set.of(), weighed(null, CorrectorOptions.DEFAULT));
    assertEquals(Set.of(), weighed(fitted, CorrectorOptions.DEFAULT.withCalibration(false)));
    assertEquals(
        EditPolicy.doubting().keySet(),
        weighed(fitted, CorrectorOptions.DEFAULT.withCalibration(false).withDoubts(true)));
  }

  private static Set<String> weighed(@Nullable Calibration measured, CorrectorOptions options) {
    return EditConfidence.of(measured, options).weighedDoubts();
  }
}
