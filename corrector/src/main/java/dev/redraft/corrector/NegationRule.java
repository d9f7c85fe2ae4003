package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.Confusions;
import dev.redraft.corrector.lexicon.FunctionWords;
import java.util.List;

/**
 * An edit must not deny what the text says, nor say what it denies: as many denying words must be
 * there with it as without, but for one that stands there twice, or for {@code no} that was written
 * for {@code know}. {@code dont} denies as {@code don't} does.
 */
record NegationRule() implements EditRule {
  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    if (!denies(edit.before()) && !denies(edit.after())) {
      return true; // all but few edits; the sentence need not be looked through
    }
    int before = count(edit.sentenceWords());
    int after = count(WordEdit.words(edit.edited()));
    return before == after || edit.changedPairs().stream().anyMatch(NegationRule::isConfused);
  }

  private static boolean denies(String text) {
    return WordEdit.words(text).stream().anyMatch(word -> FunctionWords.isNegative(word.plain()));
  }

  private static boolean isConfused(WordPair pair) {
    boolean isOne = pair.isReplaced() && isNegative(pair.from()) != isNegative(pair.to());
    return isOne && Confusions.english().mayMean(pair.from(), pair.to());
  }

  private static boolean isNegative(String word) {
    return FunctionWords.isNegative(new Word(word, 0).plain());
  }

  /** How many of the words deny; one that follows itself counts once. */
  private static int count(List<Word> words) {
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean isDoubled = i > 0 && words.get(i).plain().equals(words.get(i - 1).plain());
      if (!isDoubled && FunctionWords.isNegative(words.get(i).plain())) {
        count++;
      }
    }
    return count;
  }
}
