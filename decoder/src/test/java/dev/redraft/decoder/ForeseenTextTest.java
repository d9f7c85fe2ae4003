package dev.redraft.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What predictions behind a disagreement make of the rest of the draft. */
final class ForeseenTextTest {
  /** Tens are alike, what ends with 9 goes on a word, and what is 90 or more is put in. */
  private static final TokenTraits TRAITS =
      new TokenTraits() {
        @Override
        public boolean isAlike(int source, int output) {
          return source / 10 == output / 10;
        }

        @Override
        public boolean beginsWord(int token) {
          return token % 10 != 9;
        }

        @Override
        public boolean isInserted(int token) {
          return token >= 90;
        }
      };

  private static final TokenIds SOURCE = TokenIds.of(11, 21, 31, 39, 41, 51, 61);

  private final ForeseenText text = new ForeseenText(SOURCE, TRAITS);

  private TokenIds learned(int... predicted) {
    text.learn(0, 0, TokenIds.of(predicted));
    return text.slice(0, text.size());
  }

  @Test
  void agreementChangesNothing() {
    assertEquals(SOURCE, learned(21, 31, 39, 41, 51, 61, 1));
  }

  @Test
  void aTokenIsReplaced() {
    assertEquals(TokenIds.of(11, 22, 31, 39, 41, 51, 77), learned(22, 31, 39, 41, 51, 77, 1));
  }

  @Test
  void aTokenGoesWhereTheNextIsPredicted() {
    assertEquals(TokenIds.of(11, 31, 39, 41, 51, 61), learned(31, 99, 39, 41, 51, 61, 1));
  }

  @Test
  void theRestOfAWordGoesWithItsBeginning() {
    assertEquals(TokenIds.of(11, 21, 35, 41, 51, 61), learned(21, 35, 77, 41, 51, 61, 1));
  }

  @Test
  void whatTextsLackIsPutIn() {
    assertEquals(TokenIds.of(11, 21, 31, 39, 95, 41, 51, 61), learned(21, 31, 39, 95, 51, 61, 1));
    assertEquals(4, text.indexOf(4, 11));
    assertEquals(5, text.indexOf(4, 95));
    assertEquals(4, text.placeOf(4));
    assertEquals(4, text.placeOf(5));
    assertEquals(5, text.placeOf(6));
  }

  @Test
  void changesAreCountedByTheTokenBehindThem() {
    learned(31, 99, 39, 95, 51, 61, 1);
    assertEquals(TokenIds.of(11, 31, 39, 95, 41, 51, 61), text.slice(0, text.size()));
    assertEquals(0, text.changeCount(0, 1));
    assertEquals(1, text.changeCount(0, 2), "21 is left out before 31");
    assertEquals(1, text.changeCount(1, 3));
    assertEquals(0, text.changeCount(2, 3));
    assertEquals(1, text.changeCount(3, 4), "95 is put in");
    assertEquals(0, text.changeCount(4, 7));
    assertEquals(2, text.changeCount(0, 7));
  }

  @Test
  void aWordOfPiecesThatIsReplacedIsOneChange() {
    learned(21, 35, 77, 41, 51, 77, 1);
    assertEquals(TokenIds.of(11, 21, 35, 41, 51, 77), text.slice(0, text.size()));
    assertEquals(1, text.changeCount(0, 3));
    assertEquals(0, text.changeCount(3, 5));
    assertEquals(2, text.changeCount(0, 6));
  }

  @Test
  void onlyTheFirstThatIsForeseenOfAPlaceCounts() {
    learned(22, 31, 39);
    text.learn(0, 0, TokenIds.of(23, 32, 38, 42));
    assertEquals(TokenIds.of(11, 22, 31, 39, 42, 51, 61), text.slice(0, text.size()));
  }
}
