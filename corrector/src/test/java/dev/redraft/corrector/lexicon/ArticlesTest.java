package dev.redraft.corrector.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticlesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "apple",
        "umbrella",
        "hour",
        "honest",
        "heir",
        "uninteresting",
        "unusual",
        "urgent",
        "utter",
        "usher",
        "old",
        "Email",
        "email",
        "interesting"
      })
  void thoseThatSoundLikeAVowel(String word) {
    assertEquals(Optional.of("an"), Articles.before(word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "book",
        "university",
        "University",
        "useful",
        "union",
        "unique",
        "utensil",
        "house",
        "year",
        "unit"
      })
  void thoseThatDoNot(String word) {
    assertEquals(Optional.of("a"), Articles.before(word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "is",
        "and",
        "of",
        "historic",
        "herb",
        "URL",
        "MRI",
        "x",
        "8",
        "xyzzyq",
        "Italian",
        "Italian",
        "our",
        ""
      })
  void thoseThatNobodyCanTellOf(String word) {
    assertEquals(Optional.empty(), Articles.before(word));
  }
}
