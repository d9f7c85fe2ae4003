package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is said in one word or two stays. */
final class BriefRuleProperties {
  private static final EditRule RULE = new BriefRule();

  @Property
  void noKnownWordIsReplacedAddedOrDropped(
      @ForAll("words") String word, @ForAll("words") String other) {
    if (!word.equals(other)) {
      assertLeftOut(RULE, word, other);
      assertLeftOut(RULE, word, word + " " + other);
      assertLeftOut(RULE, word + " " + other, other);
      assertLeftOut(RULE, word + ", " + other, word + " " + other);
    }
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of("phone", "phones", "lease", "please", "us", "used", "late", "door");
  }

  @Example
  void contractionsGetTheirApostrophe() {
    assertStays(RULE, "Your welcome.", "You're welcome.");
    assertStays(RULE, "your welcome", "you\u2019re welcome");
    assertStays(RULE, "Youre late.", "You're late.");
    assertStays(RULE, "Whos there?", "Who's there?");
    assertStays(RULE, "Cant wait!", "Can't wait!");
    assertStays(RULE, "Hes here", "He's here");
    assertStays(RULE, "Goodmorning, everyone.", "Good morning, everyone.");
    assertLeftOut(RULE, "Your name", "You're name");
    assertLeftOut(RULE, "Well done", "We'll done");
    assertLeftOut(RULE, "Ill health", "I'll health");
    assertLeftOut(RULE, "Its name", "It's name");
    assertLeftOut(RULE, "Boys toys", "Boy's toys");
    assertLeftOut(RULE, "Anyone there?", "Any one there?");
  }

  @Example
  void doesGood() {
    assertStays(RULE, "Recieved", "Received");
    assertStays(RULE, "i agree", "I agree");
    assertStays(RULE, "They is red", "They are red");
  }
}
