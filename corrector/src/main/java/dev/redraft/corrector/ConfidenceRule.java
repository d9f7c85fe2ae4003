package dev.redraft.corrector;

/** An edit must be as confident as asked for. */
record ConfidenceRule(double minimum) implements EditRule {
  @Override
  public boolean allows(ProposedEdit proposal) {
    return proposal.edit().confidence() >= minimum;
  }
}
