package dev.redraft.models;

import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.StepModel;
import dev.redraft.decoder.TokenIds;
import java.util.List;

/**
 * Finds out, on the processor at hand, whether a model's predictions depend on how positions are
 * split into calls: compares ids and the bits of margins of one full pass with those of several
 * splits.
 */
final class SelfTest {
  private static final int[] CHUNKS = {2, 3, 5, 8};

  private SelfTest() {}

  /**
   * Whether all splits agree bit by bit.
   *
   * @param source a source, which is also fed as the output
   */
  static boolean isRowIndependent(StepModel model, List<Integer> source) {
    TokenIds ids = TokenIds.of(source.stream().mapToInt(Integer::intValue).toArray());
    TokenIds fed = model.prompt().concat(ids);
    if (fed.size() < 2 * DecodingSession.MINIMUM_ROWS) {
      return false;
    }
    try (DecodingSession session = model.start(ids)) {
      Predictions full = session.predict(fed);
      for (int chunk : CHUNKS) {
        session.rollBackTo(0);
        if (!agrees(session, fed, chunk, full)) {
          return false;
        }
      }
      return true;
    }
  }

  private static boolean agrees(
      DecodingSession session, TokenIds fed, int chunk, Predictions full) {
    for (int start = 0; start < fed.size(); ) {
      int left = fed.size() - start;
      int rows = left - chunk < DecodingSession.MINIMUM_ROWS ? left : chunk;
      Predictions part = session.predict(fed.slice(start, start + rows));
      for (int row = 0; row < rows; row++) {
        int bits = Float.floatToRawIntBits(part.margin(row));
        if (part.token(row) != full.token(start + row)
            || bits != Float.floatToRawIntBits(full.margin(start + row))) {
          return false;
        }
      }
      start += rows;
    }
    return true;
  }
}
