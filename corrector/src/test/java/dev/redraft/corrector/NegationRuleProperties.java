package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is said is not denied. */
final class NegationRuleProperties {
  private static final EditRule RULE = new NegationRule();

  @Property
  void noNegationComesOrGoes(
      @ForAll("negations") String negation, @ForAll("beginnings") String beginning) {
    String without = beginning + " here.";
    String with = beginning + " " + negation + " here.";
    assertLeftOut(RULE, without, with);
    assertLeftOut(RULE, with, without);
    assertStays(RULE, with, with.replace(" here", " heer"));
  }

  @Provide
  Arbitrary<String> negations() {
    return Arbitraries.of("not", "never", "nothing", "nobody", "nowhere", "none", "neither");
  }

  @Provide
  Arbitrary<String> beginnings() {
    return Arbitraries.of("They were", "He is", "It had been");
  }

  @Example
  void doesHarm() {
    assertLeftOut(RULE, "It is so.", "It is not so.");
    assertLeftOut(RULE, "They do not know.", "They do know.");
    assertLeftOut(RULE, "I can't go.", "I can go.");
    assertLeftOut(RULE, "He never came.", "He came.");
    assertLeftOut(RULE, "He came without her.", "He came with her.");
    assertLeftOut(RULE, "I have no time.", "I have some time.");
    assertLeftOut(RULE, "I have no time.", "I have any time.");
    assertLeftOut(RULE, "He said nothing.", "He said anything.");
    assertLeftOut(RULE, "We will cross it.", "We will not cross it.");
    assertLeftOut(
        RULE, "He said nothing and I do not care.", "He said anything and I do not care.");
    assertLeftOut(
        RULE,
        "She has no money, but she does not worry.",
        "She has any money, but she does not worry.");
    assertLeftOut(RULE, "I know nobody who never lies.", "I know nobody who ever lies.");
    assertLeftOut(RULE, "He did not say that nobody came.", "He did not say that anybody came.");
    assertLeftOut(RULE, "We had neither tea nor coffee.", "We had either tea nor coffee.");
    assertLeftOut(RULE, "I never did nothing.", "I ever did nothing.");
    assertLeftOut(RULE, "He is now here.", "He is nowhere.");
    assertLeftOut(RULE, "It is not able here.", "It is notable here.");
    assertLeftOut(RULE, "It is notable here.", "It is not able here.");
    assertLeftOut(RULE, "I will noe go.", "I will not go.");
    assertLeftOut(RULE, "He is 'not able' here.", "He is 'notable' here.");
    assertLeftOut(RULE, "He left whithout not paying.", "He left without paying.");
  }

  @Property
  void whatLacksItsApostropheDeniesToo(@ForAll("auxiliaries") String auxiliary) {
    String with = "They " + auxiliary + "n't go.";
    String curly = "They " + auxiliary + "n\u2019t go.";
    String without = "They " + auxiliary + "nt go.";
    assertStays(RULE, without, with);
    assertStays(RULE, without, curly);
    assertStays(RULE, with, without);
    assertStays(RULE, without, "They never go.");
    assertLeftOut(RULE, without, "They " + auxiliary + " go.");
    assertLeftOut(RULE, "They " + auxiliary + " go.", without);
  }

  @Provide
  Arbitrary<String> auxiliaries() {
    return Arbitraries.of(
        "ai", "are", "ca", "could", "dare", "did", "does", "do", "had", "has", "have", "is",
        "might", "must", "need", "ought", "sha", "should", "was", "were", "wo", "would");
  }

  @Example
  void doesGood() {
    assertStays(RULE, "I do not know.", "I don't know.");
    assertStays(RULE, "He is not not here.", "He is not here.");
    assertStays(RULE, "I no him well.", "I know him well.");
    assertStays(RULE, "They cannot go.", "They can not go.");
    assertStays(RULE, "He do not go.", "He does not go.");
    assertStays(RULE, "He did'nt go.", "He didn't go.");
    assertStays(RULE, "He went with out her.", "He went without her.");
    assertStays(RULE, "He went whithout her.", "He went without her.");
    assertStays(RULE, "Neether of them went.", "Neither of them went.");
    assertStays(RULE, "I did not see nothing.", "I did not see anything.");
    assertStays(RULE, "We don't have no time.", "We don't have any time.");
    assertStays(RULE, "We dont want nothing.", "We dont want anything.");
  }
}
