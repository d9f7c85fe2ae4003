package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.StringLength;

/** Names stay. */
final class NameRuleProperties {
  private static final EditRule RULE = new NameRule();

  @Property
  void noUnknownNameChanges(
      @ForAll @AlphaChars @LowerChars @StringLength(min = 4, max = 9) String letters,
      @ForAll @IntRange(max = 3) int place) {
    String name = "Qz" + letters.toLowerCase(Locale.ROOT);
    String other = name.substring(0, place + 2) + name.substring(place + 3);
    assertLeftOut(RULE, "We met " + name + " there.", "We met " + other + " there.");
    assertLeftOut(RULE, name + " was there.", other + " was there.");
    assertLeftOut(RULE, "We met " + name + " there.", "We met him there.");
    assertStays(RULE, "They meets " + name + " now.", "They meet " + name + " now.");
  }

  @Example
  void doesHarm() {
    assertLeftOut(RULE, "We met Chidi there.", "We met Chid there.");
    assertLeftOut(RULE, "Akira and Ren are here.", "Akira and Red are here.");
    assertLeftOut(RULE, "Wei Chen plays tennis.", "We can plays tennis.");
    assertLeftOut(RULE, "Chidi Anagonye teaches.", "Chide Anagonye teaches.");
    assertLeftOut(RULE, "We saw Nguyen Van An there.", "We saw Nguyen Van there.");
    assertLeftOut(RULE, "The Lakota came.", "The lakota came.");
    assertLeftOut(RULE, "I met Jonsdottir today.", "I met Jonsdotir today.");
    assertLeftOut(RULE, "She met Fatima bin Salman.", "She met Fatima in Salman.");
    assertLeftOut(RULE, "We fly to Antananarivo soon.", "We fly to Antanarivo soon.");
  }

  @Example
  void doesGood() {
    assertStays(RULE, "See you on Wendesday then.", "See you on Wednesday then.");
    assertStays(RULE, "My freind is here.", "My friend is here.");
    assertStays(RULE, "Teh end is near.", "The end is near.");
    assertStays(RULE, "He like Paris.", "He likes Paris.");
    assertStays(RULE, "I like Apples.", "I like apples.");
    assertStays(RULE, "The Goverment said so.", "The Government said so.");
  }
}
