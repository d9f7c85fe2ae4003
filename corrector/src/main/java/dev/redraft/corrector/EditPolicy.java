package dev.redraft.corrector;

import java.util.List;

/**
 * Decides which of the model's edits are worth a person's attention. An edit stays if no rule has
 * anything against it. Thread-safe.
 */
final class EditPolicy {
  private final List<EditRule> rules;

  EditPolicy(CorrectorOptions options) {
    rules =
        List.of(
            new WordLimitRule(options.mostWords()),
            new ProtectionRule(),
            new ForeignTextRule(),
            new ClauseArtefactRule(),
            new DictionaryRule());
  }

  /** Whether an edit stays. */
  boolean allows(ProposedEdit proposal) {
    return rules.stream().allMatch(rule -> rule.allows(proposal));
  }
}
