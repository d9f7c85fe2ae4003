package dev.redraft.corrector;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides which of the model's edits are worth a person's attention. An edit stays if no rule has
 * anything against it. Thread-safe.
 */
final class EditPolicy {
  private final List<EditRule> rules;

  EditPolicy(CorrectorOptions options) {
    List<EditRule> chosen =
        new ArrayList<>(
            List.of(
                new WordLimitRule(options.mostWords()),
                new ProtectionRule(),
                new ForeignTextRule(),
                new ClauseArtefactRule(),
                new DictionaryRule()));
    if (options.safeguards()) {
      chosen.addAll(safeguards(options.dialect()));
    }
    rules = List.copyOf(chosen);
  }

  /** What keeps a model that corrects from doing harm. */
  static List<EditRule> safeguards(Dialect dialect) {
    return List.of(
        new SignRule(),
        new SpaceRule(),
        new QuotationRule(),
        new LetterRule(),
        new DroppedLetterRule(),
        new EmoticonRule(),
        new TermRule(),
        new CapitalsRule(),
        new CompletionRule(),
        new BriefRule(),
        new HeadingRule(),
        new CompoundRule(),
        new NegationRule(),
        new NameRule(),
        new LexiconRule(),
        new OmissionRule(),
        new SenseRule(),
        new LikelierWordRule(),
        new DerivationRule(),
        new NumberRule(),
        new FirstVerbRule(),
        new CommaRule(),
        new ConstructionRule(),
        new SpeechRule(),
        new ProtectedNeighbourRule(),
        new DialectRule(dialect));
  }

  /** Whether an edit stays. */
  boolean allows(ProposedEdit proposal) {
    return rules.stream().allMatch(rule -> rule.allows(proposal));
  }
}
