package dev.redraft.models;

import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.StepModel;
import dev.redraft.decoder.TokenIds;

/**
 * Finds out, on the processor at hand, whether a model's predictions depend on how positions are
 * split into calls: compares ids and the bits of margins of one full pass with those of several
 * splits.
 */
final class SelfTest {
  private static final int[] CHUNKS = {2, 3, 5, 8};

  /**
   * What the comparison gave.
   *
   * @param isRowIndependent whether all splits agree bit by bit
   * @param largestChange the largest change of a margin; where the prediction flipped, of the two
   *     margins' sum, for a flip needs a margin below the change
   */
  record Outcome(boolean isRowIndependent, float largestChange) {}

  private SelfTest() {}

  /**
   * Compares.
   *
   * @param source a source, which is also fed as the output; one too short for two calls proves
   *     nothing
   */
  static Outcome run(StepModel model, TokenIds source) {
    TokenIds fed = model.prompt().concat(source);
    if (fed.size() < 2 * DecodingSession.MINIMUM_ROWS) {
      return new Outcome(false, 0);
    }
    try (DecodingSession session = model.start(source)) {
      Predictions full = session.predict(fed);
      Outcome outcome = new Outcome(true, 0);
      for (int chunk : CHUNKS) {
        session.rollBackTo(0);
        outcome = compare(session, fed, chunk, full, outcome);
      }
      return outcome;
    }
  }

  private static Outcome compare(
      DecodingSession session, TokenIds fed, int chunk, Predictions full, Outcome before) {
    boolean agrees = before.isRowIndependent;
    float largest = before.largestChange;
    for (int start = 0; start < fed.size(); ) {
      int left = fed.size() - start;
      int rows = left - chunk < DecodingSession.MINIMUM_ROWS ? left : chunk;
      Predictions part = session.predict(fed.slice(start, start + rows));
      for (int row = 0; row < rows; row++) {
        agrees &= hasSameBits(part, row, full, start + row);
        largest = Math.max(largest, change(part, row, full, start + row));
      }
      start += rows;
    }
    return new Outcome(agrees, largest);
  }

  /** Whether two predictions are the same, to the last bit of the margin. */
  static boolean hasSameBits(Predictions one, int row, Predictions other, int otherRow) {
    return one.token(row) == other.token(otherRow)
        && Float.floatToRawIntBits(one.margin(row))
            == Float.floatToRawIntBits(other.margin(otherRow));
  }

  /** By how much the margins of two predictions for one position differ. */
  static float change(Predictions one, int row, Predictions other, int otherRow) {
    float margin = one.margin(row);
    float otherMargin = other.margin(otherRow);
    return one.token(row) == other.token(otherRow)
        ? Math.abs(margin - otherMargin)
        : margin + otherMargin;
  }
}
