package dev.redraft.decoder;

import dev.redraft.decoder.DraftStrategy.Drafter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Aggressive decoding: verifies a draft in one parallel call, keeps what the model agrees with and
 * the model's own token behind it, rolls the cache back, and drafts again. The result equals {@link
 * GreedyDecoder}'s token for token, and takes no more calls, whatever is drafted.
 *
 * <p>Sun et al., ACL 2021 (arXiv 2106.04970), section 3; Ge et al., arXiv 2205.10350, section 3.
 */
public final class AggressiveDecoder implements Decoder {
  private final DraftStrategy strategy;
  private final boolean exact;

  /** Decodes with a strategy, exactly. */
  public AggressiveDecoder(DraftStrategy strategy) {
    this(strategy, true);
  }

  /**
   * Decodes with a strategy.
   *
   * @param exact whether, on a model that is not {@linkplain StepModel#isRowIndependent
   *     row-independent}, a near tie in a parallel call is decided the way greedy decoding does:
   *     the output is begun anew, one token at a time. The bound on calls then is greedy's plus
   *     those made before. A model that {@linkplain StepModel#mixesRows mixes rows} is decoded
   *     exactly only without drafts, token by token, since there any prediction of a parallel call
   *     may differ; without {@code exact} its output need not be greedy decoding's.
   */
  public AggressiveDecoder(DraftStrategy strategy, boolean exact) {
    this.strategy = strategy;
    this.exact = exact;
  }

  @Override
  public DecodingResult decode(StepModel model, TokenIds source, BooleanSupplier cancelled) {
    int limit = model.lengthLimit().limitFor(source.size());
    boolean mayDraft = !exact || !model.mixesRows();
    try (DecodingSession session = model.start(source)) {
      Drafter drafter = mayDraft ? strategy.begin(source) : NoDraft.INSTANCE;
      return new Run(model, session, limit, cancelled).decode(drafter, List.of());
    }
  }

  /** The decoding of one source. */
  private final class Run {
    private final StepModel model;
    private final DecodingSession session;
    private final int limit;
    private final BooleanSupplier cancelled;

    Run(StepModel model, DecodingSession session, int limit, BooleanSupplier cancelled) {
      this.model = model;
      this.session = session;
      this.limit = limit;
      this.cancelled = cancelled;
    }

    /**
     * Decodes from the start, with an empty cache, round by round:
     *
     * <ol>
     *   <li>propose a draft;
     *   <li>call the model once, on the last token emitted and the draft;
     *   <li>accept what the model agrees with, and its own token behind that;
     *   <li>roll the cache back to what was accepted.
     * </ol>
     *
     * Where a parallel call is in doubt, all begins anew without drafts.
     *
     * @param stepsBefore the calls already made for this source
     */
    DecodingResult decode(Drafter drafter, List<Step> stepsBefore) {
      List<Step> steps = new ArrayList<>(stepsBefore);
      List<Prediction> output = new ArrayList<>();
      TokenIds unfed = model.prompt();
      // Whether the cache was built exactly as greedy decoding builds it.
      boolean stepwise = true;
      while (output.size() < limit) {
        checkNotCancelled(steps.size());
        TokenIds draft = fitting(drafter.propose(), limit - output.size() - 1);
        CallRows rows = CallRows.of(model, session.length(), unfed, draft);
        Verdict verdict = new Verdict(model, rows, session.predict(rows.tokens()));
        stepwise &= draft.isEmpty();
        if (!stepwise && isInDoubt(verdict)) {
          steps.add(Step.restarted(verdict));
          session.rollBackTo(0);
          return decode(NoDraft.INSTANCE, steps);
        }
        steps.add(Step.verified(verdict, drafter));
        output.addAll(verdict.decided());
        session.rollBackTo(verdict.keptLength());
        drafter.emitted(verdict.decidedTokens(), draft.size(), verdict.behind());
        if (verdict.ownToken() == model.endToken()) {
          return new DecodingResult(output, StopReason.END_TOKEN, steps);
        }
        unfed = TokenIds.of(verdict.ownToken());
      }
      return new DecodingResult(output, StopReason.LENGTH_LIMIT, steps);
    }

    private void checkNotCancelled(int callCount) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException("cancelled after " + callCount + " model calls");
      }
    }

    /**
     * A draft cut so that no round can overshoot the limit. The end token is never drafted: only
     * the model decides where a sentence stops.
     */
    private TokenIds fitting(TokenIds proposed, int room) {
      TokenIds draft = proposed.first(room);
      int end = draft.indexOf(model.endToken());
      return end < 0 ? draft : draft.first(end);
    }

    /** Whether greedy decoding, on a cache built token by token, may say something else. */
    private boolean isInDoubt(Verdict verdict) {
      return exact && !model.isRowIndependent() && verdict.nearTieCount() > 0;
    }
  }
}
