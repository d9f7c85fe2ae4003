package dev.redraft.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.decoder.DecodingCases.Case;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

final class BudgetedStrategyProperties {
  private static final CallCost COST = new CallCost(4, 1);
  private static final double GREEDY_CALL = 6;
  private static final DraftStrategy WHOLE_SOURCE = wholeSource();

  @Provide
  Arbitrary<Case> cases() {
    return DecodingCases.cases();
  }

  /** The rest of the source, whatever the model says to it: the costliest draft there is. */
  private static DraftStrategy wholeSource() {
    return source ->
        new DraftStrategy.Drafter() {
          @Override
          public TokenIds propose() {
            return source;
          }

          @Override
          public void emitted(TokenIds tokens, int draftedCount, TokenIds behind) {}
        };
  }

  private static double cost(DecodingStatistics statistics) {
    return statistics.callCount() * COST.perCall() + statistics.rowCount() * COST.perRow();
  }

  @Property(tries = 2000)
  void costsAtMostGreedysAndFourPercentAndTheOpeningBalance(
      @ForAll @Size(max = 20) List<@From("cases") Case> decodings, @ForAll long seed) {
    for (DraftStrategy strategy : List.of(WHOLE_SOURCE, DecodingCases.anyDraft(seed))) {
      Decoder decoder = new AggressiveDecoder(DraftStrategy.budgeted(strategy, COST));
      DecodingStatistics greedy = DecodingStatistics.NONE;
      DecodingStatistics budgeted = DecodingStatistics.NONE;
      for (Case each : decodings) {
        DecodingResult oracle = new GreedyDecoder().decode(each.model(false), each.source());
        DecodingResult result = decoder.decode(each.model(false), each.source());
        assertEquals(oracle.tokens(), result.tokens());
        greedy = greedy.plus(DecodingStatistics.of(oracle));
        budgeted = budgeted.plus(DecodingStatistics.of(result));
      }
      long promptsThatFillTheirCall =
          decodings.stream().filter(each -> each.prompt().size() > 1).count();
      double allowed =
          1.04 * cost(greedy) + 10 * GREEDY_CALL + promptsThatFillTheirCall * COST.perRow();
      assertTrue(
          cost(budgeted) <= allowed + 1e-6, () -> decodings.size() + " outputs cost too much");
    }
  }

  @Example
  void losesLessThanFivePercentOnTextRewrittenThroughout() {
    Random random = new Random(1);
    Decoder budgeted = new AggressiveDecoder(DraftStrategy.budgeted(aligned(), COST));
    Decoder unbounded = new AggressiveDecoder(aligned());

    double greedyCost = 0;
    double budgetedCost = 0;
    double unboundedCost = 0;
    for (int sentence = 0; sentence < 300; sentence++) {
      TokenIds source = tokens(random, 2);
      ScriptedModel model = new ScriptedModel(Script.saying(tokens(random, 5000)));
      greedyCost += cost(DecodingStatistics.of(new GreedyDecoder().decode(model, source)));
      budgetedCost += cost(DecodingStatistics.of(budgeted.decode(model, source)));
      unboundedCost += cost(DecodingStatistics.of(unbounded.decode(model, source)));
    }

    assertTrue(unboundedCost > 1.2 * greedyCost, "the text is no test: drafting costs little");
    assertTrue(budgetedCost < 1.05 * greedyCost, budgetedCost + " against " + greedyCost);
  }

  @Example
  void draftsAsFreelyAsTheOtherOnceAcceptedAgain() {
    Random random = new Random(2);
    Decoder decoder = new AggressiveDecoder(DraftStrategy.budgeted(aligned(), COST));
    for (int sentence = 0; sentence < 100; sentence++) {
      decoder.decode(new ScriptedModel(Script.saying(tokens(random, 5000))), tokens(random, 2));
    }

    TokenIds source = tokens(random, 2);
    int calls = Integer.MAX_VALUE;
    for (int sentence = 0; sentence < 4; sentence++) {
      calls = decoder.decode(new ScriptedModel(Script.saying(source)), source).steps().size();
    }

    assertEquals(1, calls);
  }

  private static DraftStrategy aligned() {
    return DraftStrategy.aligned(TokenTraits.NONE, COST);
  }

  private static TokenIds tokens(Random random, int first) {
    return TokenIds.of(IntStream.range(0, 25).map(i -> first + random.nextInt(1000)).toArray());
  }
}
