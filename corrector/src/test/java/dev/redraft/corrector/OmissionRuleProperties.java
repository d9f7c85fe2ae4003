package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nothing that is told is dropped or added. */
final class OmissionRuleProperties {
  private static final EditRule RULE = new OmissionRule();

  @Property
  void noContentWordComesOrGoes(@ForAll("content") String word, @ForAll("content") String other) {
    String without = "They saw the " + other + " there.";
    String with = "They saw the " + word + " " + other + " there.";
    if (!word.equals(other)) {
      assertLeftOut(RULE, with, without);
      assertLeftOut(RULE, without, with);
    } else {
      assertStays(RULE, with, without);
    }
  }

  @Provide
  Arbitrary<String> content() {
    return Arbitraries.of("house", "bag", "concrete", "type", "strong", "force", "clearly");
  }

  @Example
  void doesHarm() {
    assertLeftOut(RULE, "The big house is old.", "The house is old.");
    assertLeftOut(RULE, "The house is old.", "The big house is old.");
    assertLeftOut(RULE, "It is in the map now.", "It is map now.");
    assertLeftOut(RULE, "He works for your group, with us.", "He works for us.");
  }

  @Example
  void whatIsSaidTwiceBehindACommaIsMeant() {
    assertLeftOut(RULE, "Now, now, don't cry.", "Now, don't cry.");
    assertLeftOut(RULE, "There, there, it is over.", "There, it is over.");
    assertLeftOut(RULE, "It is very, very good.", "It is very good.");
    assertStays(RULE, "Now now, don't cry.", "Now, don't cry.");
    assertStays(RULE, "He saw the, the house.", "He saw the house.");
  }

  @Example
  void doesGood() {
    assertStays(RULE, "The the house is old.", "The house is old.");
    assertStays(RULE, "He discussed about it.", "He discussed it.");
    assertStays(RULE, "House is old.", "The house is old.");
    assertStays(RULE, "He always is here.", "He is always here.");
    assertStays(RULE, "They gave up on it.", "They gave on it.");
    assertStays(RULE, "It was very very good.", "It was very good.");
  }

  @Example
  void whatIsDeniedStays() {
    assertLeftOut(RULE, "Not all allocators zero memory.", "Not allocators zero memory.");
    assertLeftOut(RULE, "Not every sign helps us.", "Not sign helps us.");
    assertStays(RULE, "We did not see all the of them.", "We did not see all of them.");
  }
}
