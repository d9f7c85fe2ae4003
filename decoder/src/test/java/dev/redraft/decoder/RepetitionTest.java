package dev.redraft.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Scanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RepetitionTest {
  @ParameterizedTest
  @CsvSource({
    "7 7 7 7, 1",
    "3 7 7 7 7, 1",
    "7 7 7, 0",
    "7 8 7 8, 2",
    "8 7 8, 0",
    "1 2 3 1 2 3, 3",
    "9 1 2 3 1 2, 0",
    "1 2 3 4 5 6 7 8 1 2 3 4 5 6 7 8, 8",
    "1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9, 0",
    "'', 0"
  })
  void findsShortestPeriodOfTheOutputsEnd(String output, int period) {
    assertEquals(period, Repetition.period(buffer(output)));
  }

  @Test
  void goesOnWithThePeriod() {
    TokenIds next = Repetition.continuation(buffer("5 1 2 3 1 2 3"), 3, 7);

    assertEquals(TokenIds.of(1, 2, 3, 1, 2, 3, 1), next);
  }

  @Test
  void runningIntoTheLimitTakesFewCalls() {
    TokenIds source = TokenIds.of(10, 11, 12, 13, 14);
    Script endless = (text, prefix) -> prefix.size() < text.size() ? text.get(prefix.size()) : 99;
    ScriptedModel model = new ScriptedModel(TokenIds.of(0), new LengthLimit(2, 90), endless, false);

    DecodingResult result =
        new AggressiveDecoder(DraftStrategy.aligned(TokenTraits.NONE, CallCost.TYPICAL))
            .decode(model, source);

    assertEquals(100, result.tokens().size());
    assertEquals(StopReason.LENGTH_LIMIT, result.stopReason());
    assertTrue(result.steps().size() < 20, result.steps().size() + " calls");
  }

  private static TokenBuffer buffer(String ids) {
    TokenBuffer buffer = new TokenBuffer();
    new Scanner(ids).tokens().map(Integer::valueOf).forEach(buffer::add);
    return buffer;
  }
}
