package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import net.jqwik.api.Example;

/** What a sentence begins with has no subject to agree with. */
final class FirstVerbRuleProperties {
  private static final EditRule RULE = new FirstVerbRule();

  @Example
  void doesHarm() {
    assertLeftOut(RULE, "Loads settings from a file.", "Load settings from a file.");
    assertLeftOut(RULE, "Told me to wait.", "Tell me to wait.");
    assertLeftOut(RULE, "Has two seats", "Have two seats");
    assertLeftOut(RULE, "Have two seats.", "Has two seats.");
    assertLeftOut(RULE, "- Closes the door.", "- Close the door.");
  }

  @Example
  void commandsStayCommands() {
    assertLeftOut(RULE, "Buy two now", "By two now");
    assertLeftOut(RULE, "Win a holiday", "When a holiday");
    assertStays(RULE, "Buy the way, he came.", "By the way, he came.");
    assertStays(RULE, "Form 1 March it is open.", "From 1 March it is open.");
    assertStays(RULE, "Form Monday to Friday it is open.", "From Monday to Friday it is open.");
    assertStays(RULE, "Thanks you for it.", "Thank you for it.");
    assertStays(RULE, "Book are here.", "Books are here.");
    assertStays(RULE, "opens the door.", "Opens the door.");
  }

  @Example
  void doesGood() {
    assertStays(RULE, "Do he know it?", "Does he know it?");
    assertStays(RULE, "Please loads it.", "Please load it.");
    assertStays(RULE, "He load it.", "He loads it.");
    assertStays(RULE, "Walk home, he saw it.", "Walking home, he saw it.");
    assertStays(RULE, "Colsed the door.", "Closed the door.");
  }
}
