package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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
  void whomIsRightForAnObject() {
    assertLeftOut(RULE, "Whom did they elect?", "Who did they elect?");
    assertLeftOut(RULE, "Whom should the board ask?", "Who should the board ask?");
    assertLeftOut(RULE, "That is the man whom I met.", "That is the man who I met.");
    assertLeftOut(RULE, "They asked to whom it went.", "They asked to who it went.");
    assertStays(RULE, "That is the man whom called.", "That is the man who called.");
    assertStays(RULE, "Whom is coming?", "Who is coming?");
    assertStays(RULE, "Whom has left?", "Who has left?");
    assertStays(RULE, "Who did they elect?", "Whom did they elect?");
  }

  @Example
  void whatIsNotSoMayBeSaidEitherWay() {
    assertLeftOut(RULE, "Would that it were so.", "Would that it was so.");
    assertLeftOut(RULE, "If he were here, she would go.", "If he was here, she would go.");
    assertLeftOut(RULE, "I wish it were true.", "I wish it was true.");
    assertLeftOut(RULE, "It is, as it were, new.", "It is, as it was, new.");
    assertStays(RULE, "He were here.", "He was here.");
    assertStays(RULE, "I were late.", "I was late.");
  }

  @Property
  void eitherApostropheIsRead(@ForAll("apostrophes") String mark) {
    String contracted = "I" + mark + "m used to rising early.";
    assertLeftOut(RULE, contracted, contracted.replace("rising", "rise"));
    contracted = "They" + mark + "re used to rising early.";
    assertLeftOut(RULE, contracted, contracted.replace("rising", "rise"));
    contracted = "They" + mark + "ve used to rising early.";
    assertStays(RULE, contracted, contracted.replace("rising", "rise"));
  }

  @Provide
  Arbitrary<String> apostrophes() {
    return Arbitraries.of("'", "\u2019");
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

  @Example
  void objectsMayComeFirst() {
    assertLeftOut(RULE, "Him I like, her I do not.", "He I like, her I do not.");
    assertLeftOut(RULE, "Them we can ignore.", "They we can ignore.");
    assertStays(RULE, "Him likes me.", "He likes me.");
    assertStays(RULE, "Me and him went there.", "He and I went there.");
  }
}
