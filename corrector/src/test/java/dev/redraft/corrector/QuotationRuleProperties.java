package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No mark of quotation loses its partner. */
final class QuotationRuleProperties {
  private static final EditRule RULE = new QuotationRule();

  @Property
  void noPairIsParted(@ForAll("pairs") String pair) {
    String left = pair.substring(0, 1);
    String right = pair.substring(2);
    String whole = "They say " + left + "it is so" + right + " and go.";
    assertLeftOut(RULE, whole, "They say " + left + "it is so and go.");
    assertLeftOut(RULE, whole, "They say it is so" + right + " and go.");
    assertLeftOut(RULE, whole, "They say " + left + "it is so" + right + " and go" + right + ".");
    assertStays(RULE, whole, "They say " + left + "it was so" + right + " and go.");
    assertStays(RULE, "They say " + left + "it is so and go.", "They say it is so and go.");
    assertStays(RULE, "They say " + left + "it is so and go.", whole);
  }

  @Provide
  Arbitrary<String> pairs() {
    return Arbitraries.of(
        "\" \"",
        "' '",
        "\u201C \u201D",
        "\u2018 \u2019",
        "\u201E \u201C",
        "\u201A \u2018",
        "\u00AB \u00BB",
        "\u2039 \u203A");
  }

  @Property
  void everyMarkIsASignOrCounted(@ForAll("marks") int mark) {
    String sign = Character.toString(mark);
    boolean isCounted = QuotationRule.unpaired("They say " + sign + "it is so.", true) > 0;
    assertEquals(SignRule.signs(sign).isEmpty(), isCounted, () -> "U+" + Integer.toHexString(mark));
  }

  /** What Unicode takes for marks of quotation, and the straight and the low ones. */
  @Provide
  Arbitrary<Integer> marks() {
    List<Integer> marks = new ArrayList<>(List.of((int) '"', (int) '\'', 0x201A, 0x201E));
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      int type = Character.getType(c);
      if (type == Character.INITIAL_QUOTE_PUNCTUATION
          || type == Character.FINAL_QUOTE_PUNCTUATION) {
        marks.add(c);
      }
    }
    return Arbitraries.of(marks);
  }

  @Example
  void aQuotationMayHaveSeveralSentences() {
    assertLeftOut(RULE, "\"He came. She left.\"", "\"He came.\" She left.\"");
    assertLeftOut(RULE, "\"He came. She left.\"", "\"He came. She left.");
  }

  @Example
  void apostrophesComeAndGo() {
    assertStays(RULE, "The teachers book is here.", "The teachers' book is here.");
    assertStays(RULE, "The teachers' are here.", "The teachers are here.");
    assertStays(RULE, "It wasnt 'so bad' for him.", "It wasn't 'so bad' for him.");
    assertStays(RULE, "Its 'so bad' for him.", "It's 'so bad' for him.");
  }
}
