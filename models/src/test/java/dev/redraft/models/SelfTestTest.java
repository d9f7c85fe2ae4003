package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.decoder.LengthLimit;
import dev.redraft.decoder.Script;
import dev.redraft.decoder.ScriptedModel;
import dev.redraft.decoder.TokenIds;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SelfTestTest {
  private static final TokenIds SOURCE = TokenIds.of(IntStream.range(2, 40).toArray());

  @Test
  void passesWhereRowsAreIndependent() {
    assertTrue(SelfTest.run(model(false), SOURCE).isRowIndependent());
  }

  @Test
  void failsWhereRoundingDependsOnTheSplit() {
    assertFalse(SelfTest.run(model(true), SOURCE).isRowIndependent());
  }

  @Test
  void measuresHowMuchMarginsChange() {
    assertEquals(0, SelfTest.run(model(false), SOURCE).largestChange());
    // A flip counts with both margins, which of a near tie are small.
    float change = SelfTest.run(model(true), SOURCE).largestChange();
    assertTrue(change > 0 && change <= 0.5f, "largest change " + change);
  }

  @Test
  void provesNothingOnTooShortASource() {
    assertFalse(SelfTest.run(model(false), TokenIds.of(5)).isRowIndependent());
  }

  @Test
  void closesItsSession() {
    ScriptedModel model = model(true);
    SelfTest.run(model, SOURCE);
    assertEquals(0, model.openSessions());
  }

  private static ScriptedModel model(boolean rounding) {
    return new ScriptedModel(TokenIds.of(0), new LengthLimit(2, 8), Script.erratic(9, 1), rounding);
  }
}
