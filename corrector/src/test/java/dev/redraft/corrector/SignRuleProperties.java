package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Digits and signs stay. */
final class SignRuleProperties {
  private static final EditRule RULE = new SignRule();

  private static final String SIGNS = "0123456789%$@#&^=<>{}[]|~\\_*/+\u00A7\u20AC\u2026\u2013";

  @Property
  void noSignIsDroppedAddedOrExchanged(
      @ForAll("words") String before,
      @ForAll("words") String after,
      @ForAll @IntRange(max = 34) int sign,
      @ForAll @IntRange(max = 34) int other) {
    String one = " " + SIGNS.charAt(sign % SIGNS.length()) + " ";
    String another = " " + SIGNS.charAt(other % SIGNS.length()) + " ";
    assertLeftOut(RULE, before + one + after, before + " " + after);
    assertLeftOut(RULE, before + " " + after, before + one + after);
    if (!one.equals(another)) {
      assertLeftOut(RULE, before + one + after, before + another + after);
    }
    assertStays(RULE, before + one + after, before + "s" + one + after);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of("so", "the house", "they went home", "it is");
  }

  @Example
  void doesHarm() {
    assertLeftOut(RULE, "It costs 2 euros.", "It costs two euros.");
    assertLeftOut(RULE, "The 1st of May.", "The first of May.");
    assertLeftOut(RULE, "Call 555-0199 now.", "Call 5550199 now.");
    assertLeftOut(RULE, "It is 10 000 long.", "It is 10,000 long.");
    assertLeftOut(RULE, "Up to 23% of it.", "Up to 23 of it.");
    assertLeftOut(RULE, "It costs $5 here.", "It costs 5 here.");
    assertLeftOut(RULE, "Read A & B now.", "Read A and B now.");
    assertLeftOut(RULE, "Wait ... what is it?", "Wait. what is it?");
    assertLeftOut(RULE, "It was \u2014 well \u2014 late.", "It was, well \u2014 late.");
    assertLeftOut(RULE, "The 3rd place is mine.", "The 3th place is mine.");
    assertLeftOut(RULE, "See (the next) page.", "See the next page.");
    assertLeftOut(RULE, "It is -5 outside.", "It is 5 outside.");
    assertLeftOut(RULE, "Take 1.5 of it.", "Take 1,5 of it.");
  }

  @Example
  void doesGood() {
    assertStays(RULE, "He go home at 5.", "He goes home at 5.");
    assertStays(RULE, "Yes I do.", "Yes, I do.");
    assertStays(RULE, "The 1990's was good.", "The 1990s was good.");
    assertStays(RULE, "\"It is so, he said.", "\"It is so,\" he said.");
    assertStays(RULE, "a well known man of 40", "a well-known man of 40");
  }
}
