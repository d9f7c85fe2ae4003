package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** White space stays where it is style or layout. */
final class SpaceRuleProperties {
  private static final EditRule RULE = new SpaceRule();

  @Property
  void whiteSpaceBesideWhatIsSetApartStays(@ForAll("signs") String sign) {
    assertLeftOut(RULE, "We eat soup " + sign + " bread.", "We eat soup " + sign + "bread.");
    assertLeftOut(RULE, "We eat soup " + sign + " bread.", "We eat soup" + sign + " bread.");
    assertLeftOut(RULE, "We eat soup" + sign + "bread.", "We eat soup " + sign + "bread.");
  }

  @Provide
  Arbitrary<String> signs() {
    return Arbitraries.of("\u2014", "\u2013", "...", "\u2026", "\u2022", "|", "(", ")");
  }

  @Example
  void nothingIsSetInOrApart() {
    assertLeftOut(RULE, "tomorrow he will come", "   tomorrow he will come");
    assertLeftOut(RULE, "tomorrow he will come", " tomorrow he will come");
    assertLeftOut(RULE, "tomorrow he will come", "tomorrow he  will come");
    assertLeftOut(RULE, "tomorrow he wil come", "tomorrow he   will come");
    assertStays(RULE, "tomorrow  he wil  come", "tomorrow  he will come");
    assertStays(RULE, "He come the home.", "He comes home.");
  }

  @Example
  void doesHarm() {
    assertLeftOut(RULE, "cucumber . . . . . 6.95", "cucumber. . . . . 6.95");
  }

  @Example
  void doesGood() {
    assertStays(RULE, "I like it , too.", "I like it, too.");
    assertStays(RULE, "He came .Then he left.", "He came. Then he left.");
    assertStays(RULE, "every day things", "everyday things");
    assertStays(RULE, "soup \u2014 a bread", "soup \u2014 bread");
  }
}
