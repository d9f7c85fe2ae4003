package dev.redraft.corrector;

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
  @Override
  public boolean allows(ProposedEdit proposal) {
    return proposal.words().changedPairs().stream()
        .filter(WordPair::isReplaced)
        .filter(pair -> !pair.isEqualButForCase())
        .allMatch(pair -> WordRelation.mayBeMeant(pair.before().get(0), pair.after().get(0)));
  }
}
