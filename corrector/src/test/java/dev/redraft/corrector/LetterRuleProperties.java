package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;

/** Letters that English has not stay. */
final class LetterRuleProperties {
  private static final EditRule RULE = new LetterRule();

  @Property
  void noSuchLetterIsDroppedOrExchanged(
      @ForAll @CharRange(from = '\u00C0', to = '\u024F') char letter,
      @ForAll @CharRange(from = '\u00C0', to = '\u024F') char other,
      @ForAll @CharRange(from = 'a', to = 'z') char plain) {
    String word = "ca" + letter + "a";
    if (Character.isLetter(letter)) {
      assertLeftOut(RULE, "The " + word + " is.", "The ca" + plain + "a is.");
      assertLeftOut(RULE, "The " + word + " is.", "The caa is.");
      assertLeftOut(RULE, "The caa is.", "The " + word + " is.");
      assertStays(RULE, "The " + word + " is.", "The " + word + "s is.");
      if (letter != other) {
        assertLeftOut(RULE, "The " + word + " is.", "The ca" + other + "a is.");
      }
    }
  }

  @Example
  void doesHarm() {
    assertLeftOut(RULE, "My Citro\u00EBn is old.", "My Citro\u00F8n is old.");
    assertLeftOut(RULE, "Zo\u00EB is here.", "Zoe is here.");
    assertLeftOut(RULE, "A na\u00EFve idea.", "A naive idea.");
    assertLeftOut(RULE, "A naive idea.", "A na\u00EFve idea.");
    assertLeftOut(RULE, "Stra\u00DFe ist it.", "Strase ist it.");
  }

  @Example
  void doesGood() {
    assertStays(RULE, "The na\u00EFve idea are old.", "The na\u00EFve idea is old.");
    assertStays(RULE, "They goes to the caf\u00E9.", "They go to the caf\u00E9.");
  }
}
