package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.TokenIds;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TopTwoTest {
  private static final int VOCABULARY = 1000;

  @Test
  void tiesGoToTheLowestId() throws OrtException {
    float[][] rows = new float[64][VOCABULARY];
    Random random = new Random(1);
    for (float[] row : rows) {
      for (int i = 0; i < VOCABULARY; i++) {
        row[i] = random.nextInt(8);
      }
    }
    Predictions predictions = predictions(rows, TokenIds.of(), 0);
    for (int row = 0; row < rows.length; row++) {
      int best = 0;
      for (int i = 1; i < VOCABULARY; i++) {
        best = rows[row][i] > rows[row][best] ? i : best;
      }
      assertEquals(best, predictions.token(row));
      assertEquals(0, predictions.margin(row));
      int second = best == 0 ? 1 : 0;
      for (int i = 0; i < VOCABULARY; i++) {
        second = i != best && rows[row][i] > rows[row][second] ? i : second;
      }
      assertEquals(second, predictions.second(row));
    }
  }

  @Test
  void givesTheLastRowsOnly() throws OrtException {
    float[][] rows = new float[3][VOCABULARY];
    rows[0][5] = 9;
    rows[1][7] = 2;
    rows[1][8] = 0.5f;
    rows[2][999] = 1;
    Predictions predictions = predictions(rows, TokenIds.of(), 1);

    assertEquals(2, predictions.size());
    assertEquals(7, predictions.token(0));
    assertEquals(1.5f, predictions.margin(0));
    assertEquals(8, predictions.second(0));
    assertEquals(999, predictions.token(1));
    assertEquals(1, predictions.recomputedCount());
  }

  @Test
  void suppressedTokensLose() throws OrtException {
    float[][] rows = new float[1][VOCABULARY];
    rows[0][5] = 9;
    rows[0][7] = 2;
    Predictions predictions = predictions(rows, TokenIds.of(5), 0);

    assertEquals(7, predictions.token(0));
    assertEquals(0, predictions.second(0));
    assertEquals(2, predictions.margin(0));
  }

  private static Predictions predictions(float[][] rows, TokenIds suppressed, int firstRow)
      throws OrtException {
    try (TopTwo topTwo = new TopTwo(VOCABULARY, suppressed);
        OnnxTensor logits =
            OnnxTensor.createTensor(Tensors.environment(), new float[][][] {rows})) {
      return topTwo.of(logits, firstRow);
    }
  }
}
