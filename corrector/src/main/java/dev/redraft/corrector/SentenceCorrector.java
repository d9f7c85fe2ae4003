package dev.redraft.corrector;

import dev.redraft.tokenizer.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From a sentence of a text to its edits: model, or cache, then decisions. */
final class SentenceCorrector {
  private final SentenceModel model;
  private final String modelIdentity;
  private final EditDecisions decisions;
  private final @Nullable SentenceCache cache;

  /**
   * @param modelIdentity what tells the model from others in the cache
   */
  SentenceCorrector(
      SentenceModel model,
      String modelIdentity,
      EditDecisions decisions,
      @Nullable SentenceCache cache) {
    this.model = model;
    this.modelIdentity = modelIdentity;
    this.decisions = decisions;
    this.cache = cache;
  }

  /**
   * What the model makes of those sentences that it has to be asked about, read together. Where a
   * deadline or a request that is cancelled comes between, what was not read by then is left out,
   * and each such sentence comes to that by itself.
   *
   * @param stopped asked before every call of the model, besides what the requests say
   * @return what {@link #correct} takes
   */
  Map<String, SentenceChanges> changes(List<JoinedTexts.Piece> pieces, BooleanSupplier stopped) {
    if (pieces.size() < 2) {
      return Map.of();
    }
    List<JoinedTexts.Piece> asked = pieces.stream().filter(this::mustBeAsked).toList();
    Set<String> shown = asked.stream().map(JoinedTexts.Piece::shown).collect(Collectors.toSet());
    if (shown.size() < 2) {
      return Map.of();
    }
    Set<CorrectionRequest> requests = Collections.newSetFromMap(new IdentityHashMap<>());
    asked.forEach(piece -> requests.add(piece.text().request()));
    BooleanSupplier cancelled =
        () ->
            stopped.getAsBoolean()
                || requests.stream()
                    .anyMatch(
                        each -> each.cancelled().getAsBoolean() || each.deadline().hasPassed());
    return model.changes(shown, cancelled);
  }

  private boolean mustBeAsked(JoinedTexts.Piece piece) {
    return piece.isForModel() && (cache == null || cache.get(modelIdentity, piece.shown()) == null);
  }

  /**
   * Corrects a sentence.
   *
   * @param read what the model made of sentences that it read together, by what it was shown
   * @param stopped asked before every call of the model, besides what the request says
   * @throws CancellationException if {@code stopped} or the request said so
   */
  CorrectedSentence correct(
      PreparedText prepared,
      Sentence sentence,
      Map<String, SentenceChanges> read,
      BooleanSupplier stopped) {
    if (sentence.isLeftAlone()) {
      return CorrectedSentence.unasked(sentence, List.of());
    }
    if (sentence.skipped() != null) {
      return skipped(sentence, sentence.skipped());
    }
    String shown = sentence.view().text();
    SentenceChanges known = cache == null ? null : cache.get(modelIdentity, shown);
    if (known != null) {
      return corrected(prepared, sentence, known, true);
    }
    SentenceChanges changes = read.get(shown);
    if (changes == null) {
      changes = changes(prepared.request(), shown, stopped);
    }
    if (changes == null) {
      return skipped(sentence, Skipped.Reason.DEADLINE);
    }
    if (cache != null) {
      cache.put(modelIdentity, shown, changes);
    }
    return corrected(prepared, sentence, changes, false);
  }

  private static CorrectedSentence skipped(Sentence sentence, Skipped.Reason reason) {
    Span span = sentence.span();
    return CorrectedSentence.unasked(
        sentence, List.of(new Skipped(span.start(), span.end(), reason)));
  }

  /** What the model makes of a sentence, or null if the deadline passes before. */
  private @Nullable SentenceChanges changes(
      CorrectionRequest request, String shown, BooleanSupplier stopped) {
    Deadline deadline = request.deadline();
    if (deadline.hasPassed()) {
      return null;
    }
    BooleanSupplier cancelled = () -> stopped.getAsBoolean() || request.cancelled().getAsBoolean();
    try {
      return model.changes(shown, () -> cancelled.getAsBoolean() || deadline.hasPassed());
    } catch (CancellationException e) {
      if (deadline.hasPassed() && !cancelled.getAsBoolean()) {
        return null;
      }
      throw e;
    }
  }

  private CorrectedSentence corrected(
      PreparedText prepared, Sentence sentence, SentenceChanges changes, boolean isCached) {
    List<Skipped> skipped = new ArrayList<>();
    for (SentenceChanges.Piece piece : changes.pieces()) {
      Skipped.Reason reason = piece.skipped();
      if (reason != null) {
        Span place = sentence.view().original(piece.span());
        skipped.add(new Skipped(place.start(), place.end(), reason));
      }
    }
    EditConfidence.Decision decision = decisions.of(prepared, sentence, changes);
    Span span = sentence.span();
    if (decision.isUnjudged()) {
      skipped.add(new Skipped(span.start(), span.end(), Skipped.Reason.UNJUDGED));
    }
    return new CorrectedSentence(
        span.start(),
        span.end(),
        sentence.view().text(),
        decision.edits(),
        skipped,
        prepared.request().unknownWords() ? UnknownWords.of(prepared, sentence) : List.of(),
        changes.statistics(),
        isCached);
  }
}
