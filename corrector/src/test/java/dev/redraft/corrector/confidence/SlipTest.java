package dev.redraft.corrector.confidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SlipTest {
  @ParameterizedTest
  @CsvSource({
    "article, I ate a apple.",
    "article, He is an university student.",
    "agreement, She go to school.",
    "agreement, It rains and he don't care.",
    "agreement, I is here.",
    "agreement, We was late.",
    "agreement, They likes tea.",
    "agreement, He always forget it.",
    "bare_form, I did not went home.",
    "bare_form, Did you went there?",
    "bare_form, She can goes there.",
    "bare_form, He wants to went home.",
    "participle, She has ate the cake.",
    "participle, Have you went there?",
    "comparative, She is more taller than me.",
    "doubled, I saw the the dog.",
    "number, We have many book.",
    "number, He bought a books.",
  })
  void isSeen(String slip, String sentence) {
    assertEquals(Map.of(Slip.valueOf(slip.toUpperCase(Locale.ROOT)), 1), Slip.in(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "An hour ago she ate an apple and a useful pear.",
        "If a is less than b, an f or a u follows.",
        "She goes to school, and so do we.",
        "Let her go.",
        "I suggest that he go home.",
        "Did she go home?",
        "He put it there, and it cost a lot.",
        "He did things that nobody can do.",
        "She has put on a coat, and they have come.",
        "You will never have had that much fun.",
        "More people than ever live here.",
        "I know that that is so, and he had had it.",
        "These two book shelves are full; this series works.",
        "This works, a few pears are left, and every news item counts."
      })
  void isNotSeenWhereAllIsRight(String sentence) {
    assertEquals(Map.of(), Slip.in(sentence));
  }

  @Test
  void allAreCounted() {
    assertEquals(Map.of(Slip.ARTICLE, 2), Slip.in("It takes a hour to eat a egg."));
  }
}
