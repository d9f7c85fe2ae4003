package dev.redraft.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** What every {@link DecodingSession} must do, whatever model is behind it. */
public interface DecodingSessionContract {
  /** A row-independent model. */
  StepModel model();

  /** A source of at least six tokens, which is also fed as the output. */
  TokenIds source();

  /** The cache starts empty and grows by the rows of each call. */
  @Test
  default void cacheGrowsByRowsOfCall() {
    try (DecodingSession session = model().start(source())) {
      assertEquals(0, session.length());
      assertEquals(3, session.predict(fed().slice(0, 3)).size());
      assertEquals(3, session.length());
      session.predict(fed().slice(3, 5));
      assertEquals(5, session.length());
    }
  }

  /** What was rolled back leaves no trace in later predictions. */
  @Test
  default void rolledBackPositionsAreForgotten() {
    try (DecodingSession session = model().start(source())) {
      Predictions straight = session.predict(fed());
      session.rollBackTo(2);
      assertEquals(2, session.length());
      session.predict(TokenIds.of(fed().get(4), fed().get(3), fed().get(2)));
      session.rollBackTo(2);
      assertSame(straight, 2, session.predict(fed().slice(2, fed().size())));
    }
  }

  /** A fresh session and one rolled back to nothing are alike. */
  @Test
  default void rollingBackToNothingStartsAnew() {
    try (DecodingSession session = model().start(source())) {
      Predictions first = session.predict(fed());
      session.rollBackTo(0);
      assertSame(first, 0, session.predict(fed()));
    }
  }

  /** Ids and the bits of margins are the same however positions are split into calls. */
  @Test
  default void predictionsDoNotDependOnSplit() {
    try (DecodingSession session = model().start(source())) {
      Predictions whole = session.predict(fed());
      for (int split = 2; split <= fed().size() - 2; split++) {
        session.rollBackTo(0);
        assertSame(whole, 0, session.predict(fed().slice(0, split)));
        assertSame(whole, split, session.predict(fed().slice(split, fed().size())));
      }
    }
  }

  /** Sessions of one model do not see each other's caches. */
  @Test
  default void sessionsAreIndependent() {
    try (DecodingSession one = model().start(source());
        DecodingSession other = model().start(source())) {
      Predictions whole = one.predict(fed());
      one.rollBackTo(0);
      one.predict(fed().slice(0, 3));
      other.predict(TokenIds.of(fed().get(2), fed().get(1)));
      assertSame(whole, 3, one.predict(fed().slice(3, fed().size())));
    }
  }

  /** Calls of a single row are refused, and change nothing. */
  @Test
  default void refusesSingleRow() {
    try (DecodingSession session = model().start(source())) {
      TokenIds one = fed().slice(0, 1);
      assertThrows(IllegalArgumentException.class, () -> session.predict(one));
      assertEquals(0, session.length());
    }
  }

  /** Rolling back reaches neither below nothing nor beyond what there is. */
  @Test
  default void refusesToRollBackOutOfBounds() {
    try (DecodingSession session = model().start(source())) {
      session.predict(fed().slice(0, 2));
      assertThrows(IllegalArgumentException.class, () -> session.rollBackTo(-1));
      assertThrows(IllegalArgumentException.class, () -> session.rollBackTo(3));
      assertEquals(2, session.length());
    }
  }

  /** Closing twice is fine; predicting or rolling back afterwards is not. */
  @Test
  default void closesOnce() {
    DecodingSession session = model().start(source());
    session.close();
    session.close();
    TokenIds rows = fed();
    assertThrows(IllegalStateException.class, () -> session.predict(rows));
    assertThrows(IllegalStateException.class, () -> session.rollBackTo(0));
  }

  private TokenIds fed() {
    return model().prompt().concat(source());
  }

  /** Predictions are those from a row on of others, bit for bit. */
  static void assertSame(Predictions expected, int from, Predictions actual) {
    for (int row = 0; row < actual.size(); row++) {
      assertEquals(expected.token(from + row), actual.token(row), "token of row " + row);
      assertEquals(
          Float.floatToRawIntBits(expected.margin(from + row)),
          Float.floatToRawIntBits(actual.margin(row)),
          "margin bits of row " + row);
      assertEquals(expected.second(from + row), actual.second(row), "second token of row " + row);
    }
  }
}
