package dev.redraft.corrector.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpellingTest {
  private static final Spelling ENGLISH = Lexicon.english().spelling();

  @ParameterizedTest
  @CsvSource({
    "recieve, receive",
    "beautifull, beautiful",
    "enviroment, environment",
    "peopel, people",
    "goverment, government",
    "definately, definitely"
  })
  void theLikeliestWordIsFirst(String wrong, String right) {
    assertEquals(right, ENGLISH.near(wrong).get(0).word());
  }

  @ParameterizedTest
  @CsvSource({"cortado", "xqzvw", "tadka"})
  void whatIsFarFromAllWordsHasNoneThatIsNear(String word) {
    List<Spelling.Candidate> near = ENGLISH.near(word);
    assertTrue(near.stream().noneMatch(each -> each.cost() < 0), near.toString());
  }

  @Property(tries = 30)
  void onlyCommonWordsOfNearlyTheSameLength(
      @ForAll @AlphaChars @StringLength(min = 2, max = 40) String any) {
    String word = any.toLowerCase(java.util.Locale.ROOT);
    double last = Double.NEGATIVE_INFINITY;
    for (Spelling.Candidate each : ENGLISH.near(word)) {
      assertTrue(Lexicon.english().isWord(each.word()));
      assertTrue(Math.abs(each.word().length() - word.length()) <= 2);
      assertTrue(each.cost() >= last);
      last = each.cost();
    }
  }
}
