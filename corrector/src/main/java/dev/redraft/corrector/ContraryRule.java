package dev.redraft.corrector;

/**
 * An edit must not put a word in the place of its contrary: {@code before} for {@code after},
 * {@code careless} for {@code careful}, {@code two} for {@code three}. Unlike other words that are
 * not meant ({@link SenseRule}), these read as well as the right ones, and say something else.
 */
record ContraryRule() implements EditRule {
  @Override
  public boolean allows(ProposedEdit proposal) {
    return proposal
        .words()
        .otherWords()
        .noneMatch(pair -> WordRelation.areContrary(pair.before().get(0), pair.after().get(0)));
  }
}
