package dev.redraft.corrector;

import dev.redraft.corrector.lexicon.Lexicon;

/**
 * A text of one or two words says too little to tell what is wrong with it: it is a heading, a
 * cell, a shout, an answer. Nothing but a word that is none, or its capitals, may be put right
 * there.
 */
record BriefRule() implements EditRule {
  private static final int MOST_WORDS = 2;

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    if (edit.sentenceWords().size() > MOST_WORDS) {
      return true;
    }
    boolean isOfWords = !edit.changedPairs().isEmpty();
    return isOfWords && edit.changedPairs().stream().allMatch(BriefRule::isOfOneWord);
  }

  private static boolean isOfOneWord(WordPair pair) {
    return pair.isReplaced()
        && (pair.isEqualButForCase() || !Lexicon.english().isKnown(pair.from()));
  }
}
