package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Identifiers, abbreviations, acronyms, units, options and handles stay. */
final class TermRuleProperties {
  private static final EditRule RULE = new TermRule();

  @Property
  void noTermChanges(
      @ForAll @AlphaChars @StringLength(min = 2, max = 6) String one,
      @ForAll @AlphaChars @StringLength(min = 2, max = 6) String two,
      @ForAll("joints") String joint,
      @ForAll @IntRange(max = 3) int place) {
    String term = one + joint + two;
    String other = term.substring(0, place) + term.substring(place + 1);
    assertLeftOut(RULE, "They use " + term + " here.", "They use " + other + " here.");
    assertLeftOut(RULE, "They use " + term + " here.", "They use it here.");
    assertStays(RULE, "They use " + term + " heer.", "They use " + term + " here.");
  }

  @Provide
  Arbitrary<String> joints() {
    return Arbitraries.of("_", "7", ".", "/", "&");
  }

  @Example
  void doesHarm() {
    assertLeftOut(RULE, "Call getUserById now.", "Call get user now.");
    assertLeftOut(RULE, "Set MAX_RETRIES to it.", "Set retries to it.");
    assertLeftOut(RULE, "The SAML file is here.", "The SMALL file is here.");
    assertLeftOut(RULE, "It is 5 kg now.", "It is 5 kgs now.");
    assertLeftOut(RULE, "Add 1 tsp salt.", "Add 1 tosp salt.");
    assertLeftOut(RULE, "See conf.d for it.", "See confd for it.");
    assertLeftOut(RULE, "Run rm -rf on it.", "Run rm -of on it.");
    assertLeftOut(RULE, "Ask @kwame for it.", "Ask @name for it.");
    assertLeftOut(RULE, "Come at 3 a.m. today.", "Come at 3 am today.");
    assertLeftOut(RULE, "The iPhone is new.", "The phone is new.");
    assertLeftOut(RULE, "The CEOs met.", "The CEO met.");
    assertLeftOut(RULE, "They use .gitignore there.", "They use .ignore there.");
  }

  @Example
  void keepsSmallWordsThatNamePartsOfPrograms() {
    assertLeftOut(RULE, "It is in the for loop.", "It is in the loop.");
    assertLeftOut(RULE, "While loops are slow.", "Loops are slow.");
    assertLeftOut(RULE, "Put it in the if block.", "Put it in the block.");
    assertLeftOut(RULE, "Add a with statement here.", "Add a statement here.");
    assertLeftOut(RULE, "The this pointer is null.", "This pointer is null.");
    assertLeftOut(RULE, "See the as clause there.", "See the clause there.");
    assertLeftOut(RULE, "It is an or gate.", "It is a gate.");
    assertLeftOut(RULE, "Use the in operator.", "Use the operator.");
    assertStays(RULE, "See the a command there.", "See the command there.");
    assertStays(RULE, "It depends from commands.", "It depends on commands.");
    assertStays(RULE, "See the others methods there.", "See the other methods there.");
    assertStays(RULE, "It is in the with room.", "It is in the room.");
  }

  @Example
  void numbersOfWhatIsNumberedStay() {
    assertLeftOut(RULE, "It is at stage four this evening.", "It is at stage for this evening.");
    assertStays(RULE, "I like it two, because it is good.", "I like it too, because it is good.");
    assertStays(RULE, "I went two the shop.", "I went to the shop.");
    assertStays(RULE, "It sends every two second.", "It sends every two seconds.");
  }

  @Example
  void doesGood() {
    assertStays(RULE, "He go to NASA now.", "He goes to NASA now.");
    assertStays(RULE, "I has 5 dogz here.", "I has 5 dogs here.");
    assertStays(RULE, "i am here.", "I am here.");
    assertStays(RULE, "<b>Teh</b> end.", "<b>The</b> end.");
  }
}
