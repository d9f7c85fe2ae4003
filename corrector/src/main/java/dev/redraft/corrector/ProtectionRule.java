package dev.redraft.corrector;

/** An edit must not touch what is protected. */
record ProtectionRule() implements EditRule {
  @Override
  public boolean allows(ProposedEdit proposal) {
    Edit edit = proposal.edit();
    return !proposal.prepared().protectedSpans().touch(edit.start(), edit.end());
  }
}
