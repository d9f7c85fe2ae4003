package dev.redraft.corrector.confidence;

import java.util.Locale;
import java.util.Set;

/** The words that hold a sentence together. */
final class FunctionWords {
  private static final Set<String> WORDS =
      Set.of(
          """
          a an the this that these those some any no every each all both either neither another
          of in on at to for with by from about into over after before between under during without
          through against among around as like since until than towards toward upon within
          and or but nor so yet if because although though while when where whether unless
          i you he she it we they me him her us them my your his its our their mine yours hers ours
          theirs myself yourself himself herself itself ourselves themselves who whom whose which what
          be am is are was were been being have has had having do does did doing done
          will would shall should can could may might must ought
          there here not just only also too very then now up down out off away back
          isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't won't wouldn't
          can't couldn't shouldn't mustn't i'm you're he's she's it's we're they're i've you've we've
          they've i'll you'll he'll she'll we'll they'll i'd you'd he'd she'd we'd they'd that's
          there's what's who's let's
          """
              .split("\\s+"));

  private FunctionWords() {}

  static boolean has(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
  }
}
