package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Words are replaced by what they have to do with. */
final class SenseRuleProperties {
  private static final EditRule RULE = new SenseRule();

  @Property
  void unrelatedWordsDoNotTakeEachOthersPlace(
      @ForAll("content") String word, @ForAll("content") String other) {
    String text = "They saw the " + word + " there.";
    if (word.equals(other)) {
      assertStays(RULE, text.replace("saw", "see"), text);
    } else {
      assertLeftOut(RULE, text, "They saw the " + other + " there.");
    }
  }

  @Provide
  Arbitrary<String> content() {
    return Arbitraries.of(
        "house", "elephant", "concrete", "algorithm", "strong", "proofs", "clearly");
  }

  @Example
  void doesHarm() {
    assertLeftOut(RULE, "It contains the proofs.", "It contains the algorithm.");
    assertLeftOut(RULE, "The ham is good.", "The him is good.");
    assertLeftOut(RULE, "They are happy.", "They are unhappy.");
    assertLeftOut(RULE, "It is useful.", "It is useless.");
    assertLeftOut(RULE, "She came home.", "He came home.");
    assertLeftOut(RULE, "You must go.", "You may go.");
    assertLeftOut(RULE, "Two men came.", "Three men came.");
    assertLeftOut(RULE, "He came before her.", "He came after her.");
    assertLeftOut(RULE, "We import it.", "We export it.");
    assertLeftOut(RULE, "The increase was big.", "The decrease was big.");
    assertLeftOut(RULE, "Tea and milk, please.", "Tea or milk, please.");
  }

  @Example
  void doesGood() {
    assertStays(RULE, "He go home.", "He went home.");
    assertStays(RULE, "many informations here", "many information here");
    assertStays(RULE, "I recieve it.", "I receive it.");
    assertStays(RULE, "I look forward to it on May.", "I look forward to it in May.");
    assertStays(RULE, "They did a mistake.", "They made a mistake.");
    assertStays(RULE, "Its good.", "It's good.");
    assertStays(RULE, "He is more better then me.", "He is more better than me.");
    assertStays(RULE, "The childs play.", "The children play.");
    assertStays(RULE, "I will fone you.", "I will phone you.");
    assertStays(RULE, "The problem are big.", "The problem is big.");
  }

  @Example
  void ofIsHaveBehindModalsAlone() {
    assertStays(RULE, "I should of known.", "I should have known.");
    assertStays(RULE, "He couldn\u2019t of known.", "He couldn\u2019t have known.");
    assertStays(RULE, "You must not of seen it.", "You must not have seen it.");
    assertLeftOut(RULE, "Many of them left.", "Many have them left.");
    assertLeftOut(RULE, "Some of it may stay.", "Some have it may stay.");
    assertLeftOut(RULE, "They should have it.", "They should of it.");
  }

  @Example
  void takenForOneAnotherIsOneWay() {
    assertStays(RULE, "A calender hangs there.", "A calendar hangs there.");
    assertStays(RULE, "The costumer pays.", "The customer pays.");
    assertStays(RULE, "I sad no.", "I said no.");
    assertStays(RULE, "Irregardless of that, go.", "Regardless of that, go.");
    assertLeftOut(RULE, "I said no.", "I sad no.");
    assertLeftOut(RULE, "The customer pays.", "The costumer pays.");
    assertLeftOut(RULE, "Regardless of that, go.", "Irregardless of that, go.");
  }

  @Example
  void anApostropheMakesAnotherWordOfAWord() {
    assertStays(RULE, "Hes here.", "He's here.");
    assertStays(RULE, "Ill be there.", "I'll be there.");
    assertLeftOut(RULE, "Ill be there.", "Me be there.");
  }

  @Example
  void whoWritesARareWordMeansIt() {
    assertLeftOut(RULE, "Rain is turning to sleet.", "Rain is turning to sleep.");
    assertLeftOut(RULE, "They soften the butter.", "They often the butter.");
    assertStays(RULE, "He is loosing it.", "He is losing it.");
    assertStays(RULE, "She is in collage now.", "She is in college now.");
    assertStays(RULE, "He putted it there.", "He put it there.");
    assertStays(RULE, "Ask wether it is here.", "Ask whether it is here.");
    assertStays(RULE, "The brake is at ten.", "The break is at ten.");
  }
}
