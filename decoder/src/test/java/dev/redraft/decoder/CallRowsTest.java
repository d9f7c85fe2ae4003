package dev.redraft.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class CallRowsTest {
  private static final TokenIds NOTHING = TokenIds.of();

  private final Script script = Script.saying(NOTHING);
  private final StepModel model = new ScriptedModel(script);

  @Test
  void draftFollowsWhatTheCacheLacks() {
    CallRows rows = CallRows.of(model, 4, TokenIds.of(7), TokenIds.of(8, 9));

    assertEquals(TokenIds.of(7, 8, 9), rows.tokens());
    assertEquals(0, rows.firstVerifyingRow());
    assertEquals(NOTHING, rows.filler());
  }

  @Test
  void loneTokenIsJoinedByTheEndToken() {
    CallRows rows = CallRows.of(model, 4, TokenIds.of(7), NOTHING);

    assertEquals(TokenIds.of(7, Script.END), rows.tokens());
    assertEquals(0, rows.firstVerifyingRow());
  }

  @Test
  void modelThatMixesRowsGetsNoFiller() {
    CallRows rows = CallRows.of(ScriptedModel.mixing(script), 4, TokenIds.of(7), NOTHING);

    assertEquals(TokenIds.of(7), rows.tokens());
  }

  @Test
  void lastTokenOfThePromptVerifiesTheFirstOfTheDraft() {
    CallRows rows = CallRows.of(model, 0, TokenIds.of(0, 77, 0), TokenIds.of(8));

    assertEquals(TokenIds.of(0, 77, 0, 8), rows.tokens());
    assertEquals(2, rows.firstVerifyingRow());
  }
}
