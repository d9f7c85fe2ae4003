package dev.redraft.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redraft.decoder.Step.Outcome;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each case is a call on four cached positions, unless it says otherwise. */
final class VerdictTest {
  private static final int END = Script.END;

  private final StepModel model = new ScriptedModel(Script.saying(TokenIds.of()));

  @Test
  void ownTokenReplacesTheFirstRefusedOne() {
    Verdict verdict = verdict(TokenIds.of(8, 9, 10), 8, 99, 10, 11);

    assertEquals(TokenIds.of(8, 99), verdict.decidedTokens());
    assertEquals(1, verdict.acceptedCount());
    assertEquals(99, verdict.ownToken());
    assertEquals(Outcome.CORRECTED, verdict.outcome());
    assertEquals(4 + 2, verdict.keptLength());
  }

  @Test
  void ownTokenFollowsDraftAcceptedWhole() {
    Verdict verdict = verdict(TokenIds.of(8, 9), 8, 9, 10);

    assertEquals(TokenIds.of(8, 9, 10), verdict.decidedTokens());
    assertEquals(Outcome.EXTENDED, verdict.outcome());
    assertEquals(4 + 3, verdict.keptLength());
  }

  @Test
  void withoutDraftOnlyTheOwnTokenIsDecidedAndFillerIsNotKept() {
    Verdict verdict = verdict(TokenIds.of(), 8, 50);

    assertEquals(TokenIds.of(8), verdict.decidedTokens());
    assertEquals(Outcome.EXTENDED, verdict.outcome());
    assertEquals(4 + 1, verdict.keptLength());
  }

  @Test
  void endTokenEndsInsideDraftAndBehindIt() {
    assertEquals(Outcome.ENDED, verdict(TokenIds.of(8, 9), 8, END, 10).outcome());
    assertEquals(Outcome.ENDED, verdict(TokenIds.of(8, 9), 8, 9, END).outcome());
    assertEquals(Outcome.CORRECTED, verdict(TokenIds.of(8, 9), 7, END, END).outcome());
  }

  @Test
  void onlyDecidedPredictionsCountAsNearTies() {
    CallRows rows = CallRows.of(model, 0, TokenIds.of(0, 7), TokenIds.of(8, 9, 10));
    float[] margins = {0.1f, 0.1f, 2, 0.1f, 0.1f};
    int[] seconds = {20, 21, 22, 23, 24};
    Predictions predictions =
        new Predictions(new int[] {7, 8, 99, 10, 11}, margins).withSeconds(seconds);
    Verdict verdict = new Verdict(model, rows, predictions);

    assertEquals(1, verdict.nearTieCount());
    assertEquals(
        List.of(new Prediction(8, 0.1f, 21), new Prediction(99, 2, 22)), verdict.decided());
    assertEquals(3, verdict.keptLength());
  }

  private Verdict verdict(TokenIds draft, int... predicted) {
    float[] margins = new float[predicted.length];
    Arrays.fill(margins, 1);
    CallRows rows = CallRows.of(model, 4, TokenIds.of(7), draft);
    return new Verdict(model, rows, new Predictions(predicted, margins));
  }
}
