package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Commas stay where a clause cannot be read without. */
final class CommaRuleProperties {
  private static final EditRule RULE = new CommaRule();

  @Property
  void bothCommasAroundALinkStay(@ForAll("links") String link) {
    String whole = "It may be, " + link + " often is, left out.";
    assertLeftOut(RULE, whole, "It may be, " + link + " often is left out.");
    assertLeftOut(RULE, whole, "It may be " + link + " often is, left out.");
    assertStays(RULE, whole, "It might be, " + link + " often is, left out.");
  }

  @Provide
  Arbitrary<String> links() {
    return Arbitraries.of("and", "but", "or", "if", "though", "even");
  }

  @Example
  void doesHarm() {
    assertLeftOut(RULE, "Those who can, do it.", "Those who can do it.");
    assertLeftOut(RULE, "Waste not, want not.", "Waste not want not.");
    assertLeftOut(RULE, "Draw two, discard one.", "Draw two discard one.");
    assertLeftOut(RULE, "Where's the, um, thing?", "Where's the um, thing?");
  }

  @Example
  void doesGood() {
    assertStays(RULE, "I know, that he is here.", "I know that he is here.");
    assertStays(
        RULE, "He left, and I think, that it is so.", "He left, and I think that it is so.");
    assertStays(RULE, "Yes I can, I will.", "Yes I can. I will.");
    assertStays(RULE, "The house, is old.", "The house is old.");
    assertStays(RULE, "Apples, and pears.", "Apples and pears.");
    assertStays(RULE, "I came, I saw it.", "I came; I saw it.");
  }
}
