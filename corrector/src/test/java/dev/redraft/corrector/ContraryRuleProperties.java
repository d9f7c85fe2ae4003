package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** No word becomes its contrary. */
final class ContraryRuleProperties {
  private static final EditRule RULE = new ContraryRule();

  @Property
  void contrariesDoNotTakeEachOthersPlace(@ForAll("contraries") Tuple2<String, String> pair) {
    String one = "They saw that " + pair.get1() + " it was there.";
    String other = "They saw that " + pair.get2() + " it was there.";
    assertLeftOut(RULE, one, other);
    assertLeftOut(RULE, other, one);
  }

  @Provide
  Arbitrary<Tuple2<String, String>> contraries() {
    return Arbitraries.of(
        Tuple.of("he", "she"),
        Tuple.of("must", "may"),
        Tuple.of("two", "three"),
        Tuple.of("before", "after"),
        Tuple.of("import", "export"),
        Tuple.of("increase", "decrease"),
        Tuple.of("and", "or"),
        Tuple.of("happy", "unhappy"),
        Tuple.of("possible", "impossible"),
        Tuple.of("useful", "useless"));
  }

  @Example
  void doesGood() {
    assertStays(RULE, "The childs play.", "The children play.");
    assertStays(RULE, "He give her it.", "He gives her it.");
    assertStays(RULE, "They live in a lonely village.", "They live in a remote village.");
    assertStays(RULE, "There are many work.", "There are much work.");
    assertStays(RULE, "Irregardless of that, go.", "Regardless of that, go.");
  }
}
