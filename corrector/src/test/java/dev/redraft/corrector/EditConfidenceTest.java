package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.models.Calibration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class EditConfidenceTest {
  private static final Calibration CALIBRATION =
      new Calibration(
          -1,
          Map.of("type.inflection", 3.0, "no.such.feature", 9.0),
          Map.of("careful", 0.9, "balanced", 0.5, "eager", 0.1));

  private final PreparedText prepared =
      PreparedText.of(CorrectionRequest.of("She go to teh school."), Set.of(), null);
  private final List<Edit> edits =
      List.of(new Edit(4, 6, "goes", 0.7), new Edit(10, 13, "the", 0.99));

  @Test
  void givesTheProbabilityThatTheBundleTells() {
    List<Edit> judged = kept(CorrectorOptions.DEFAULT.withMinimumConfidence(0));
    assertEquals(1 / (1 + Math.exp(-2)), judged.get(0).confidence(), 1e-9);
    assertEquals(1 / (1 + Math.exp(1)), judged.get(1).confidence(), 1e-9);
  }

  @Test
  void leavesOutWhatTheLevelDoesNotAllow() {
    assertEquals(List.of(), kept(CorrectorOptions.DEFAULT.withLevel(Level.CAREFUL)));
    assertEquals(1, kept(CorrectorOptions.DEFAULT).size());
    assertEquals(2, kept(CorrectorOptions.DEFAULT.withLevel(Level.EAGER)).size());
  }

  @Test
  void aMinimumStandsInForTheLevelAndALevelForTheMinimum() {
    CorrectorOptions none = CorrectorOptions.DEFAULT.withMinimumConfidence(0);
    assertEquals(2, kept(none).size());
    assertEquals(0, kept(none.withLevel(Level.CAREFUL)).size());
  }

  @Test
  void withoutCalibrationConfidenceIsTheModelsOwn() {
    CorrectorOptions options = CorrectorOptions.DEFAULT.withCalibration(false);
    assertEquals(edits, kept(options));
    assertEquals(edits, judged(null, CorrectorOptions.DEFAULT));
    assertEquals(edits.subList(1, 2), kept(options.withLevel(Level.CAREFUL)));
  }

  @Test
  void everyLevelIsAtLeastAsStrictAsTheNext() {
    double careful = Level.CAREFUL.minimumConfidence(CALIBRATION);
    double balanced = Level.BALANCED.minimumConfidence(CALIBRATION);
    assertTrue(careful > balanced);
    assertTrue(balanced > Level.EAGER.minimumConfidence(CALIBRATION));
  }

  private List<Edit> kept(CorrectorOptions options) {
    return judged(CALIBRATION, options);
  }

  private List<Edit> judged(@Nullable Calibration calibration, CorrectorOptions options) {
    return EditConfidence.of(calibration, options)
        .sureEnough(MaskedSentence.of(prepared, prepared.sentences().get(0)), edits)
        .edits();
  }
}
