package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Capitals stay where they follow no sentence's rules. */
final class CapitalsRuleProperties {
  private static final EditRule RULE = new CapitalsRule();

  @Property
  void noCapitalOfALineOfCapitalsIsLost(
      @ForAll @Size(min = 2, max = 8) List<@From("plain") String> words,
      @ForAll @IntRange(max = 7) int place) {
    List<String> capitals = words.stream().map(word -> word.toUpperCase(Locale.ROOT)).toList();
    List<String> changed = new ArrayList<>(capitals);
    int at = place % words.size();
    changed.set(at, words.get(at));
    assertLeftOut(RULE, String.join(" ", capitals), String.join(" ", changed));
  }

  @Provide
  Arbitrary<String> plain() {
    return Arbitraries.of("house", "read", "manual", "before", "using", "this", "machine");
  }

  @Example
  void doesHarm() {
    assertLeftOut(RULE, "PLEASE READ THE MANUAL", "PLEASE read THE MANUAL");
    assertLeftOut(RULE, "MEETING MINUTES", "MEETING MINUTE");
    assertLeftOut(RULE, "This is a FREE event.", "This is a free event.");
    assertLeftOut(RULE, "The Lord of the Rings", "The Lord of the rings");
    assertLeftOut(RULE, "Drafts and Thresholds", "Drafts and Threshold");
    assertLeftOut(
        RULE, "Completion with Adaptive Thresholds", "Completion with Adaptive Threshold");
    assertStays(RULE, "Drafts and Treshholds", "Drafts and Thresholds");
    assertLeftOut(RULE, "Let us go now.", "Let US go now.");
    assertLeftOut(RULE, "The akronym is old.", "The Akronym is old.");
    assertLeftOut(RULE, "Who is there?", "who is there?");
  }

  @Example
  void whatGoesOnBehindAMarkStaysSmall() {
    assertLeftOut(RULE, "Did you say yes? she asked.", "Did you say yes? She asked.");
    assertLeftOut(RULE, "\"Hurry!\" the driver said.", "\"Hurry!\" The driver said.");
    assertStays(RULE, "Is it true? i doubt it.", "Is it true? I doubt it.");
    assertStays(RULE, "Where? in london now.", "Where? in London now.");
  }

  @Example
  void whoBeginsSmallGoesOnSmall() {
    assertLeftOut(RULE, "yes, it did. the test is fixed.", "yes, it did. The test is fixed.");
    assertStays(RULE, "Yes, it did. the test is fixed.", "Yes, it did. The test is fixed.");
    assertStays(RULE, "yes, it did. i fixed the test.", "yes, it did. I fixed the test.");
    assertStays(RULE, "| yes. | the test is done. |", "| yes. | The test is done. |");
  }

  @Example
  void behindAQuotedSentenceTheSentenceGoesOnSmall() {
    assertLeftOut(RULE, "'It is late.' said Tom.", "'It is late.' Said Tom.");
    assertLeftOut(RULE, "\u201CIt is.\u201D she said.", "\u201CIt is.\u201D She said.");
    assertStays(RULE, "It is late. tom said so.", "It is late. Tom said so.");
    assertStays(RULE, "\"It is.\" london said.", "\"It is.\" London said.");
  }

  @Example
  void whoWritesWithoutCapitalsAndStopMeansTo() {
    assertLeftOut(RULE, "tom wants me to come to boston", "tom wants me to come to Boston");
    assertLeftOut(RULE, "so then i thought it was late!", "So then i thought it was late!");
    assertLeftOut(RULE, "so then i thought it was late!", "so then I thought it was late!");
    assertLeftOut(RULE, "where is it? haha \uD83D\uDE00", "Where is it? haha \uD83D\uDE00");
    assertLeftOut(RULE, "i like it...", "I like it...");
    assertStays(RULE, "they has a dog in boston", "they have a dog in boston");
    assertStays(RULE, "they went to bostn yesterday", "they went to Boston yesterday");
    assertStays(RULE, "i like it.", "I like it.");
    assertStays(RULE, "\"i like it.\"", "\"I like it.\"");
    assertStays(RULE, "Tom and i like it", "Tom and I like it");
    assertStays(RULE, "i like it\n\nthey do.", "i like it\n\nThey do.");
  }

