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

/** Words that are right with their ending keep it. */
final class DerivationRuleProperties {
  private static final EditRule RULE = new DerivationRule();

  @Property
  void adverbsOfWhatIsDoneStayAdverbs(@ForAll("adverbs") List<String> pair) {
    String adverb = pair.get(0);
    String adjective = pair.get(1);
    assertLeftOut(RULE, "It was used " + adverb + ".", "It was used " + adjective + ".");
    assertStays(RULE, "It is " + adverb + ".", "It is " + adjective + ".");
    assertStays(RULE, "It was used " + adjective + ".", "It was used " + adverb + ".");
  }

  @Provide
  Arbitrary<List<String>> adverbs() {
    return Arbitraries.of(
        List.of("wrongly", "wrong"),
        List.of("badly", "bad"),
        List.of("happily", "happy"),
        List.of("gently", "gentle"),
        List.of("carefully", "careful"));
  }

  @Example
  void doesHarm() {
    assertLeftOut(RULE, "Finely chop the onion.", "Fine chop the onion.");
    assertLeftOut(RULE, "I tried the latest nightly.", "I tried the latest night.");
    assertLeftOut(RULE, "The aluminum siding needs paint.", "The aluminum side needs paint.");
    assertLeftOut(RULE, "Our recommender system is new.", "Our recommended system is new.");
  }

  @Example
  void doesGood() {
    assertStays(RULE, "It smells badly.", "It smells bad.");
    assertStays(RULE, "The visiter came.", "The visitor came.");
    assertStays(RULE, "He had badly headaches.", "He had bad headaches.");
    assertStays(RULE, "He made badly mistakes.", "He made bad mistakes.");
    assertStays(RULE, "The working is hard.", "The work is hard.");
    assertStays(RULE, "It was a quickly answer.", "It was a quick answer.");
    assertStays(RULE, "We meet twice a weekly.", "We meet twice a week.");
    assertStays(RULE, "I want to meeting him.", "I want to meet him.");
    assertStays(RULE, "They are sleeping bag.", "They are sleep bag.");
    assertStays(RULE, "The writing paper is here.", "The write paper is here.");
    assertStays(RULE, "He had a good sleeping.", "He had a good sleep.");
  }
}
