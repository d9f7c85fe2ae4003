package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.Confusions;
import dev.redraft.corrector.lexicon.FunctionWords;
import dev.redraft.corrector.lexicon.Lexicon;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An edit must not deny what the text says, nor say what it denies: as many denying words must be
 * there with it as without, but for one that stands there twice, that was written for another word
 * ({@code no} for {@code know}) or misspelt ({@code whithout}), or that denies once more what is
 * denied already ({@code not ... nothing}). {@code dont} denies as {@code don't} does.
 */
record NegationRule() implements EditRule {
  /** What stands for a denying word where something else denies. */
  private static final Map<String, String> UNDENIED =
      Map.of(
          "no", "any",
          "none", "any",
          "nothing", "anything",
          "nobody", "anybody",
          "nowhere", "anywhere",
          "never", "ever",
          "neither", "either",
          "nor", "or");

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    if (!denies(edit.before()) && !denies(edit.after())) {
      return true; // all but few edits; the sentence need not be looked through
    }
    int before = count(edit.sentenceWords());
    int after = count(WordEdit.words(edit.edited()));
    return before == after
        || areSameLetters(edit)
        || edit.changedPairs().stream()
            .anyMatch(pair -> isConfused(pair) || isMisspelt(pair) || isTwice(pair, after));
  }

  /** Whether only spaces and signs come or go: {@code with out}, {@code did'nt}. */
  private static boolean areSameLetters(WordEdit edit) {
    return letters(edit.before()).equals(letters(edit.after()));
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  private static boolean denies(String text) {
    return WordEdit.words(text).stream().anyMatch(word -> FunctionWords.isNegative(word.plain()));
  }

  private static boolean isConfused(WordPair pair) {
    boolean isOne = pair.isReplaced() && isNegative(pair.from()) != isNegative(pair.to());
    return isOne && Confusions.english().mayMean(pair.from(), pair.to());
  }

  /** Whether a denying word takes the place of one that is none, and a letter off. */
  private static boolean isMisspelt(WordPair pair) {
    return pair.isReplaced()
        && isNegative(pair.to())
        && !Lexicon.english().isKnown(pair.from())
        && WordRelation.distance(pair.before().get(0).plain(), pair.after().get(0).plain()) <= 1;
  }

  /** Whether a word stops to deny what another one of the sentence denies still. */
  private static boolean isTwice(WordPair pair, int denyingAfter) {
    return pair.isReplaced()
        && denyingAfter > 0
        && pair.to().equals(UNDENIED.get(pair.from().toLowerCase(Locale.ROOT)));
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
