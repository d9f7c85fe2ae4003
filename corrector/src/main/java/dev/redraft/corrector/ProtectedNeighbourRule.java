package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.FunctionWords;
import dev.redraft.corrector.lexicon.Lexicon;
import java.util.Set;

/**
 * An edit must leave the small words alone that lead to what is protected: how an address, a name
 * of a program's or a placeholder is spoken, and so whether it is {@code a} or {@code an}, {@code
 * at} or {@code in}, a model that does not read them cannot know. Nor does a verb behind it come to
 * be one of several. Numbers, mark-up and formulas do not count.
 */
record ProtectedNeighbourRule() implements EditRule {
  private static final Set<String> OF_SEVERAL = Set.of("are", "were", "have", "do");

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    return edit.changedPairs().stream()
        .filter(pair -> pair.before().size() == 1)
        .noneMatch(pair -> isTied(proposal, edit, pair));
  }

  private static boolean isTied(ProposedEdit proposal, WordEdit edit, WordPair pair) {
    Word word = pair.before().get(0);
    int start = edit.placeInText(word);
    boolean leads =
        FunctionWords.isFunction(word.plain())
            && !isSlip(edit, word)
            && isProtected(proposal, start + word.text().length(), 1);
    boolean becomesSeveral =
        pair.isReplaced()
            && OF_SEVERAL.contains(pair.after().get(0).plain())
            && isProtected(proposal, start - 1, -1);
    return leads || becomesSeveral;
  }

  /** Whether it is none of its own: a word doubled, or none at all. */
  private static boolean isSlip(WordEdit edit, Word word) {
    Word before = edit.before(word);
    return (before != null && before.plain().equals(word.plain()))
        || !Lexicon.english().isKnown(word.text());
  }

  /** Whether what is protected stands next in a direction, behind white space. */
  private static boolean isProtected(ProposedEdit proposal, int place, int direction) {
    String text = proposal.prepared().text();
    int at = place;
    while (at >= 0 && at < text.length() && text.charAt(at) == ' ') {
      at += direction;
    }
    return at >= 0
        && at < text.length()
        && (Character.isLetter(text.charAt(at)) || "`@#{\"'".indexOf(text.charAt(at)) >= 0)
        && proposal.prepared().protectedSpans().touch(at, at + 1);
  }
}
