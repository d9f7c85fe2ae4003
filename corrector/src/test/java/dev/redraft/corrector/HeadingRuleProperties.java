package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** In what is no sentence signs stay as they are. */
final class HeadingRuleProperties {
  private static final EditRule RULE = new HeadingRule();

  @Property
  void signsOfHeadingsAndCellsStay(@ForAll("lines") String line, @ForAll("signs") String sign) {
    String without = line.replace(",", "");
    assertLeftOut(RULE, line, without);
    assertLeftOut(RULE, without, line);
    assertLeftOut(RULE, line, line.replace(",", sign));
    assertStays(
        RULE, "We met the class, the parents, and her.", "We met the class, the parents and her.");
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.of(
        "# Parents' meeting, class five",
        "Figure 3: The river, in spring",
        "| Oil, tires | the wheels |\n|---|---|\n| a | b |");
  }

  @Provide
  Arbitrary<String> signs() {
    return Arbitraries.of(";", ":", ".", " -");
  }

  @Example
  void doesGood() {
    assertStays(RULE, "# Parents meting, class five", "# Parents meeting, class five");
    assertStays(RULE, "| Oil, tyers | wheels |", "| Oil, tyres | wheels |");
  }
}
