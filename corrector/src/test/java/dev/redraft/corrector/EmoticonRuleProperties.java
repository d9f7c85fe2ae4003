package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Emoticons stay. */
final class EmoticonRuleProperties {
  private static final EditRule RULE = new EmoticonRule();

  @Property
  void noEmoticonIsDropped(@ForAll("emoticons") String emoticon, @ForAll("words") String word) {
    assertLeftOut(RULE, word + " " + emoticon, word);
    assertLeftOut(RULE, word + " " + emoticon + " too", word + " too");
    assertStays(RULE, word + " " + emoticon, word + "s " + emoticon);
  }

  @Provide
  Arbitrary<String> emoticons() {
    return Arbitraries.of(
        ":)", ":-)", ":(", ";-)", ":D", ":-P", ":o", "<3", "^_^", "=)", ":'(", "o_O");
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of("So good", "Thanks", "See you");
  }

  @Example
  void doesHarm() {
    assertLeftOut(RULE, "See you :)", "See you.");
    assertLeftOut(RULE, "I am glad :-D now", "I am glad now");
    assertLeftOut(RULE, "Thanks <3 for it", "Thanks for it");
    assertLeftOut(RULE, "So good ^_^ today", "So good today");
    assertLeftOut(RULE, "Oh no :( it rains", "Oh no: it rains");
    assertLeftOut(RULE, "Really xD that", "Really that");
  }

  @Example
  void doesGood() {
    assertStays(RULE, "He go home :)", "He goes home :)");
    assertStays(RULE, "The list: (a) one", "The list (a) one");
    assertStays(RULE, "I know that: it is.", "I know that; it is.");
  }
}
