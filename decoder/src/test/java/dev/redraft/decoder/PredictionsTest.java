package dev.redraft.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PredictionsTest {
  private final Predictions predictions =
      new Predictions(new int[] {5, 6, 7, 8}, new float[] {1, 0.25f, 0.5f, 0.1f});

  @Test
  void agreementEndsWithTheFirstDifference() {
    assertEquals(3, predictions.agreement(1, TokenIds.of(6, 7, 8)));
    assertEquals(1, predictions.agreement(1, TokenIds.of(6, 9, 8)));
    assertEquals(0, predictions.agreement(1, TokenIds.of(5, 7, 8)));
    assertEquals(0, predictions.agreement(1, TokenIds.of()));
  }

  @Test
  void nearTieHasMarginBelowThreshold() {
    assertEquals(2, predictions.nearTieCount(0, 4, 0.5f));
    assertEquals(1, predictions.nearTieCount(0, 3, 0.5f));
    assertEquals(1, predictions.nearTieCount(2, 4, 0.5f));
    assertEquals(0, predictions.nearTieCount(1, 1, 0.5f));
  }

  @Test
  void sliceKeepsTokensWithTheirMarginsAndSeconds() {
    Predictions told = predictions.withSeconds(new int[] {9, 10, Predictions.NO_TOKEN, 12});

    assertEquals(
        List.of(new Prediction(6, 0.25f, 10), new Prediction(7, 0.5f, Predictions.NO_TOKEN)),
        told.slice(1, 3));
  }

  @Test
  void secondsAreUnknownUnlessTold() {
    assertEquals(Predictions.NO_TOKEN, predictions.second(0));
    assertEquals(Predictions.NO_TOKEN, predictions.second(3));
  }

  @Test
  void secondsChangeNothingElse() {
    Predictions told =
        new Predictions(new int[] {5, 6}, new float[] {1, 2}, 3).withSeconds(new int[] {7, 8});

    assertEquals(6, told.token(1));
    assertEquals(2, told.margin(1));
    assertEquals(8, told.second(1));
    assertEquals(3, told.recomputedCount());
  }

  @Test
  void refusesMarginsThatAreNotOneARow() {
    int[] tokens = {5, 6};
    float[] margins = {1};
    assertThrows(IllegalArgumentException.class, () -> new Predictions(tokens, margins));
  }

  @Test
  void refusesSecondsThatAreNotOneARow() {
    int[] seconds = {9, 10, 11};
    assertThrows(IllegalArgumentException.class, () -> predictions.withSeconds(seconds));
  }
}
