package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redraft.tokenizer.ProtectedText;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What leads to something that the model does not read stays. */
final class ProtectedNeighbourRuleProperties {
  private static final EditRule RULE = new ProtectedNeighbourRule();
  private static final Set<ProtectedText.Kind> KINDS =
      EnumSet.complementOf(EnumSet.of(ProtectedText.Kind.NAME));

  @Property
  void smallWordsThatLeadThereStay(@ForAll("spans") String span) {
    assertLeftOut("Ask them in " + span + " now.", "Ask them for " + span + " now.");
    assertLeftOut("Ask them with " + span + " now.", "Ask them " + span + " now.");
    assertLeftOut("They have an " + span + " now.", "They have a " + span + " now.");
    assertLeftOut("The " + span + " is here.", "The " + span + " are here.");
    assertStays("Ask in in " + span + " now.", "Ask in " + span + " now.");
    assertStays("Ask thme " + span + " now.", "Ask them " + span + " now.");
    assertStays("The " + span + " are here.", "The " + span + " is here.");
    assertStays("He ask for " + span + " now.", "He asks for " + span + " now.");
  }

  @Provide
  Arbitrary<String> spans() {
    return Arbitraries.of("`code`", "@jane", "#topic", "x@example.org", "www.example.org");
  }

  @Example
  void numbersAndMarkUpDoNotCount() {
    assertStays("He was born at 1990 there.", "He was born in 1990 there.");
    assertStays("He lives at <b>London</b> now.", "He lives in <b>London</b> now.");
  }

  private static void assertStays(String before, String after) {
    assertEquals(true, RULE.allows(Proposals.of(before, after, KINDS)), before + " -> " + after);
  }

  private static void assertLeftOut(String before, String after) {
    assertEquals(false, RULE.allows(Proposals.of(before, after, KINDS)), before + " -> " + after);
  }
}
