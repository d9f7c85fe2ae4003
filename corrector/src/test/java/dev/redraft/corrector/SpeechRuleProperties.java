package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import net.jqwik.api.Example;

/** People may talk as they do. */
final class SpeechRuleProperties {
  private static final EditRule RULE = new SpeechRule();

  @Example
  void doesHarm() {
    assertLeftOut(RULE, "\"We was just sat there.\"", "\"We were just sat there.\"");
    assertLeftOut(RULE, "\u201CHe don't half go on.\u201D", "\u201CHe doesn't half go on.\u201D");
    assertLeftOut(RULE, "\"I seen him,\" he said.", "\"I saw him,\" he said.");
    assertLeftOut(RULE, "She goeth forth.", "She goes forth.");
    assertLeftOut(RULE, "Behind thee stands it.", "Behind the stands it.");
    assertLeftOut(RULE, "\"What did tha tell him?\"", "\"What did that tell him?\"");
  }

  @Example
  void doesGood() {
    assertStays(RULE, "We was there.", "We were there.");
    assertStays(RULE, "\"Yes,\" we was told.", "\"Yes,\" we were told.");
    assertStays(RULE, "\"It leave now,\" he said.", "\"It leaves now,\" he said.");
    assertStays(RULE, "\"Whitch one?\" he said.", "\"Which one?\" he said.");
    assertStays(RULE, "What did tha tell him?", "What did that tell him?");
    assertStays(RULE, "It is the nineth one.", "It is the ninth one.");
    assertStays(RULE, "My teeht hurt.", "My teeth hurt.");
  }

  @Example
  void brokenOffWordsStay() {
    assertLeftOut(RULE, "But you sai\u2014 he began.", "But you say\u2014 he began.");
    assertLeftOut(RULE, "Wha\u2014what is that?", "What\u2014what is that?");
    assertStays(
        RULE,
        "The goverment\u2014 which fell\u2014 was old.",
        "The goverment\u2014 which falls\u2014 was old.");
  }
}
