package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.decoder.LengthLimit;
import dev.redraft.decoder.Script;
import dev.redraft.decoder.ScriptedModel;
import dev.redraft.decoder.TokenIds;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SelfTestTest {
  private static final List<Integer> SOURCE = IntStream.range(2, 40).boxed().toList();

  @Test
  void passesWhereRowsAreIndependent() {
    assertTrue(SelfTest.isRowIndependent(model(false), SOURCE));
  }

  @Test
  void failsWhereRoundingDependsOnTheSplit() {
    assertFalse(SelfTest.isRowIndependent(model(true), SOURCE));
  }

  @Test
  void provesNothingOnTooShortASource() {
    assertFalse(SelfTest.isRowIndependent(model(false), List.of(5)));
  }

  @Test
  void closesItsSession() {
    ScriptedModel model = model(true);
    SelfTest.isRowIndependent(model, SOURCE);
    assertEquals(0, model.openSessions());
  }

  private static ScriptedModel model(boolean rounding) {
    return new ScriptedModel(TokenIds.of(0), new LengthLimit(2, 8), Script.erratic(9, 1), rounding);
  }
}
