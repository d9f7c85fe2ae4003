package dev.redraft.corrector;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides which of the model's edits are worth a person's attention. An edit stays if no rule
 * forbids it. Some rules only doubt, where confidence knows what their doubt is worth. Thread-safe.
 */
final class EditPolicy {
  /**
   * Rules whose objection is often wrong (docs/decisions/0021-doubts.md): they forbid unless
   * confidence weighs what they say. By the names of their doubts, in alphabetical order.
   */
  static final SortedMap<String, EditRule> DOUBTING =
      Collections.unmodifiableSortedMap(
          new TreeMap<>(
              Map.of(
                  "likelierWord", new LikelierWordRule(),
                  "sense", new SenseRule())));

  private final List<EditRule> rules;
  private final SortedMap<String, EditRule> doubting;

  /**
   * @param weighed the doubts that confidence knows, of {@link #DOUBTING}; with safeguards the
   *     others forbid
   */
  EditPolicy(CorrectorOptions options, Set<String> weighed) {
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
      DOUBTING.entrySet().stream()
          .filter(each -> !weighed.contains(each.getKey()))
          .map(Map.Entry::getValue)
          .forEach(chosen::add);
    }
    rules = List.copyOf(chosen);
    SortedMap<String, EditRule> asked = new TreeMap<>(DOUBTING);
    asked.keySet().retainAll(weighed);
    doubting = Collections.unmodifiableSortedMap(asked);
  }

  /** What keeps a model that corrects from doing harm, and cannot be outweighed. */
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
        new ContraryRule(),
        new NameRule(),
        new LexiconRule(),
        new OmissionRule(),
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

  /** The names of what speaks against an edit that stays. */
  List<String> doubts(ProposedEdit proposal) {
    return doubting.entrySet().stream()
        .filter(each -> !each.getValue().allows(proposal))
        .map(Map.Entry::getKey)
        .toList();
  }
}
