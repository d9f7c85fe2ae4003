package dev.redraft.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DecodingResultTest {
  private static final List<Prediction> PREDICTIONS =
      List.of(new Prediction(7, 1, 8), new Prediction(Script.END, 2, 9));

  @Test
  void endTokenHasMarginAndSecondButIsNoOutput() {
    DecodingResult result = new DecodingResult(PREDICTIONS, StopReason.END_TOKEN, List.of());

    assertEquals(TokenIds.of(7), result.tokens());
    assertEquals(2, result.margin(1));
    assertEquals(9, result.second(1));
    assertThrows(IndexOutOfBoundsException.class, () -> result.margin(2));
  }

  @Test
  void allPredictionsAreOutputWhereTheLimitStoppedDecoding() {
    List<Prediction> predictions = PREDICTIONS.subList(0, 1);
    DecodingResult result = new DecodingResult(predictions, StopReason.LENGTH_LIMIT, List.of());

    assertEquals(TokenIds.of(7), result.tokens());
    assertThrows(IndexOutOfBoundsException.class, () -> result.margin(1));
  }
}
