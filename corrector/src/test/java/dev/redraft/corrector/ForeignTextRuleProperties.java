package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

final class ForeignTextRuleProperties {
  private static final String[] WORDS = {
    "They", "took", "teh", "bus", "to", "to", "an", "large", "house", ".", "a", "old", "very",
    "the", "the"
  };
  private static final String[] FOREIGN = {
    "\uD83D\uDE00",
    "\uD83D\uDC69\u200D\uD83D\uDE80",
    "\u65E5\u672C",
    "\u043C\u0438\u0440",
    "\r\n",
    "\t",
    "\u0000",
    "**",
    "_",
    "\u00AD",
    "e\u0301",
    "\u2603",
    "\uD800"
  };
  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z0-9 .,;:!?'\"()/&%$@+{}^-]");

  private static Corrector corrector;

  @BeforeContainer
  static void open() throws IOException {
    corrector =
        Corrector.open(
            TestData.path("tiny-t5-int8"), CorrectorOptions.DEFAULT.withSafeguards(false));
  }

  @AfterContainer
  static void close() {
    corrector.close();
  }

  /** Each case asks the model some ten times, so there are fewer. */
  @Property(tries = 500)
  void foreignTextComesBackAsItWas(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      boolean foreign = random.nextInt(4) == 0;
      String[] source = foreign ? FOREIGN : WORDS;
      text.append(source[random.nextInt(source.length)]).append(random.nextInt(6) == 0 ? "" : " ");
    }

    String corrected = corrector.correct(text.toString()).text();

    assertEquals(
        ENGLISH.matcher(text).replaceAll(""), ENGLISH.matcher(corrected).replaceAll(""), corrected);
  }

  @Example
  void englishMayChange() {
    assertTrue(ForeignTextRule.isKept("teh caf\u00E9", "the coffee"));
    assertTrue(ForeignTextRule.isKept("**teh**", "**the**"));
    assertFalse(ForeignTextRule.isKept("teh \uD83D\uDE00", "the"));
    assertFalse(ForeignTextRule.isKept("teh\n", "the "));
    assertFalse(ForeignTextRule.isKept("teh", "th\u0435"));
  }
}
