package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Compounds of three words and more keep their parts. */
final class CompoundRuleProperties {
  private static final EditRule RULE = new CompoundRule();

  @Property
  void noPartIsDropped(@ForAll("parts") List<String> parts, @ForAll int which) {
    List<String> fewer = new ArrayList<>(parts);
    fewer.remove(Math.floorMod(which, parts.size()));
    String text = "It was " + String.join("-", parts) + ", she said.";
    assertLeftOut(RULE, text, "It was " + String.join("-", fewer) + ", she said.");
    assertLeftOut(RULE, text, "It was " + String.join(" ", parts) + ", she said.");
    assertLeftOut(RULE, text, "It was , she said.");
  }

  @Provide
  Arbitrary<List<String>> parts() {
    return Arbitraries.of("never", "quite", "on", "time", "out", "of", "level", "z\u00fcrich")
        .list()
        .ofMinSize(3)
        .ofMaxSize(6);
  }

  @Example
  void doesGood() {
    assertStays(RULE, "A state-of-teh-art phone.", "A state-of-the-art phone.");
    assertStays(RULE, "A state of the art phone.", "A state-of-the-art phone.");
    assertStays(RULE, "A well-known-phone.", "A well-known-phones.");
    assertStays(RULE, "They is well-known.", "They are well known.");
  }

  @Example
  void compoundsOfTwoKeepTheirWords() {
    assertLeftOut(RULE, "The see-saw is here.", "The sea-saw is here.");
    assertLeftOut(RULE, "My sons-in-law are here.", "My son-in-law are here.");
    assertLeftOut(RULE, "He is a has-been now.", "He is a has been now.");
    assertLeftOut(RULE, "Two passers-by saw it.", "Two passers by saw it.");
    assertStays(RULE, "A ten-years-old boy.", "A ten-year-old boy.");
    assertStays(RULE, "Please sign-up here.", "Please sign up here.");
    assertStays(RULE, "A wel-known man.", "A well-known man.");
  }
}
