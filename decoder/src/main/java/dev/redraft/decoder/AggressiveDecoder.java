package dev.redraft.decoder;

import dev.redraft.decoder.DraftStrategy.Drafter;
import dev.redraft.decoder.Step.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

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
    try (DecodingSession session = model.start(source)) {
      return new Run(model, source, session).decode(cancelled);
    }
  }

  /** The decoding of one source. */
  private final class Run {
    private final StepModel model;
    private final DecodingSession session;
    private final int limit;
    private final int promptCount;
    private final List<Step> steps = new ArrayList<>();

    /** The prompt and what was emitted behind it. */
    private final TokenBuffer prefix = new TokenBuffer();

    private final List<Float> margins = new ArrayList<>();
    private Drafter drafter;

    /** Whether there must be no parallel call at all. */
    private final boolean draftless;

    /** Whether the cache was built exactly as greedy decoding builds it. */
    private boolean stepwise = true;

    Run(StepModel model, TokenIds source, DecodingSession session) {
      this.model = model;
      this.session = session;
      limit = model.lengthLimit().limitFor(source.size());
      promptCount = model.prompt().size();
      prefix.addAll(model.prompt());
      draftless = exact && model.mixesRows();
      drafter = draftless ? NoDraft.INSTANCE : strategy.begin(source);
    }

    DecodingResult decode(BooleanSupplier cancelled) {
      StopReason stopReason = null;
      while (stopReason == null) {
        if (cancelled.getAsBoolean()) {
          throw new CancellationException("cancelled after " + steps.size() + " model calls");
        }
        stopReason = round(draft());
      }
      float[] marginArray = new float[margins.size()];
      for (int i = 0; i < marginArray.length; i++) {
        marginArray[i] = margins.get(i);
      }
      return new DecodingResult(prefix.from(promptCount), marginArray, stopReason, steps);
    }

    /**
     * Verifies a draft in one call and keeps what the model says; the reason to stop, if there is
     * one.
     */
    private @Nullable StopReason round(TokenIds draft) {
      int cached = session.length();
      TokenIds unfed = prefix.from(cached);
      TokenIds rows = filled(unfed.concat(draft));
      Predictions predictions = session.predict(rows);
      int first = unfed.size() - 1;
      int accepted = 0;
      while (accepted < draft.size()
          && predictions.token(first + accepted) == draft.get(accepted)) {
        accepted++;
      }
      int nearTies = nearTies(predictions, first, first + accepted + 1);
      stepwise &= draft.isEmpty();
      boolean restarts = nearTies > 0 && exact && !stepwise && !model.isRowIndependent();
      int own = predictions.token(first + accepted);
      Outcome outcome =
          restarts
              ? Outcome.RESTARTED
              : own == model.endToken()
                  ? Outcome.ENDED
                  : accepted < draft.size() ? Outcome.CORRECTED : Outcome.EXTENDED;
      int filler = rows.size() - unfed.size() - draft.size();
      steps.add(
          new Step(
              cached,
              rows.size(),
              predictions.recomputedCount(),
              draft.size(),
              filler,
              accepted,
              nearTies,
              outcome));
      if (restarts) {
        restart();
        return null;
      }
      session.rollBackTo(cached + unfed.size() + accepted);
      for (int row = first; row <= first + accepted; row++) {
        margins.add(predictions.margin(row));
      }
      prefix.addAll(draft.first(accepted));
      drafter.emitted(draft.first(accepted).concat(TokenIds.of(own)), draft.size());
      if (outcome == Outcome.ENDED) {
        return StopReason.END_TOKEN;
      }
      prefix.add(own);
      return prefix.size() - promptCount == limit ? StopReason.LENGTH_LIMIT : null;
    }

    /**
     * The strategy's draft, cut so that no round can overshoot the limit. The end token is never
     * drafted: only the model decides where a sentence stops.
     */
    private TokenIds draft() {
      int room = limit - (prefix.size() - promptCount) - 1;
      TokenIds draft = drafter.propose().first(room);
      int end = draft.indexOf(model.endToken());
      return end < 0 ? draft : draft.first(end);
    }

    private TokenIds filled(TokenIds rows) {
      return rows.size() < DecodingSession.MINIMUM_ROWS && !model.mixesRows()
          ? rows.concat(TokenIds.of(model.endToken()))
          : rows;
    }

    private int nearTies(Predictions predictions, int start, int end) {
      int count = 0;
      for (int row = start; row < end; row++) {
        if (predictions.margin(row) < model.nearTieThreshold()) {
          count++;
        }
      }
      return count;
    }

    private void restart() {
      session.rollBackTo(0);
      prefix.truncate(promptCount);
      margins.clear();
      drafter = NoDraft.INSTANCE;
      stepwise = true;
    }
  }
}
