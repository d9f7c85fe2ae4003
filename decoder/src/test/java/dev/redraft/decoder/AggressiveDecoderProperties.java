package dev.redraft.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.decoder.DecodingCases.Case;
import dev.redraft.decoder.DraftStrategy.Drafter;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class AggressiveDecoderProperties {
  private static final TokenTraits PARITY = traits(2);
  private static final TokenTraits THIRDS = traits(3);

  /** Whatever tokens are said to be must make no difference. */
  private static TokenTraits traits(int divisor) {
    return new TokenTraits() {
      @Override
      public boolean isAlike(int source, int output) {
        return source % divisor == output % divisor;
      }

      @Override
      public boolean beginsWord(int token) {
        return token % divisor != 0;
      }

      @Override
      public boolean isInserted(int token) {
        return token % divisor == 1;
      }
    };
  }

  @Provide
  Arbitrary<Case> cases() {
    return DecodingCases.cases();
  }

  private static List<DraftStrategy> strategies(long seed) {
    Random random = new Random(seed);
    CallCost any = new CallCost(random.nextInt(30), Math.exp(random.nextGaussian()));
    return List.of(
        DraftStrategy.none(),
        DraftStrategy.suffixMatch(),
        DraftStrategy.aligned(PARITY, CallCost.TYPICAL),
        DraftStrategy.aligned(TokenTraits.NONE, new CallCost(50, 1)),
        DraftStrategy.lookAhead(PARITY, CallCost.TYPICAL),
        DraftStrategy.lookAhead(THIRDS, new CallCost(50, 1)),
        DraftStrategy.aligned(THIRDS, any),
        DraftStrategy.budgeted(DraftStrategy.lookAhead(PARITY, any), any),
        lyingAboutPredictions(seed),
        DraftStrategy.budgeted(DecodingCases.anyDraft(seed), CallCost.TYPICAL),
        DecodingCases.anyDraft(seed));
  }

  /** Look-ahead that is told of predictions that nobody made. */
  private static DraftStrategy lyingAboutPredictions(long seed) {
    return source -> {
      Random random = new Random(seed);
      Drafter drafter = DraftStrategy.lookAhead(THIRDS, CallCost.TYPICAL).begin(source);
      return new Drafter() {
        @Override
        public TokenIds propose() {
          return drafter.propose();
        }

        @Override
        public void emitted(TokenIds tokens, int draftedCount, TokenIds behind) {
          int[] lies = random.ints(random.nextInt(2 * behind.size() + 3), 0, 40).toArray();
          drafter.emitted(tokens, draftedCount, TokenIds.of(lies));
        }
      };
    };
  }

  /** The script asked directly, with neither session nor decoder in between. */
  private static TokenIds spoken(Case decoding) {
    TokenIds output = TokenIds.of();
    int limit = decoding.limit().limitFor(decoding.source().size());
    while (output.size() < limit) {
      int next = decoding.script().next(decoding.source(), output);
      if (next == Script.END) {
        break;
      }
      output = output.concat(TokenIds.of(next));
    }
    return output;
  }

  @Property
  void greedySaysWhatTheScriptSays(@ForAll("cases") Case decoding) {
    DecodingResult result = new GreedyDecoder().decode(decoding.model(false), decoding.source());

    assertEquals(spoken(decoding), result.tokens());
    int limit = decoding.limit().limitFor(decoding.source().size());
    assertEquals(
        result.tokens().size() == limit ? StopReason.LENGTH_LIMIT : StopReason.END_TOKEN,
        result.stopReason());
  }

  @Property
  void greedyTellsTheSecondBestOfEachPlace(@ForAll("cases") Case decoding) {
    DecodingResult result = new GreedyDecoder().decode(decoding.model(false), decoding.source());

    TokenIds predicted =
        result.stopReason() == StopReason.END_TOKEN
            ? result.tokens().concat(TokenIds.of(Script.END))
            : result.tokens();
    for (int i = 0; i < predicted.size(); i++) {
      int second = ScriptedModel.second(decoding.source(), predicted.first(i), predicted.get(i));
      assertEquals(second, result.second(i));
    }
  }

  @Property
  void equalsGreedyWhateverIsDrafted(@ForAll("cases") Case decoding, @ForAll long seed) {
    DecodingResult greedy = new GreedyDecoder().decode(decoding.model(false), decoding.source());
    for (DraftStrategy strategy : strategies(seed)) {
      DecodingResult result =
          new AggressiveDecoder(strategy).decode(decoding.model(false), decoding.source());

      assertSameOutput(greedy, result);
      assertTrue(result.steps().size() <= greedy.steps().size(), "more calls than greedy");
    }
  }

  @Property
  void cacheHoldsExactlyWhatWasEmitted(@ForAll("cases") Case decoding, @ForAll long seed) {
    for (DraftStrategy strategy : strategies(seed)) {
      ScriptedModel model = decoding.model(false);
      DecodingResult result = new AggressiveDecoder(strategy).decode(model, decoding.source());

      TokenIds output = decoding.prompt().concat(result.tokens());
      int emitted = 0;
      for (int i = 0; i < result.steps().size(); i++) {
        Step step = result.steps().get(i);
        int cached = i == 0 ? 0 : decoding.prompt().size() + emitted - 1;
        assertEquals(cached, step.cacheLength());
        assertEquals(output.first(cached), model.calls().get(i).cached());
        assertEquals(step.rowCount(), model.calls().get(i).rows().size());
        emitted += step.emittedCount();
      }
      assertEquals(result.tokens().size(), emitted);
      assertEquals(0, model.openSessions());
    }
  }

  @Property
  void endTokenIsFedAsFillerOnly(@ForAll("cases") Case decoding, @ForAll long seed) {
    for (DraftStrategy strategy : strategies(seed)) {
      ScriptedModel model = decoding.model(false);
      DecodingResult result = new AggressiveDecoder(strategy).decode(model, decoding.source());
      for (int i = 0; i < result.steps().size(); i++) {
        TokenIds rows = model.calls().get(i).rows();
        int end = rows.indexOf(Script.END);
        int filler = result.steps().get(i).fillerCount();
        assertEquals(filler == 0 ? -1 : rows.size() - 1, end);
      }
    }
  }

  @Property
  void withoutDraftStepsEqualGreedys(@ForAll("cases") Case decoding) {
    DecodingResult greedy = new GreedyDecoder().decode(decoding.model(true), decoding.source());
    DecodingResult none =
        new AggressiveDecoder(DraftStrategy.none()).decode(decoding.model(true), decoding.source());

    assertSameOutput(greedy, none);
    assertEquals(greedy.steps(), none.steps());
  }

  @Property
  void exactModeDecidesNearTiesAsGreedyDoes(@ForAll("cases") Case decoding, @ForAll long seed) {
    DecodingResult greedy = new GreedyDecoder().decode(decoding.model(true), decoding.source());
    for (DraftStrategy strategy : strategies(seed)) {
      ScriptedModel model = decoding.model(true);
      DecodingResult result = new AggressiveDecoder(strategy).decode(model, decoding.source());

      assertSameOutput(greedy, result);
      assertEquals(model.calls().size(), result.steps().size());
      DecodingStatistics statistics = DecodingStatistics.of(result);
      assertTrue(statistics.restartCount() <= 1);
      int restart =
          result.steps().stream().map(Step::outcome).toList().indexOf(Step.Outcome.RESTARTED);
      assertTrue(result.steps().size() <= restart + 1 + greedy.steps().size());
    }
  }

  @Property
  void statisticsAddUp(@ForAll("cases") Case decoding, @ForAll long seed) {
    for (DraftStrategy strategy : strategies(seed)) {
      DecodingResult result =
          new AggressiveDecoder(strategy).decode(decoding.model(false), decoding.source());
      DecodingStatistics statistics = DecodingStatistics.of(result);
      boolean ended = result.stopReason() == StopReason.END_TOKEN;

      int predictions = result.tokens().size() + (ended ? 1 : 0);
      assertEquals(predictions, statistics.acceptedCount() + statistics.callCount());
      assertEquals(
          statistics.rowCount(),
          decoding.prompt().size() - 1 + predictions + statistics.wastedCount());
      assertFalse(statistics.correctionCount() > statistics.callCount());
      assertEquals(statistics, DecodingStatistics.NONE.plus(statistics));
    }
  }

  static void assertSameOutput(DecodingResult expected, DecodingResult actual) {
    assertEquals(expected.tokens(), actual.tokens());
    assertEquals(expected.stopReason(), actual.stopReason());
    int places = expected.tokens().size() + (expected.stopReason() == StopReason.END_TOKEN ? 1 : 0);
    for (int i = 0; i < places; i++) {
      assertEquals(expected.margin(i), actual.margin(i), 0f);
      assertEquals(expected.second(i), actual.second(i));
    }
  }
}
