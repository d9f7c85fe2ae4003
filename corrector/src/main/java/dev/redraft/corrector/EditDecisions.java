package dev.redraft.corrector;

import dev.redraft.corrector.confidence.Companions;
import dev.redraft.tokenizer.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which of the edits that the model proposes for a sentence stay, and how sure they are: first the
 * policy, then the confidence. What was decided is kept in the cache, since the rules look at a
 * sentence closely, and when a key is pressed all sentences but one are as they were. Thread-safe.
 */
final class EditDecisions {
  private final EditPolicy policy;
  private final EditConfidence confidence;
  private final String identity;
  private final @Nullable SentenceCache cache;

  /**
   * @param model what tells the model from others
   * @param options how it is decided
   */
  EditDecisions(String model, EditConfidence confidence, CorrectorOptions options) {
    this.policy = new EditPolicy(options, confidence.weighedDoubts());
    this.confidence = confidence;
    this.cache = options.resources().cache();
    identity =
        String.join(
            " ",
            model,
            String.valueOf(options.mostWords()),
            String.valueOf(options.safeguards()),
            options.dialect().name(),
            confidence.identity());
  }

  /** The edits that stay. */
  EditConfidence.Decision of(PreparedText prepared, Sentence sentence, SentenceChanges changes) {
    int origin = sentence.span().start();
    List<Edit> proposals =
        changes.pieces().stream()
            .flatMap(piece -> proposals(prepared, sentence, piece).stream())
            .map(edit -> edit.shifted(-origin))
            .toList();
    if (proposals.isEmpty()) {
      return new EditConfidence.Decision(List.of(), false);
    }
    if (cache == null) {
      return decided(prepared, sentence, changes);
    }
    SentenceCache.Question question =
        new SentenceCache.Question(
            identity,
            prepared.request().dictionary(),
            proposals,
            Surroundings.digest(prepared, sentence, changes.pieces()));
    List<Edit> known = cache.decided(question);
    if (known != null) {
      return new EditConfidence.Decision(known, false).shifted(origin);
    }
    EditConfidence.Decision decision = decided(prepared, sentence, changes);
    if (!decision.isUnjudged()) { // next time there may be time
      cache.put(question, decision.shifted(-origin).edits());
    }
    return decision;
  }

  private static List<Edit> proposals(
      PreparedText prepared, Sentence sentence, SentenceChanges.Piece piece) {
    return EditExtractor.edits(prepared.text(), sentence.view(), piece);
  }

  private EditConfidence.Decision decided(
      PreparedText prepared, Sentence sentence, SentenceChanges changes) {
    MaskedSentence masked = MaskedSentence.of(prepared, sentence);
    List<Edit> all = new ArrayList<>();
    List<Edit> allowed = new ArrayList<>();
    for (SentenceChanges.Piece piece : changes.pieces()) {
      Span place = sentence.view().original(piece.span());
      List<Edit> proposed = proposals(prepared, sentence, piece);
      all.addAll(proposed);
      proposed.stream()
          .map(edit -> new ProposedEdit(edit, masked, place))
          .filter(policy::allows)
          .map(
              proposal ->
                  proposal
                      .edit()
                      .withAlternatives(allowedAlternatives(proposal))
                      .withDoubts(policy.doubts(proposal)))
          .forEach(allowed::add);
    }
    return confidence.sureEnough(masked, together(masked, all, allowed));
  }

  /** Without edits that make sense only together with one that is not allowed. */
  private static List<Edit> together(MaskedSentence masked, List<Edit> all, List<Edit> allowed) {
    if (all.size() == allowed.size()) {
      return allowed;
    }
    Set<Span> places = allowed.stream().map(EditDecisions::place).collect(Collectors.toSet());
    Map<Edit, Set<Edit>> companions =
        Companions.of(masked.text(), masked.sentence().span().start(), all);
    Set<Span> kept =
        companions.entrySet().stream()
            .filter(each -> each.getValue().stream().allMatch(e -> places.contains(place(e))))
            .map(each -> place(each.getKey()))
            .collect(Collectors.toSet());
    return allowed.stream().filter(edit -> kept.contains(place(edit))).toList();
  }

  private static Span place(Edit edit) {
    return new Span(edit.start(), edit.end());
  }

  private boolean isBeyondDoubt(ProposedEdit proposal) {
    return policy.allows(proposal) && policy.doubts(proposal).isEmpty();
  }

  private List<String> allowedAlternatives(ProposedEdit proposal) {
    return proposal.edit().alternatives().stream()
        .filter(other -> !other.equals(proposal.original()))
        .filter(other -> isBeyondDoubt(proposal.with(other)))
        .toList();
  }
}
