package dev.redraft.corrector;

/** An edit must not add or drop many words: a model that copies has lost its place there. */
record WordLimitRule(int most) implements EditRule {
  @Override
  public boolean allows(ProposedEdit proposal) {
    return proposal.edit().wordDifference(proposal.prepared().text()) <= most;
  }
}
