package dev.redraft.eval.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Expected figures: the algorithm of JFLEG's gleu.py under Python 2.7.18. */
final class GleuTest {
  private static final double NINE_DECIMALS = 5e-10;

  private static final List<List<String>> SOURCES =
      lines(
          "she go to school every day by the bus",
          "he have two dog and a cat in house",
          "the the weather were nice in yesterday afternoon");

  private static final List<List<String>> FIRST_REFERENCE =
      lines(
          "she goes to school every day by bus",
          "he has two dogs and a cat in the house",
          "the weather was nice yesterday afternoon");

  private static final List<List<String>> SECOND_REFERENCE =
      lines(
          "she goes to school by bus every day",
          "he has two dogs and a cat at home",
          "the weather was nice in the afternoon yesterday");

  private static final List<List<String>> THIRD_REFERENCE =
      lines(
          "every day she takes the bus to school",
          "he has two dogs and one cat in his house",
          "yesterday afternoon the weather was nice");

  private static final List<List<String>> HYPOTHESES =
      lines(
          "she goes to school every day by the bus",
          "he has two dog and a cat in the house",
          "the weather was nice in yesterday afternoon");

  private static final ReferenceSet SET =
      new ReferenceSet(SOURCES, List.of(FIRST_REFERENCE, SECOND_REFERENCE, THIRD_REFERENCE));

  private static List<List<String>> lines(String... lines) {
    return Arrays.stream(lines).map(TokenLines::split).toList();
  }

  @Test
  void givesTheOfficialScore() {
    GleuScore score = Gleu.score(SET, HYPOTHESES);
    assertEquals(0.163398545, score.value(), NINE_DECIMALS);
    assertEquals(0.554216713, Gleu.score(SET, FIRST_REFERENCE).value(), NINE_DECIMALS);
    ReferenceSet two = new ReferenceSet(SOURCES, List.of(FIRST_REFERENCE, SECOND_REFERENCE));
    assertEquals(0.238850177, Gleu.score(two, HYPOTHESES).value(), NINE_DECIMALS);
  }

  @Test
  void punishesWhatWasLeftAlone() {
    assertEquals(0, Gleu.score(SET, SOURCES).value());
  }

  @Test
  void isOneForTheOnlyReferenceAndZeroForNothing() {
    ReferenceSet one = new ReferenceSet(SOURCES, List.of(FIRST_REFERENCE));
    assertEquals(1, Gleu.score(one, FIRST_REFERENCE).value(), 1e-12);
    assertEquals(0, Gleu.score(one, lines("", "", "")).value());
  }

  @Test
  void namesBothCountsWhereTheyDiffer() {
    var e = assertThrows(IllegalArgumentException.class, () -> Gleu.score(SET, lines("a", "b")));
    assertEquals("2 hypotheses for 3 sentences; give one a sentence", e.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> new ReferenceSet(SOURCES, List.of(lines("a", "b"))));
  }

  @Test
  void drawsThePythonOfTheOfficialScript() {
    assertArrayEquals(new int[] {3, 3, 1, 1, 2, 1, 3, 1, 1, 2, 3, 2, 1, 3, 2, 1}, numbers(0, 4));
    assertArrayEquals(new int[] {2, 0, 3, 3, 1, 2, 0, 0, 1, 2, 0, 3, 0, 0, 0, 3}, numbers(101, 4));
    assertArrayEquals(
        new int[] {1, 2, 1, 1, 1, 2, 2, 2, 0, 1, 0, 0, 0, 1, 2, 0}, numbers(49899, 3));
  }

  private static int[] numbers(int seed, int bound) {
    PythonRandom random = new PythonRandom(seed);
    return IntStream.generate(() -> random.below(bound)).limit(16).toArray();
  }
}