  @Example
  void shortTitlesAreTitles() {
    assertLeftOut(RULE, "The Offer", "The offer");
    assertLeftOut(RULE, "8.1 Who I Thought", "8.1 Who I thought");
    assertLeftOut(RULE, "I Want to Be Alone!", "I want to Be Alone!");
    assertLeftOut(RULE, "Too much of it | Too much of it", "Too much of it | too much of it");
    assertStays(RULE, "She from Spain", "She is from Spain");
    assertStays(RULE, "Who are Tom?", "Who is Tom?");
    assertStays(RULE, "Tom And I went home", "Tom and I went home");
  }

  @Example
  void linesOfVerseBeginAsTheyDo() {
    String poem = "The road was long, the night was deep,\nAnd I had promises to keep,\n";
    assertLeftOut(RULE, poem, poem.replace("And", "and"));
    String prose = "The road was so long that nobody in the village would have\nWalked it twice.\n";
    assertStays(RULE, prose, prose.replace("Walked", "walked"));
  }

  @Example
  void behindAbbreviationsAndColonsTheSentenceGoesOnSmall() {
    assertLeftOut(RULE, "The temp. rose by noon.", "The temp. Rose by noon.");
    assertLeftOut(RULE, "It is used esp. in the north.", "It is used esp. In the north.");
    assertLeftOut(RULE, "approx. 5 in. by 3", "Approx. 5 in. by 3");
    assertLeftOut(RULE, "Deprecated: use Walk.", "Deprecated: Use Walk.");
    assertStays(RULE, "He lay in the sun. then he left.", "He lay in the sun. Then he left.");
    assertStays(RULE, "My subjects: english and art.", "My subjects: English and art.");
    assertStays(RULE, "I live in london. it is big.", "I live in London. it is big.");
    assertStays(RULE, "He sat there. then he left.", "He sat there. Then he left.");
    assertStays(RULE, "First match: saturday at two.", "First match: Saturday at two.");
  }

  @Example
  void aPlainQuestionIsNoChat() {
    assertStays(RULE, "what time is it?", "What time is it?");
    assertStays(RULE, "where is the nearest station?", "Where is the nearest station?");
    assertLeftOut(RULE, "what time r u here?", "What time r u here?");
    assertLeftOut(RULE, "is it late??", "Is it late??");
    assertLeftOut(RULE, "where is it, lol?", "Where is it, lol?");
    assertLeftOut(RULE, "is anna in the house?", "Is anna in the house?");
    assertLeftOut(RULE, "is it late? where is it?", "Is it late? where is it?");
    assertLeftOut(RULE, "so where is it now?", "So where is it now?");
    assertLeftOut(RULE, "what time is it", "What time is it");
  }

  @Example
  void titlesOfPersonsHaveCapitals() {
    assertStays(RULE, "We met mr Smith there.", "We met Mr Smith there.");
    assertStays(RULE, "We met dr. Smith there.", "We met Dr. Smith there.");
    assertLeftOut(RULE, "We met mr about it.", "We met Mr about it.");
    assertLeftOut(RULE, "We met akronym Smith there.", "We met Akronym Smith there.");
  }

  @Example
  void whatIsNoWordBeginsSmall() {
    assertLeftOut(RULE, "npm is slow today.", "Npm is slow today.");
    assertLeftOut(RULE, "kubectl lists them.", "Kubectl lists them.");
    assertStays(RULE, "teh end is near.", "The end is near.");
    assertStays(RULE, "tom is here.", "Tom is here.");
    assertStays(RULE, "the end is near.", "The end is near.");
  }

  @Example
  void doesGood() {
    assertStays(RULE, "PLEASE RAED THE MANUAL", "PLEASE READ THE MANUAL");
    assertStays(RULE, "I like Apples and pears.", "I like apples and pears.");
    assertStays(RULE, "He speaks english well.", "He speaks English well.");
    assertStays(RULE, "it is so.", "It is so.");
    assertStays(RULE, "House is old.", "The house is old.");
    assertStays(RULE, "we work at nasa now.", "we work at NASA now.");
  }
}
