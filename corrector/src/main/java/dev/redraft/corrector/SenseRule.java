package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.FunctionWords;
import java.util.Set;

/**
 * An edit must not put a word in the place of one that it has nothing to do with: a corrector mends
 * how something is said, and a model that proposes {@code algorithm} for {@code proofs} says
 * something else. What has to do with a word is told by {@link WordRelation}: its forms and its
 * family, what is written or sounds alike, what is taken for it; for words without a meaning of
 * their own those that do the same.
 *
 * <p>Not seen is what is near by its letters and far by its meaning: {@code boat} for {@code boot},
 * {@code important} for {@code imported}, a tense or a preposition that tells another story.
 */
record SenseRule() implements EditRule {
  /** What may stand between a modal and {@code have}, or is one cut short. */
  private static final Set<String> OF_MODALS = Set.of("n't", "not", "'d");

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    return edit.otherWords()
        .allMatch(
            pair ->
                WordRelation.mayBeMeant(pair.before().get(0), pair.after().get(0))
                    || isHaveOfModal(edit, pair));
  }

  /** Whether {@code of} becomes {@code have} behind a modal: {@code should of known}. */
  private static boolean isHaveOfModal(WordEdit edit, WordPair pair) {
    Word before = edit.before(pair.before().get(0));
    return before != null
        && (FunctionWords.isModal(before.plain()) || OF_MODALS.contains(before.plain()))
        && pair.from().equals("of")
        && pair.to().equals("have");
  }
}
