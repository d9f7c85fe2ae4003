package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** What is no sentence is not completed. */
final class CompletionRuleProperties {
  private static final EditRule RULE = new CompletionRule();

  @Property
  void noEndIsGivenToWhatStandsAlone(
      @ForAll @Size(min = 1, max = 9) List<@From("plain") String> words,
      @ForAll("ends") String end) {
    String line = String.join(" ", words);
    assertLeftOut(RULE, line, line + end);
    assertLeftOut(RULE, "- " + line, "- " + line + end);
    assertStays(RULE, line + end, line + "s" + end);
  }

  @Provide
  Arbitrary<String> plain() {
    return Arbitraries.of("house", "the", "manual", "before", "using", "this", "machine");
  }

  @Provide
  Arbitrary<String> ends() {
    return Arbitraries.of(".", "!", "?");
  }

  @Example
  void doesHarm() {
    assertLeftOut(RULE, "Shopping list", "Shopping list.");
    assertLeftOut(RULE, "Dear Mr Thompson,", "Dear Mr Thompson.");
    assertLeftOut(RULE, "- milk", "- Milk");
    assertLeftOut(RULE, "Name: Jane Doe", "Name: Jane Doe.");
    assertLeftOut(RULE, "see you tomorrow", "see you tomorrow.");
    assertLeftOut(RULE, "Table of Contents", "The Table of Contents");
    assertLeftOut(RULE, "## What is new in it", "## What is new in it?");
    assertLeftOut(RULE, "and far away beyond the hill", "And far away beyond the hill");
    assertLeftOut(RULE, "It is so.", "It is so");
    assertLeftOut(RULE, "Notes on the parser", "Notes on parser");
    assertLeftOut(RULE, "Thanks for all,\nJane", "Thanks for all,\nJane.");
  }

  @Example
  void doesGood() {
    assertStays(RULE, "It is so. It was not. He left", "It is so. It was not. He left.");
    assertStays(RULE, "How are you.", "How are you?");
    assertStays(RULE, "it is so. It was.", "It is so. It was.");
    assertStays(RULE, "i know", "I know");
    assertStays(RULE, "The teh list", "The the list");
    assertStays(RULE, "Notes on the the parser", "Notes on the parser");
  }
}
