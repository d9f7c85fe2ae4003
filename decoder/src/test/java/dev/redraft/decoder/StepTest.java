package dev.redraft.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class StepTest {
  private final StepModel model = new ScriptedModel(Script.saying(TokenIds.of()));

  @Test
  void verifiedStepCountsWhatWasAcceptedAndWhatWasWasted() {
    Step step = Step.verified(correction(), NoDraft.INSTANCE);

    assertEquals(
        "Step[cacheLength=4, rowCount=4, recomputedCount=6, draftedCount=3,"
            + " fillerCount=0, acceptedCount=1, foreseenCount=0, wrongForesightCount=0, nearTieCount=1, outcome=CORRECTED]",
        step.toString());
    assertEquals(2, step.emittedCount());
    assertEquals(2, step.wastedCount());
  }

  @Test
  void restartedStepEmitsNothingAndWastesAll() {
    Step step = Step.restarted(correction());

    assertEquals(
        "Step[cacheLength=4, rowCount=4, recomputedCount=6, draftedCount=3,"
            + " fillerCount=0, acceptedCount=1, foreseenCount=0, wrongForesightCount=0, nearTieCount=1, outcome=RESTARTED]",
        step.toString());
    assertEquals(0, step.emittedCount());
    assertEquals(4, step.wastedCount());
  }

  @Test
  void undraftedStepIsDecidedByOneRowWithFillerBehindIt() {
    Predictions filled = new Predictions(new int[] {8, Script.END}, new float[] {0.1f, 0.1f}, 6);
    Step step = Step.undrafted(model, 4, filled, 0);

    assertEquals(
        "Step[cacheLength=4, rowCount=2, recomputedCount=6, draftedCount=0,"
            + " fillerCount=1, acceptedCount=0, foreseenCount=0, wrongForesightCount=0, nearTieCount=1, outcome=EXTENDED]",
        step.toString());
    assertEquals(1, step.emittedCount());
    assertEquals(1, step.wastedCount());
  }

  @Test
  void endTokenIsNotEmitted() {
    Predictions prompt = new Predictions(new int[] {8, Script.END}, new float[] {0.1f, 2}, 0);
    Step step = Step.undrafted(model, 0, prompt, 1);

    assertEquals(
        "Step[cacheLength=0, rowCount=2, recomputedCount=0, draftedCount=0,"
            + " fillerCount=0, acceptedCount=0, foreseenCount=0, wrongForesightCount=0, nearTieCount=0, outcome=ENDED]",
        step.toString());
    assertEquals(0, step.emittedCount());
  }

  /** Of three draft tokens one is accepted, in a near tie; six rows are computed again. */
  private Verdict correction() {
    CallRows rows = CallRows.of(model, 4, TokenIds.of(7), TokenIds.of(8, 9, 10));
    float[] margins = {0.1f, 1, 0.1f, 0.1f};
    return new Verdict(model, rows, new Predictions(new int[] {8, 99, 10, 11}, margins, 6));
  }
}
