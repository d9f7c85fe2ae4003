package dev.redraft.corrector;

import dev.redraft.tokenizer.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
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
   * Corrects a sentence.
   *
   * @param stopped asked before every call of the model, besides what the request says
   * @throws CancellationException if {@code stopped} or the request said so
   */
  CorrectedSentence correct(PreparedText prepared, Sentence sentence, BooleanSupplier stopped) {
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
    SentenceChanges changes = changes(prepared.request(), shown, stopped);
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
        changes.statistics(),
        isCached);
  }
}
