package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No variety of English is turned into another. */
final class DialectRuleProperties {
  private static final EditRule RULE = new DialectRule(Dialect.ANY);

  @Property
  void onlyEditsTowardsTheTextsOwnVarietyStay(@ForAll("spellings") List<String> pair) {
    String american = "They saw the " + pair.get(0) + " there.";
    String british = "They saw the " + pair.get(1) + " there.";
    assertLeftOut(RULE, american, british);
    assertLeftOut(RULE, british, american);
    assertStays(new DialectRule(Dialect.US), british, american);
    assertLeftOut(new DialectRule(Dialect.US), american, british);
    assertStays(new DialectRule(Dialect.GB), american, british);
    assertLeftOut(new DialectRule(Dialect.GB), british, american);
  }

  @Provide
  Arbitrary<List<String>> spellings() {
    return Arbitraries.of(
        List.of("color", "colour"),
        List.of("center", "centre"),
        List.of("organization", "organisation"),
        List.of("gray", "grey"),
        List.of("traveler", "traveller"),
        List.of("theater", "theatre"),
        List.of("math", "maths"));
  }

  @Example
  void doesHarm() {
    assertLeftOut(RULE, "The tyres are bald.", "The tires are bald.");
    assertLeftOut(RULE, "The colour is wrong.", "The color is wrong.");
    assertLeftOut(RULE, "The color is wrong.", "The colour is wrong.");
    assertLeftOut(RULE, "He realised it.", "He realized it.");
    assertLeftOut(RULE, "I learnt to drive.", "I learned to drive.");
    assertLeftOut(RULE, "She practises the violin.", "She practices the violin.");
    assertLeftOut(RULE, "The programme starts.", "The program starts.");
    assertLeftOut(RULE, "Meet at the weekend then.", "Meet on the weekend then.");
    assertLeftOut(RULE, "She was in hospital then.", "She was in the hospital then.");
    assertLeftOut(RULE, "The team are playing.", "The team is playing.");
    assertLeftOut(RULE, "The government have agreed.", "The government has agreed.");
    assertLeftOut(RULE, "I shan't go.", "I won't go.");
    assertLeftOut(RULE, "Mr Smith came.", "Mr. Smith came.");
    assertLeftOut(RULE, "She is reading maths.", "She is reading math.");
    assertLeftOut(RULE, "My mum has got a job.", "My mum has a job.");
    assertLeftOut(RULE, "Red, white and blue.", "Red, white, and blue.");
  }

  @Example
  void theVarietyStaysWhateverChangesBesides() {
    assertLeftOut(RULE, "She is good in maths.", "She is good at math.");
    assertLeftOut(RULE, "He like the colour here.", "He likes the color here.");
    assertStays(RULE, "She is good in maths.", "She is good at maths.");
    assertStays(new DialectRule(Dialect.US), "She is good in maths.", "She is good at math.");
  }

  @Example
  void someNounsArePluralInBoth() {
    for (Dialect dialect : Dialect.values()) {
      EditRule rule = new DialectRule(dialect);
      assertStays(rule, "The police has arrested two men.", "The police have arrested two men.");
      assertStays(rule, "People was late.", "People were late.");
      assertLeftOut(rule, "The police have arrested two men.", "The police has arrested two men.");
      assertLeftOut(rule, "The cattle are here.", "The cattle is here.");
    }
    assertLeftOut(RULE, "The police officer has left.", "The police officer have left.");
    assertStays(RULE, "The number of people are high.", "The number of people is high.");
    assertStays(RULE, "One of the people were here.", "One of the people was here.");
  }

  @Example
  void eitherApostropheIsRead() {
    for (String mark : List.of("'", "\u2019")) {
      assertLeftOut(
          RULE, "The team" + mark + "re playing well.", "The team" + mark + "s playing well.");
      assertLeftOut(RULE, "I" + mark + "ve got it.", "I" + mark + "ve it.");
      assertStays(RULE, "The boys" + mark + "s late.", "The boys" + mark + "re late.");
    }
  }

  @Example
  void doesGood() {
    assertStays(RULE, "The tyers are bald.", "The tyres are bald.");
    assertStays(RULE, "He go home.", "He goes home.");
    assertStays(RULE, "The houses is old.", "The houses are old.");
    assertStays(RULE, "The boy were here.", "The boy was here.");
    assertStays(RULE, "I was ill and I left.", "I was ill, and I left.");
  }

  @Example
  void namesAndNounsWithoutPluralMayBeMany() {
    assertLeftOut(RULE, "Yesterday Ireland were outplayed.", "Yesterday Ireland was outplayed.");
    assertLeftOut(RULE, "Aircraft are grounded.", "Aircraft is grounded.");
    assertLeftOut(RULE, "The trio are here.", "The trio is here.");
    assertStays(RULE, "Book are here.", "Book is here.");
    assertStays(RULE, "My friend Maria have it.", "My friend Maria has it.");
    assertStays(RULE, "Yesterday I were here.", "Yesterday I was here.");
    assertStays(RULE, "My brother Tom were here.", "My brother Tom was here.");
    assertStays(RULE, "He were here.", "He was here.");
  }
}
