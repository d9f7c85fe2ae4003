package dev.redraft.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class AggressiveDecoderTest {
  private static final TokenIds SOURCE = TokenIds.of(11, 12, 13, 14, 15, 16, 17, 18);

  private static final TokenTraits ALL_ALIKE =
      new TokenTraits() {
        @Override
        public boolean isAlike(int source, int output) {
          return true;
        }

        @Override
        public boolean beginsWord(int token) {
          return true;
        }

        @Override
        public boolean isInserted(int token) {
          return token >= 90;
        }
      };

  @Test
  void unchangedTextTakesOneCall() {
    DecodingResult result = suffixMatch(Script.saying(SOURCE));

    assertEquals(SOURCE, result.tokens());
    assertEquals(StopReason.END_TOKEN, result.stopReason());
    assertEquals(1, result.steps().size());
    Step step = result.steps().get(0);
    assertEquals(0, step.cacheLength());
    assertEquals(9, step.rowCount());
    assertEquals(0, step.fillerCount());
    assertEquals(8, step.draftedCount());
    assertEquals(8, step.acceptedCount());
    assertEquals(Step.Outcome.ENDED, step.outcome());
  }

  @Test
  void replacedTokenCostsTheCallsUntilSuffixIsUniqueAgain() {
    TokenIds output = TokenIds.of(11, 12, 99, 14, 15, 16, 17, 18);

    DecodingResult result = suffixMatch(Script.saying(output));

    assertEquals(output, result.tokens());
    // Up to 99; then 14 alone, for 99 is nowhere in the source; then the rest.
    assertEquals(3, result.steps().size());
  }

  @Test
  void alignedDraftGoesOnRightBehindRespelledToken() {
    TokenIds output = TokenIds.of(11, 12, 99, 14, 15, 16, 17, 18);
    DraftStrategy aligned = DraftStrategy.aligned(ALL_ALIKE, new CallCost(1000, 1));

    DecodingResult result =
        new AggressiveDecoder(aligned).decode(new ScriptedModel(Script.saying(output)), SOURCE);

    assertEquals(output, result.tokens());
    assertEquals(2, result.steps().size());
  }

  @Test
  void lookAheadForeseesLaterCorrections() {
    TokenIds output = TokenIds.of(11, 12, 33, 14, 15, 36, 17, 38);
    // Whatever came before, the model knows what belongs at a place.
    Script script =
        (source, prefix) -> prefix.size() < output.size() ? output.get(prefix.size()) : Script.END;
    CallCost cost = new CallCost(1000, 1);

    DecodingResult aligned = decode(DraftStrategy.aligned(ALL_ALIKE, cost), script);
    DecodingResult ahead = decode(DraftStrategy.lookAhead(ALL_ALIKE, cost), script);

    assertEquals(output, aligned.tokens());
    assertEquals(4, aligned.steps().size());
    assertForesight(0, 3, 0, aligned);
    assertEquals(output, ahead.tokens());
    assertEquals(2, ahead.steps().size());
    assertForesight(2, 1, 0, ahead);
  }

  @Test
  void foresightThatIsWrongCostsACall() {
    TokenIds output = TokenIds.of(11, 12, 33, 14, 15, 16, 17, 18);
    // Only an output that goes wrong at the third place does so at the sixth.
    Script script =
        (source, prefix) ->
            prefix.size() == 5 && prefix.get(2) == 13
                ? 36
                : prefix.size() < output.size() ? output.get(prefix.size()) : Script.END;

    DecodingResult ahead =
        decode(DraftStrategy.lookAhead(ALL_ALIKE, new CallCost(1000, 1)), script);

    assertEquals(output, ahead.tokens());
    assertEquals(3, ahead.steps().size());
    assertForesight(0, 2, 1, ahead);
  }

  @Test
  void whatIsForeseenToGoCountsWithTheTokenBehindIt() {
    TokenIds output = TokenIds.of(11, 12, 33, 14, 16, 17, 18);
    // Goes by the last token alone: 33 for 13, and 16 right behind 14.
    Script script =
        (source, prefix) -> {
          int last = prefix.isEmpty() ? 10 : prefix.get(prefix.size() - 1);
          return switch (last) {
            case 12 -> 33;
            case 33 -> 14;
            case 14 -> 16;
            case 18 -> Script.END;
            default -> last + 1;
          };
        };

    DecodingResult ahead =
        decode(DraftStrategy.lookAhead(ALL_ALIKE, new CallCost(1000, 1)), script);

    assertEquals(output, ahead.tokens());
    assertEquals(2, ahead.steps().size());
    assertForesight(1, 1, 0, ahead);
  }

  private static void assertForesight(
      int foreseenCount, int correctionCount, int wrongCount, DecodingResult result) {
    DecodingStatistics statistics = DecodingStatistics.of(result);
    assertEquals(foreseenCount, statistics.foreseenCount());
    assertEquals(correctionCount, statistics.correctionCount());
    assertEquals(wrongCount, statistics.wrongForesightCount());
  }

  private static DecodingResult decode(DraftStrategy strategy, Script script) {
    return new AggressiveDecoder(strategy).decode(new ScriptedModel(script), SOURCE);
  }

  @Test
  void withoutExactModeNearTieMayFallOtherwise() {
    int differing = 0;
    for (int seed = 0; seed < 200; seed++) {
      ScriptedModel model =
          new ScriptedModel(TokenIds.of(0), new LengthLimit(2, 8), Script.erratic(4, seed), true);
      DecodingResult greedy = new GreedyDecoder().decode(model, SOURCE);
      DecodingResult loose =
          new AggressiveDecoder(DraftStrategy.suffixMatch(), false).decode(model, SOURCE);
      differing += greedy.tokens().equals(loose.tokens()) ? 0 : 1;
    }

    assertNotEquals(
        0, differing, "the imitation of rounding has no effect, so the property proves nothing");
  }

  @Test
  void modelThatMixesRowsIsDecodedTokenByTokenWithoutFiller() {
    int differing = 0;
    for (int seed = 0; seed < 200; seed++) {
      ScriptedModel model = ScriptedModel.mixing(Script.erratic(4, seed));
      DecodingResult greedy = new GreedyDecoder().decode(model, SOURCE);
      DecodingResult exact =
          new AggressiveDecoder(DraftStrategy.suffixMatch()).decode(model, SOURCE);
      DecodingResult loose =
          new AggressiveDecoder(DraftStrategy.suffixMatch(), false).decode(model, SOURCE);

      assertEquals(greedy.tokens(), exact.tokens());
      assertEquals(greedy.steps(), exact.steps());
      exact.steps().forEach(step -> assertEquals(1, step.rowCount()));
      differing += greedy.tokens().equals(loose.tokens()) ? 0 : 1;
    }

    assertNotEquals(0, differing, "parallel calls have no effect, so the test proves nothing");
  }

  @Test
  void secondsAreUnknownWhereTheModelTellsNone() {
    TokenIds output = TokenIds.of(11, 12, 99, 14, 15, 16, 17, 18);
    for (Decoder decoder :
        List.of(new GreedyDecoder(), new AggressiveDecoder(DraftStrategy.suffixMatch()))) {
      ScriptedModel model = ScriptedModel.withoutSeconds(Script.saying(output));
      DecodingResult result = decoder.decode(model, SOURCE);

      assertEquals(output, result.tokens());
      for (int i = 0; i <= output.size(); i++) {
        assertEquals(Predictions.NO_TOKEN, result.second(i));
      }
    }
  }

  @Test
  void cancellationIsSeenBeforeEveryCallAndClosesTheSession() {
    for (Decoder decoder :
        new Decoder[] {new GreedyDecoder(), new AggressiveDecoder(DraftStrategy.none())}) {
      ScriptedModel model = new ScriptedModel(Script.saying(SOURCE));
      AtomicInteger asked = new AtomicInteger();

      assertThrows(
          CancellationException.class,
          () -> decoder.decode(model, SOURCE, () -> asked.incrementAndGet() > 3));
      assertEquals(3, model.calls().size());
      assertEquals(0, model.openSessions());
    }
  }

  @Test
  void sessionIsClosedWhenTheModelFails() {
    ScriptedModel model =
        new ScriptedModel(
            (source, prefix) -> {
              throw new IllegalStateException("broken");
            });

    assertThrows(IllegalStateException.class, () -> suffixMatch(model));
    assertThrows(IllegalStateException.class, () -> new GreedyDecoder().decode(model, SOURCE));
    assertEquals(0, model.openSessions());
  }

  private static DecodingResult suffixMatch(Script script) {
    return suffixMatch(new ScriptedModel(script));
  }

  private static DecodingResult suffixMatch(ScriptedModel model) {
    return new AggressiveDecoder(DraftStrategy.suffixMatch()).decode(model, SOURCE);
  }
}
