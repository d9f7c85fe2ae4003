package dev.redraft.corrector;

/** One reason to leave an edit out. */
interface EditRule {
  /** Whether the rule has nothing against an edit. */
  boolean allows(ProposedEdit proposal);
}
