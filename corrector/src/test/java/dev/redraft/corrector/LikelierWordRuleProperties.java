package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import net.jqwik.api.Example;

/** Misspellings become the likeliest word. */
final class LikelierWordRuleProperties {
  private static final EditRule RULE = new LikelierWordRule();

  @Example
  void doesHarm() {
    assertLeftOut(RULE, "We had fourty guests.", "We had four guests.");
    assertLeftOut(RULE, "I am greatful for it.", "I am great for it.");
    assertLeftOut(RULE, "It was a wierd dream.", "It was a wild dream.");
    assertLeftOut(RULE, "The childrens toys are here.", "The children toys are here.");
    assertLeftOut(RULE, "The womens room is here.", "The women room is here.");
  }

  @Example
  void doesGood() {
    assertStays(RULE, "We had fourty guests.", "We had forty guests.");
    assertStays(RULE, "It was a wierd dream.", "It was a weird dream.");
    assertStays(RULE, "The childrens are here.", "The children are here.");
    assertStays(RULE, "He hurted me.", "He hurt me.");
    assertStays(RULE, "She goed home.", "She went home.");
    assertStays(RULE, "My freind are here.", "My friends are here.");
    assertStays(RULE, "I will fone you.", "I will phone you.");
    assertStays(RULE, "They are realy here.", "They are real here.");
    assertStays(RULE, "He is a good mans.", "He is a good man.");
    assertStays(RULE, "Four guests came.", "For guests came.");
  }
}
