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
    List<List<Edit>> byPiece =
        changes.pieces().stream()
            .map(piece -> EditExtractor.edits(prepared.text(), sentence.view(), piece))
            .toList();
    List<Edit> proposals = byPiece.stream().flatMap(List::stream).toList();
    if (proposals.isEmpty()) {
      return new EditConfidence.Decision(List.of(), false);
    }
    if (cache == null) {
      return decided(prepared, sentence, changes, byPiece);
    }
    SentenceCache.Question question =
        new SentenceCache.Question(
            identity,
            prepared.request().dictionary(),
            proposals.stream().map(edit -> edit.shifted(-origin)).toList(),
            Surroundings.digest(prepared, sentence, changes.pieces()));
    List<Edit> known = cache.decided(question);
    if (known != null) {
      return new EditConfidence.Decision(known, false).shifted(origin);
    }
    EditConfidence.Decision decision = decided(prepared, sentence, changes, byPiece);
    if (!decision.isUnjudged()) { // next time there may be time
      cache.put(question, decision.shifted(-origin).edits());
    }
    return decision;
  }

  /**
   * Decides anew.
   *
   * @param byPiece what is proposed for each piece of the changes
   */
  private EditConfidence.Decision decided(
      PreparedText prepared, Sentence sentence, SentenceChanges changes, List<List<Edit>> byPiece) {
    MaskedSentence masked = MaskedSentence.of(prepared, sentence);
    List<ProposedEdit> allowed = new ArrayList<>();
    for (int i = 0; i < byPiece.size(); i++) {
      Span place = sentence.view().original(changes.pieces().get(i).span());
      byPiece.get(i).stream()
          .map(edit -> new ProposedEdit(edit, masked, place))
          .filter(policy::allows)
          .forEach(allowed::add);
    }
    return confidence.sureEnough(
        masked,
        together(masked, byPiece, allowed).stream()
            .map(
                proposal ->
                    proposal
                        .edit()
                        .withAlternatives(allowedAlternatives(proposal))
                        .withDoubts(policy.doubts(proposal)))
            .toList());
  }

  /** Without edits that make sense only together with one that is not allowed. */
  private static List<ProposedEdit> together(
      MaskedSentence masked, List<List<Edit>> byPiece, List<ProposedEdit> allowed) {
    Set<Edit> edits = allowed.stream().map(ProposedEdit::edit).collect(Collectors.toSet());
    List<Edit> all = byPiece.stream().flatMap(List::stream).toList();
    Map<Edit, Set<Edit>> companions =
        Companions.of(masked.text(), masked.sentence().span().start(), all);
    return allowed.stream()
        .filter(
            proposal ->
                edits.containsAll(
                    companions.getOrDefault(proposal.edit(), Set.of(proposal.edit()))))
        .toList();
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
