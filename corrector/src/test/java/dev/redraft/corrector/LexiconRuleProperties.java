package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.StringLength;

/** Nothing but words is put in. */
final class LexiconRuleProperties {
  private static final EditRule RULE = new LexiconRule();

  @Property
  void noInventedWordIsPutIn(
      @ForAll @AlphaChars @LowerChars @StringLength(min = 3, max = 9) String letters) {
    String word = "qz" + letters.toLowerCase(Locale.ROOT);
    assertLeftOut(RULE, "We see it there.", "We see " + word + " there.");
    assertLeftOut(RULE, "We see there.", "We see " + word + " there.");
    assertStays(RULE, "We see " + word + " in ther.", "We see " + word + " in there.");
    assertStays(RULE, "We see " + word + " in it.", "We see " + word + " in " + word + ".");
  }

  @Example
  void doesHarm() {
    assertLeftOut(RULE, "He maintains it.", "He Mainainains it.");
    assertLeftOut(RULE, "An unnamed man came.", "An unamed man came.");
    assertLeftOut(RULE, "We like pride here.", "We like P ride here.");
    assertLeftOut(RULE, "It was et al there.", "It was etal there.");
  }

  @Example
  void doesGood() {
    assertStays(RULE, "I recieve it.", "I receive it.");
    assertStays(RULE, "I see alot of it.", "I see a lot of it.");
    assertStays(RULE, "The qzx is qz.", "The qzx is qzx.");
    assertStays(RULE, "I dont know.", "I don't know.");
    assertStays(RULE, "a well known man", "a well-known man");
    assertStays(RULE, "It is every day food.", "It is everyday food.");
  }
}
