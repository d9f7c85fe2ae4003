package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.FunctionWords;
import dev.redraft.corrector.lexicon.Lexicon;
import java.util.List;

/**
 * A text of one or two words says too little to tell what is wrong with it: it is a heading, a
 * cell, a shout, an answer. Nothing but a word that is none, or its capitals, may be put right
 * there, and {@code your welcome}, which means nothing else than {@code you're welcome}.
 */
record BriefRule() implements EditRule {
  private static final int MOST_WORDS = 2;

  /** How often a word stands in text that hardly anybody means: {@code hes}. */
  private static final int RARE = 4;

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    if (edit.sentenceWords().size() > MOST_WORDS) {
      return true;
    }
    boolean isOfWords = !edit.changedPairs().isEmpty();
    return isOfWords
        && (edit.changedPairs().stream().allMatch(BriefRule::isOfOneWord) || isWelcome(edit));
  }

  private static boolean isOfOneWord(WordPair pair) {
    boolean isNone = !Lexicon.english().isKnown(pair.from());
    return pair.isReplaced()
        ? pair.isEqualButForCase() || isNone
        : isMeantAsNone(pair) || (isNone && pair.before().size() == 1 && pair.isEqualButForCase());
  }

  /** Whether a contraction lacks its apostrophe that hardly anybody means without: {@code cant}. */
  private static boolean isMeantAsNone(WordPair pair) {
    return pair.isContracted()
        && (Lexicon.english().frequency(pair.from()) <= RARE
            || FunctionWords.isNegative(pair.before().get(0).plain()));
  }

  private static boolean isWelcome(WordEdit edit) {
    return lower(edit.sentenceWords()).equals(List.of("your", "welcome"))
        && lower(WordEdit.words(edit.edited())).equals(List.of("you", "'re", "welcome"));
  }

  private static List<String> lower(List<Word> words) {
    return words.stream().map(word -> word.plain()).toList();
  }
}
