package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import net.jqwik.api.Example;

/** What good writers build stays whole. */
final class ConstructionRuleProperties {
  private static final EditRule RULE = new ConstructionRule();

  @Example
  void doesHarm() {
    assertLeftOut(RULE, "It being Sunday, we slept.", "It was Sunday, we slept.");
    assertLeftOut(
        RULE, "There having been no reply, she left.", "There had been no reply, she left.");
    assertLeftOut(RULE, "Her being there made it worse.", "Her is there made it worse.");
    assertLeftOut(RULE, "I am used to rising early.", "I am used to rise early.");
    assertLeftOut(RULE, "She took to rising at five.", "She took to rise at five.");
    assertLeftOut(RULE, "Whoever wins wins.", "Whoever wins.");
    assertLeftOut(
        RULE, "Whether he stays or goes is up to him.", "Whether he stays or goes up to him.");
    assertLeftOut(RULE, "In came Mother, out went the cat.", "In came Mother, went the cat.");
    assertLeftOut(RULE, "Core the pears, stone the plums.", "Core pears, stone the plums.");
    assertLeftOut(RULE, "Core the pears, stone the plums.", "Core the pears, stone plums.");
  }

  @Example
  void doesGood() {
    assertStays(RULE, "He being very happy.", "He is very happy.");
    assertStays(RULE, "I having lunch at two, then I go.", "I have lunch at two, then I go.");
    assertStays(RULE, "I used to going there.", "I used to go there.");
    assertStays(RULE, "That is depends on it.", "That depends on it.");
    assertStays(RULE, "I want to going home.", "I want to go home.");
    assertStays(RULE, "He is is here.", "He is here.");
    assertStays(RULE, "He is in in town.", "He is in town.");
    assertStays(RULE, "They like the nature.", "They like nature.");
    assertStays(RULE, "I was is there.", "I was there.");
  }
}
