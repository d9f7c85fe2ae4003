package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Several stay several, unless something speaks of one. */
final class NumberRuleProperties {
  private static final EditRule RULE = new NumberRule();

  @Property
  void severalStaySeveral(@ForAll("nouns") String noun) {
    assertLeftOut(RULE, "They saw the " + noun + "s.", "They saw the " + noun + ".");
    assertLeftOut(RULE, "My " + noun + "s came.", "My " + noun + " came.");
    assertLeftOut(RULE, "- the new " + noun + "s", "- the new " + noun);
    assertStays(RULE, "They saw a " + noun + "s.", "They saw a " + noun + ".");
    assertStays(RULE, "They saw every new " + noun + "s.", "They saw every new " + noun + ".");
    assertStays(RULE, "The " + noun + "s is here.", "The " + noun + " is here.");
    assertStays(RULE, "They saw three " + noun + ".", "They saw three " + noun + "s.");
  }

  @Provide
  Arbitrary<String> nouns() {
    return Arbitraries.of("brother", "village", "winner", "surgeon", "kitten");
  }

  @Example
  void doesGood() {
    assertStays(RULE, "He gave us informations.", "He gave us information.");
    assertStays(RULE, "My sisters likes it.", "My sister likes it.");
    assertStays(RULE, "Twice per days.", "Twice per day.");
    assertLeftOut(RULE, "Two coffees, please.", "Two coffee, please.");
    assertStays(RULE, "He know it.", "He knows it.");
    assertStays(RULE, "They knows it.", "They know it.");
    assertStays(RULE, "It is on the books shelf.", "It is on the book shelf.");
    assertStays(RULE, "They saw the peoples.", "They saw the people.");
    assertStays(RULE, "They saw the childrens.", "They saw the children.");
  }
}
