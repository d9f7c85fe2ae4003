package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.Form;
import dev.redraft.corrector.lexicon.Lexicon;
import dev.redraft.corrector.lexicon.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * An edit must not make of a misspelling what is left of it without some of its letters, where a
 * likelier word has them: {@code fourty} is {@code forty} and not {@code four}, {@code greatful} is
 * not {@code great}; nor another word than the one that two exchanged letters are off ({@code
 * wierd}); nor take the {@code s} of a possessive that lacks its apostrophe ({@code the childrens
 * toys}).
 */
record LikelierWordRule() implements EditRule {
  /** How many letters are more than a slip. */
  private static final int MANY_LETTERS = 2;

  /** By how much a word has to be likelier, in letters. */
  private static final double MUCH = 1;

  /** What a word costs at most that is off by about a letter. */
  private static final double NEAR = 0.7;

  private static final int SHORTEST = 4;

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    return edit.otherWords()
        .filter(pair -> isMisspelt(pair.before().get(0)))
        .noneMatch(pair -> isPossessive(edit, pair) || isLikelierOther(pair));
  }

  private static boolean isMisspelt(Word word) {
    return word.isAlphabetic()
        && word.text().length() >= SHORTEST
        && !Lexicon.english().isKnown(word.text());
  }

  /** Whether the plural of a noun, before another, loses the {@code s} of a possessive. */
  private static boolean isPossessive(WordEdit edit, WordPair pair) {
    Word behind = edit.behind(pair.before().get(0));
    Lexicon lexicon = Lexicon.english();
    return behind != null
        && pair.from().equals(pair.to() + "s")
        && lexicon.mayBe(pair.to(), Form.PLURAL)
        && (lexicon.mayBe(behind.text(), Form.SINGULAR)
            || lexicon.mayBe(behind.text(), Form.PLURAL));
  }

  private static boolean isLikelierOther(WordPair pair) {
    String from = pair.from().toLowerCase(Locale.ROOT);
    String to = pair.to().toLowerCase(Locale.ROOT);
    boolean isPart = from.length() - to.length() >= MANY_LETTERS && isPart(to, from);
    if ((!isPart && !mayBeTransposed(from)) || WordRelation.isFormByRule(from, to)) {
      return false;
    }
    // Takes some milliseconds, so it is asked last.
    List<Spelling.Candidate> near = Lexicon.english().spelling().near(from);
    if (near.isEmpty() || near.get(0).cost() > NEAR) {
      return false;
    }
    Spelling.Candidate best = near.get(0);
    boolean isLess =
        near.stream()
            .filter(each -> each.word().equals(to))
            .allMatch(each -> each.cost() >= best.cost() + MUCH);
    boolean isExchanged = WordRelation.isTransposed(from, best.word());
    return isLess
        && (isPart || isExchanged)
        && !WordRelation.areFamily(new Word(best.word(), 0), new Word(to, 0));
  }

  /** Whether two neighbouring letters of a word, exchanged, make a common word. */
  private static boolean mayBeTransposed(String word) {
    return IntStream.range(1, word.length())
        .mapToObj(
            at ->
                word.substring(0, at - 1)
                    + word.charAt(at)
                    + word.charAt(at - 1)
                    + word.substring(at + 1))
        .anyMatch(Lexicon.english()::isWord);
  }

  /** Whether all letters of the first are in the second, in their order. */
  private static boolean isPart(String part, String whole) {
    int at = 0;
    for (int i = 0; i < whole.length() && at < part.length(); i++) {
      at += whole.charAt(i) == part.charAt(at) ? 1 : 0;
    }
    return at == part.length();
  }
}
