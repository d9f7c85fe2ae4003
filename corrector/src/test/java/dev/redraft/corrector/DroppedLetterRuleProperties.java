package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Dropped letters stay dropped. */
final class DroppedLetterRuleProperties {
  private static final EditRule RULE = new DroppedLetterRule();

  @Property
  void noLetterComesBackBesideItsApostrophe(
      @ForAll("verbs") String verb, @ForAll("apostrophes") String apostrophe) {
    String text = "He was " + verb + "in" + apostrophe + ", and we laughed.";
    assertLeftOut(RULE, text, text.replace(verb + "in", verb + "ing"));
  }

  @Provide
  Arbitrary<String> verbs() {
    return Arbitraries.of("sing", "danc", "laugh", "leav", "go");
  }

  @Provide
  Arbitrary<String> apostrophes() {
    return Arbitraries.of("'", "\u2019");
  }

  @Example
  void doesGood() {
    assertStays(RULE, "He is singin now.", "He is singing now.");
    assertStays(RULE, "The cabin's door", "The cabins door");
  }
}
